package newsfold.read.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.words.PhraseBook;
import newsfold.read.words.Sentences;
import newsfold.read.words.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * A mail saved or forwarded as plain text: headers in any of several languages, then the text. Of a forwarded mail the
 * inner one counts. Quotation marks and the signature are taken off, links become marks that {@link MailLinks} reads.
 *
 * @param headers by their English names in lower case
 * @param body the text, links marked
 */
record MailText(Map<String, String> headers, String body, MailLinks links) {
    private static final Pattern HEADER = Pattern.compile(
            "[*_]{0,2}(\\p{L}[\\p{L}-]{0,24})(?: (?:el|le|il|em|am|a))?[*_]{0,2}\\s?:[*_]{0,2}\\s?(.*)");
    private static final Pattern FORWARDED = Pattern.compile(
            "(?i)[-_=\\s>]*(?:forwarded (?:message|by)|original message|begin forwarded message|weitergeleitete nachricht|ursprüngliche nachricht"
                    + "|anfang der weitergeleiteten (?:nachricht|e-mail)|message (?:transféré|d'origine|d’origine|original)|début du message transféré"
                    + "|mensaje (?:reenviado|original)|messaggio (?:inoltrato|originale)|inizio messaggio inoltrato|mensagem (?:encaminhada|original)"
                    + "|пересылаемое сообщение|исходное сообщение|пересланное сообщение).{0,40}");
    private static final Pattern REPLY_MARKS = Pattern.compile(
            "(?i)^(?:(?:re|fwd?|fw|aw|wg|tr|rv|enc|res|sv|vs|i|отв|пер)\\s?(?:\\[\\d\\])?:\\s*|\\[[^\\]]{1,30}\\]\\s*|(?:press release|pressemitteilung"
                    + "|communiqué de presse|nota de prensa|comunicato stampa|media release|news release)\\s?[:|–-]\\s*)+");

    /** How far down a forwarded mail's headers may begin, in lines that are not blank. */
    private static final int DEEPEST = 25;

    private static final int MOST_FORWARDS = 5;

    MailText {
        headers = Map.copyOf(headers);
    }

    /** Null where the text does not begin as a mail does. */
    static @Nullable MailText of(String text) {
        List<String> lines = List.of(text.split("\\R", -1));
        Head head = Head.at(lines, firstLine(lines, 0));
        if (head == null) {
            return null;
        }
        lines = lines.subList(head.end(), lines.size());
        for (int i = 0; i < MOST_FORWARDS; i++) {
            Head inner = forwarded(lines);
            if (inner == null) {
                break;
            }
            head = inner;
            lines = unquoted(lines.subList(inner.end(), lines.size()));
        }
        MailLinks links = new MailLinks();
        return new MailText(head.values(), links.marked(withoutSignature(unquoted(lines))), links);
    }

    /** The headline that the subject gives, without marks of replies and lists. */
    @Nullable
    String subject() {
        String subject = WhiteSpace.fold(headers.getOrDefault("subject", ""));
        String plain = REPLY_MARKS.matcher(subject).replaceFirst("").strip();
        return plain.isEmpty() ? null : plain;
    }

    private static int firstLine(List<String> lines, int from) {
        int i = from;
        while (i < lines.size()
                && (lines.get(i).isBlank() || FORWARDED.matcher(lines.get(i)).matches())) {
            i++;
        }
        return i;
    }

    /** The headers of a mail inside this one, within its first lines. */
    private static @Nullable Head forwarded(List<String> lines) {
        int seen = 0;
        for (int i = 0; i < lines.size() && seen < DEEPEST; i++) {
            if (FORWARDED.matcher(lines.get(i)).matches()) {
                List<String> plain = unquoted(lines.subList(i, lines.size()));
                Head head = Head.at(plain, firstLine(plain, 0));
                return head == null ? null : new Head(head.values(), i + head.end());
            }
            seen += lines.get(i).isBlank() ? 0 : 1;
        }
        return null;
    }

    /** Without quotation marks, where most lines have them. */
    private static List<String> unquoted(List<String> lines) {
        long written = lines.stream().filter(line -> !line.isBlank()).count();
        long quoted = lines.stream().filter(line -> line.startsWith(">")).count();
        if (quoted * 10 < written * 7 || quoted == 0) {
            return lines;
        }
        return lines.stream().map(line -> line.replaceFirst("^> ?", "")).toList();
    }

    /** Two hyphens alone begin the signature (RFC 3676, section 4.3). */
    private static List<String> withoutSignature(List<String> lines) {
        boolean text = false;
        for (int i = 0; i < lines.size(); i++) {
            if (text && (lines.get(i).equals("-- ") || lines.get(i).equals("--"))) {
                return lines.subList(0, i);
            }
            text |= Sentences.words(lines.get(i)) > 3;
        }
        return lines;
    }

    /** Headers and the line after them. */
    private record Head(Map<String, String> values, int end) {
        /** Null where no mail's headers stand: a subject, and a sender, date or recipient. */
        static @Nullable Head at(List<String> lines, int start) {
            Map<String, String> values = new HashMap<>();
            String last = null;
            int i = start;
            for (; i < lines.size() && !lines.get(i).isBlank(); i++) {
                String line = lines.get(i);
                Matcher header = HEADER.matcher(line.strip());
                if (Character.isWhitespace(line.charAt(0)) && last != null && !header.matches()) {
                    values.merge(last, line.strip(), (before, more) -> before + ' ' + more);
                    continue;
                }
                if (!header.matches()) {
                    break;
                }
                String name = PhraseBook.header(header.group(1));
                last = name == null ? header.group(1).toLowerCase(Locale.ROOT) : name;
                values.putIfAbsent(last, header.group(2));
            }
            boolean mail = values.containsKey("subject")
                    && (values.containsKey("from") || values.containsKey("date") || values.containsKey("to"));
            return mail ? new Head(values, i) : null;
        }
    }
}
