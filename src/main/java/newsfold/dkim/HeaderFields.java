package newsfold.dkim;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** A message's header fields in their relaxed form (RFC 6376, 3.4.2), by name. */
final class HeaderFields {
    private final Map<String, Deque<String>> lastFirst = new HashMap<>();

    /** @param block fields whose lines end with CR LF, without the empty line that ends them */
    HeaderFields(byte[] block) {
        String text = new String(block, StandardCharsets.ISO_8859_1);
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start);
            String field = text.substring(start, end);
            int colon = field.indexOf(':');
            if (colon > 0) {
                String name = name(field, colon);
                lastFirst.computeIfAbsent(name, any -> new ArrayDeque<>(2)).push(relaxed(name, field, colon));
            }
            start = end + 2;
        }
    }

    int count(String name) {
        Deque<String> fields = lastFirst.get(name);
        return fields == null ? 0 : fields.size();
    }

    /** All of that name, the lowest in the message first, since that is the one signed first. */
    Iterator<String> of(String name) {
        Deque<String> fields = lastFirst.get(name);
        return fields == null ? new ArrayDeque<String>().iterator() : fields.iterator();
    }

    /** "name:value" without the line's end. */
    static String relaxed(String field) {
        int colon = field.indexOf(':');
        return relaxed(name(field, colon), field, colon);
    }

    private static String name(String field, int colon) {
        return field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    private static String relaxed(String name, String field, int colon) {
        StringBuilder line = new StringBuilder(field.length()).append(name).append(':');
        boolean blank = false;
        for (int at = colon + 1; at < field.length(); at++) {
            char next = field.charAt(at);
            if (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
                blank = true;
            } else {
                if (blank && line.length() > name.length() + 1) {
                    line.append(' ');
                }
                blank = false;
                line.append(next);
            }
        }
        return line.toString();
    }

    /** Where the field that begins here ends: before a line's end that no blank follows. */
    private static int end(String text, int start) {
        int end = text.indexOf("\r\n", start);
        while (end >= 0 && end + 2 < text.length() && (text.charAt(end + 2) == ' ' || text.charAt(end + 2) == '\t')) {
            end = text.indexOf("\r\n", end + 2);
        }
        return end < 0 ? text.length() : end;
    }
}
