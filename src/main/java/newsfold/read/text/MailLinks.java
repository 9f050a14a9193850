package newsfold.read.text;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.WebAddress;

/** The links of a mail's text, written out or as numbers that a list at the end explains. */
final class MailLinks {
    /** Around a link's number; characters for private use, which no text has. */
    private static final char OPEN = '\ue000';

    private static final char CLOSE = '\ue001';
    private static final Pattern MARK = Pattern.compile(" ?" + OPEN + "(\\d{1,5})" + CLOSE);
    private static final Pattern NOTE = Pattern.compile("\\s*\\[(\\d{1,3})\\]:?\\s+<?(https?://[^\\s<>]+)>?\\s*");
    private static final Pattern WRITTEN = Pattern.compile(
            "[<(\\[]?\\bhttps?://[^\\s<>()\\[\\]\"]+[>)\\]]?|\\[(\\d{1,3})\\]", Pattern.CASE_INSENSITIVE);

    private static final int MOST = 2_000;

    private final List<URI> found = new ArrayList<>();

    /** The lines as one text, each link replaced by a mark, the list at the end left out. */
    String marked(List<String> lines) {
        Map<String, String> notes = new HashMap<>();
        for (String line : lines) {
            Matcher note = NOTE.matcher(line);
            if (note.matches()) {
                notes.putIfAbsent(note.group(1), note.group(2));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            if (!NOTE.matcher(line).matches()) {
                text.append(line.indexOf("://") < 0 && notes.isEmpty() ? line : marked(line, notes))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private String marked(String line, Map<String, String> notes) {
        Matcher written = WRITTEN.matcher(line);
        StringBuilder text = new StringBuilder();
        while (written.find()) {
            String number = written.group(1);
            String address =
                    number == null ? written.group().replaceAll("^[<(\\[]|[>)\\].,;]+$", "") : notes.get(number);
            URI link = address == null || found.size() >= MOST
                    ? null
                    : WebAddress.parse(address).orElse(null);
            String instead = written.group();
            if (link != null) {
                instead = String.valueOf(OPEN) + found.size() + CLOSE;
                found.add(link);
            }
            written.appendReplacement(text, Matcher.quoteReplacement(instead));
        }
        return written.appendTail(text).toString();
    }

    /** The links at the marks of a line. */
    List<URI> in(String line) {
        List<URI> links = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            if (number < found.size()) {
                links.add(found.get(number));
            }
        }
        return links;
    }

    /** A line without its marks. */
    static String without(String line) {
        return line.indexOf(OPEN) < 0 ? line : MARK.matcher(line).replaceAll("").strip();
    }
}
