package newsfold.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The lines of a page's text: white space folded, blank ones left out, hard-wrapped paragraphs joined. */
final class TextLines {
    private static final Pattern BREAK = Pattern.compile("\\R");
    private static final Pattern MARKDOWN_HEADING = Pattern.compile("^#{1,6}\\s+");
    private static final Pattern MARKDOWN_IMAGE = Pattern.compile("!\\[[^\\]\\n]{0,300}\\]\\([^)\\s]{0,500}\\)");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]\\n]{1,300})\\]\\([^)\\s]{1,500}\\)");
    /** A page with more lines is read so far; a line with more characters keeps its mark-up. */
    private static final int MOST = 5_000;

    private static final int LONGEST_MARKED = 20_000;
    private static final int WIDEST_WRAP = 110;
    private static final int NARROWEST_WRAP = 45;

    private TextLines() {}

    static List<String> of(String text) {
        List<String> raw = new ArrayList<>();
        for (String line : BREAK.split(text, -1)) {
            raw.add(WhiteSpace.fold(withoutMarkup(line)));
        }
        List<String> lines = wrapped(raw) ? joined(raw) : raw;
        lines.removeIf(String::isEmpty);
        return lines.subList(0, Math.min(lines.size(), MOST));
    }

    private static String withoutMarkup(String line) {
        String plain = MARKDOWN_HEADING.matcher(line.strip()).replaceFirst("");
        if (plain.indexOf('[') < 0 || plain.length() > LONGEST_MARKED) {
            return plain;
        }
        return MARKDOWN_LINK
                .matcher(MARKDOWN_IMAGE.matcher(plain).replaceAll(""))
                .replaceAll("$1");
    }

    /** Whether the lines were broken at a fixed width: long ones are rare, and many go on in lower case. */
    private static boolean wrapped(List<String> lines) {
        int full = 0;
        int goingOn = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            int length = lines.get(i).length();
            if (length > WIDEST_WRAP) {
                return false;
            }
            String next = lines.get(i + 1);
            if (length >= NARROWEST_WRAP && !next.isEmpty()) {
                full++;
                if (Character.isLowerCase(next.codePointAt(0))) {
                    goingOn++;
                }
            }
        }
        return full >= 6 && goingOn * 2 >= full;
    }

    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        boolean open = false;
        for (String line : lines) {
            if (open && !line.isEmpty()) {
                joined.set(joined.size() - 1, joined.get(joined.size() - 1) + ' ' + line);
            } else {
                joined.add(line);
            }
            open = line.length() >= NARROWEST_WRAP;
        }
        return joined;
    }
}
