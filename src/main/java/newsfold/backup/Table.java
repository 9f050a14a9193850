package newsfold.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it is copied.
 *
 * @param columns those that are stored by whoever writes a row; what the database computes is left out
 */
record Table(String name, List<String> columns) {
    private static final String FORMAT = " (format csv, header true, encoding 'UTF8')";

    Table {
        columns = List.copyOf(columns);
    }

    /** Whether it says when something is due next: Quartz's own tables, and until when weekly readers have had their letters. */
    boolean ofTimetable() {
        return name.startsWith("qrtz_") || name.equals("week_watch");
    }

    String copyOut() {
        return "copy " + named() + " to stdout" + FORMAT;
    }

    String copyIn() {
        return "copy " + named() + " from stdin" + FORMAT;
    }

    String quoted() {
        return quoted(name);
    }

    private String named() {
        return quoted() + columns.stream().map(Table::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    /** Names out of a file are data: nothing in them ends the quotes. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
