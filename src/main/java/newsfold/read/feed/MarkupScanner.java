package newsfold.read.feed;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Splits markup into tags and text as XML has it, and goes on where XML would stop: a bare {@code <} or {@code &} is
 * text, what is never closed ends with the document. Comments and instructions are skipped; of document types
 * nothing is taken but the characters they name. One pass, no recursion.
 */
final class MarkupScanner {
    /** What a document is split into. */
    interface Listener {
        /** @param name in lower case, with its prefix */
        void open(String name, Map<String, String> attributes, boolean empty);

        void close(String name);

        /** A piece of text, decoded. */
        void text(String text);

        /** Whether more is wanted. */
        boolean wantsMore();
    }

    private final String source;
    private final Listener listener;
    /** Where each end mark was last looked for in vain, so that it is looked for once only. */
    private final Map<String, Integer> missing = new HashMap<>();

    private final CharacterEntities entities = new CharacterEntities();
    private int at;
    private boolean doctypeSeen;

    MarkupScanner(String source, Listener listener) {
        this.source = source;
        this.listener = listener;
    }

    void scan() {
        int start = 0;
        while (at < source.length() && listener.wantsMore()) {
            at = source.indexOf('<', at);
            if (at < 0) {
                at = source.length();
            }
            int mark = at;
            if (mark + 1 < source.length() && isMarkup(mark + 1)) {
                text(start, mark);
                markup();
                start = at;
            } else {
                at = mark + 1;
            }
        }
        text(start, source.length());
    }

    private boolean isMarkup(int next) {
        char c = source.charAt(next);
        return c == '/' || c == '!' || c == '?' || Character.isLetter(c) && !isAddress(next) || c == '_';
    }

    /** Mail and web addresses stand in angle brackets too. */
    private boolean isAddress(int start) {
        int last = Math.min(source.length(), start + 64);
        for (int i = start; i < last && !endsName(source.charAt(i)); i++) {
            if (source.charAt(i) == '@' || source.startsWith("://", i)) {
                return true;
            }
        }
        return false;
    }

    private void text(int start, int end) {
        if (start < end && listener.wantsMore()) {
            listener.text(entities.decode(source.substring(start, end)));
        }
    }

    private void markup() {
        if (source.startsWith("<![CDATA[", at)) {
            int end = find("]]>", at + 9);
            int stop = end < 0 ? source.length() : end;
            listener.text(source.substring(at + 9, stop));
            at = end < 0 ? stop : end + 3;
        } else if (source.startsWith("<!--", at)) {
            skipTo("-->", at + 4);
        } else if (source.startsWith("<!", at)) {
            declaration();
        } else if (source.startsWith("<?", at)) {
            skipTo("?>", at + 2);
        } else if (source.charAt(at + 1) == '/') {
            int end = tagEnd(at + 2);
            String name = source.substring(at + 2, end).strip().toLowerCase(Locale.ROOT);
            at = end < source.length() && source.charAt(end) == '>' ? end + 1 : end;
            listener.close(name);
        } else {
            startTag();
        }
    }

    /** Ends at the mark, or where that is missing, at the next angle bracket. */
    private void skipTo(String mark, int from) {
        int end = find(mark, from);
        if (end >= 0) {
            at = end + mark.length();
        } else {
            int bracket = find(">", from);
            at = bracket < 0 ? source.length() : bracket + 1;
        }
    }

    private int find(String mark, int from) {
        Integer vain = missing.get(mark);
        if (vain != null && from >= vain) {
            return -1;
        }
        int found = source.indexOf(mark, from);
        if (found < 0) {
            missing.put(mark, from);
        }
        return found;
    }

    /** A document type with what it declares in brackets, or some other declaration. */
    private void declaration() {
        int bracket = find(">", at);
        boolean first = !doctypeSeen && source.regionMatches(true, at, "<!DOCTYPE", 0, 9);
        doctypeSeen |= first;
        int inner = first ? source.indexOf('[', at) : -1;
        if (inner >= 0 && inner < bracket) {
            int end = find("]", inner);
            while (end >= 0 && !closes(end)) {
                end = find("]", end + 1);
            }
            if (end >= 0) {
                entities.declare(source.substring(inner, end));
                bracket = find(">", end);
            }
        }
        at = bracket < 0 ? source.length() : bracket + 1;
    }

    private boolean closes(int end) {
        int i = end + 1;
        while (i < source.length() && Character.isWhitespace(source.charAt(i))) {
            i++;
        }
        return i < source.length() && source.charAt(i) == '>';
    }

    private int tagEnd(int from) {
        int i = from;
        while (i < source.length() && source.charAt(i) != '>' && source.charAt(i) != '<') {
            i++;
        }
        return i;
    }

    private void startTag() {
        int end = at + 1;
        while (end < source.length() && !endsName(source.charAt(end))) {
            end++;
        }
        String name = source.substring(at + 1, end).toLowerCase(Locale.ROOT);
        at = end;
        Map<String, String> attributes = Map.of();
        boolean empty = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '>') {
                at++;
                break;
            }
            if (c == '<') {
                // the tag was never finished
                break;
            }
            if (Character.isWhitespace(c) || c == '/' || c == '=' || c == '"' || c == '\'') {
                empty = c == '/';
                at++;
            } else {
                empty = false;
                attributes = attributes.isEmpty() ? new LinkedHashMap<>(4) : attributes;
                attribute(attributes);
            }
        }
        listener.open(name, attributes, empty);
    }

    private static boolean endsName(char c) {
        return Character.isWhitespace(c) || c == '>' || c == '/' || c == '<' || c == '=';
    }

    private void attribute(Map<String, String> attributes) {
        int start = at;
        while (at < source.length() && !endsName(source.charAt(at))) {
            at++;
        }
        String name = source.substring(start, at).toLowerCase(Locale.ROOT);
        skipBlanks();
        String value = "";
        if (at < source.length() && source.charAt(at) == '=') {
            at++;
            skipBlanks();
            value = entities.decode(value());
        }
        attributes.putIfAbsent(name, value);
    }

    private String value() {
        if (at >= source.length()) {
            return "";
        }
        char quote = source.charAt(at);
        int start = at;
        if (quote == '"' || quote == '\'') {
            int end = find(String.valueOf(quote), at + 1);
            // a value that runs over an end tag has lost its closing quote
            int stray = end < 0 ? -1 : source.substring(start, end).indexOf("</");
            if (end >= 0 && stray < 0) {
                at = end + 1;
                return source.substring(start + 1, end);
            }
            start++;
            at++;
        }
        while (at < source.length() && !Character.isWhitespace(source.charAt(at)) && !isBracket(source.charAt(at))) {
            at++;
        }
        return source.substring(start, at);
    }

    private static boolean isBracket(char c) {
        return c == '<' || c == '>';
    }

    private void skipBlanks() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }
}
