package newsfold.bounce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A group of fields of a report for machines: of a delivery status (RFC 3464), a group for the message and one for each
 * recipient; of a feedback report (RFC 5965), only one.
 */
final class ReportFields {
    private static final Pattern LINE = Pattern.compile("\\r\\n|\\n|\\r");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}");
    private static final Pattern CODE_POINT = Pattern.compile("\\\\x\\{([0-9A-Fa-f]{1,6})}");
    private static final int MOST_LINES = 2_000;

    private final Map<String, String> fields = new HashMap<>();

    static List<ReportFields> groups(String text) {
        List<ReportFields> groups = new ArrayList<>();
        ReportFields group = new ReportFields();
        String last = "";
        String[] lines = LINE.split(text, MOST_LINES);
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                last = "";
                if (!group.fields.isEmpty()) {
                    groups.add(group);
                    group = new ReportFields();
                }
            } else if (Character.isWhitespace(line.charAt(0))) {
                String folded = " " + line.strip();
                group.fields.computeIfPresent(last, (name, value) -> value + folded);
            } else if (colon > 0
                    && NAME.matcher(line.substring(0, colon).strip()).matches()) {
                last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                group.fields.putIfAbsent(last, line.substring(colon + 1).strip());
            }
        }
        if (!group.fields.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }

    /** An empty text where there is no such field. */
    String get(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    /** The value behind its type, such as the address of "rfc822; ann@reader.example". */
    String typed(String name) {
        String value = get(name);
        int semicolon = value.indexOf(';');
        String behind = semicolon < 0 ? value : value.substring(semicolon + 1).strip();
        // letters beyond ASCII where the report itself is ASCII (RFC 6533)
        return CODE_POINT.matcher(behind).replaceAll(match -> {
            int letter = Integer.parseInt(match.group(1), 16);
            return Character.isLetterOrDigit(letter) ? Character.toString(letter) : "?";
        });
    }
}
