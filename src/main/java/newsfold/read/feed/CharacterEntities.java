package newsfold.read.feed;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Character references of a document: numbers, the names of HTML, and names that the document type itself declares for
 * plain text. What is declared with another entity in it, with markup or for something outside stays unexpanded, so that
 * nothing grows but by its own short text, and nothing is opened.
 */
public final class CharacterEntities {
    /** Declarations that count; a feed that declares the letters of its language has some hundred. */
    private static final int MOST = 300;

    /** Characters of a document type that are looked at. */
    private static final int SUBSET = 60_000;

    /** Characters that declared names may bring into a document in all. */
    private static final int BUDGET = 1_000_000;

    private static final Pattern DECLARATION = Pattern.compile(
            "<!ENTITY\\s+([\\w.-]{1,40})\\s+(?:\"([^\"&%<]{0,200}|&#\\w{1,8};)\"|'([^'&%<]{0,200}|&#\\w{1,8};)')\\s*>");

    private static final Pattern REFERENCE = Pattern.compile("&([\\w.-]{1,40});");

    private static final int MOST_DIGITS = 6;

    private final Map<String, String> declared = new HashMap<>();
    private int budget = BUDGET;

    /** Takes up what a document type declares. */
    void declare(String documentType) {
        String subset = documentType.substring(0, Math.min(SUBSET, documentType.length()));
        Matcher declaration = DECLARATION.matcher(subset);
        while (declared.size() < MOST && declaration.find()) {
            String value = declaration.group(2) == null ? declaration.group(3) : declaration.group(2);
            // the first declaration binds (XML 1.0, section 4.2)
            declared.putIfAbsent(declaration.group(1), Parser.unescapeEntities(value, true));
        }
    }

    /** A text with its references decoded; what is none stays as it is. */
    String decode(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return Parser.unescapeEntities(declared.isEmpty() ? text : expanded(text), true);
    }

    private String expanded(String text) {
        Matcher reference = REFERENCE.matcher(text);
        StringBuilder found = new StringBuilder();
        while (reference.find()) {
            String value = declared.get(reference.group(1));
            String instead = reference.group();
            if (value != null && value.length() <= budget) {
                budget -= value.length();
                // an ampersand that was declared is no reference's beginning
                instead = value.replace("&", "&amp;");
            }
            reference.appendReplacement(found, Matcher.quoteReplacement(instead));
        }
        return reference.appendTail(found).toString();
    }

    /**
     * A piece of a page with its references decoded (HTML Living Standard, section 13.2.5.72).
     *
     * @param value whether it is an attribute's, in which an ampersand more often stands for itself
     */
    public static String ofHtml(String text, boolean value) {
        int mark = text.indexOf('&');
        if (mark < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        int from = 0;
        while (mark >= 0) {
            int end = endOfName(text, mark + 1);
            boolean closed = end < text.length() && text.charAt(end) == ';';
            String character = closed ? character(text, mark + 1, end) : null;
            if (character != null) {
                decoded.append(text, from, mark).append(character);
                from = end + 1;
            } else if (end > mark + 1 && !(value && !closed && end < text.length() && text.charAt(end) == '=')) {
                // numbers of no character, names without an end: rare, and a matter of long tables
                return Parser.unescapeEntities(text, value);
            }
            mark = text.indexOf('&', end);
        }
        return decoded.append(text, from, text.length()).toString();
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) == '#' || isAlphanumeric(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static @Nullable String character(String text, int from, int end) {
        if (text.charAt(from) != '#') {
            String named = Entities.getByName(text.substring(from, end));
            return named.isEmpty() ? null : named;
        }
        int number = 0;
        for (int i = from + 1; i < end && i < from + MOST_DIGITS; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return null;
            }
            number = 10 * number + c - '0';
        }
        boolean plain =
                end - from < MOST_DIGITS && (number >= ' ' && number < 0x7f || number >= 0xa0 && number < 0xd800);
        return plain ? String.valueOf((char) number) : null;
    }
}
