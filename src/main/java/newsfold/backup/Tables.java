package newsfold.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a database holds, asked of the database itself, so that a table made later is not forgotten. */
final class Tables {
    /**
     * Of instances that run: it has no meaning elsewhere. What is not logged (relpersistence u) is left out, too: it says of
     * this one server that it did not crash.
     */
    private static final Set<String> OF_THE_MOMENT =
            Set.of("qrtz_fired_triggers", "qrtz_scheduler_state", "qrtz_locks", "flyway_schema_history");

    private static final String ALL = """
            select c.relname, array_agg(a.attname order by a.attnum)
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relpersistence = 'p'
            group by c.relname order by c.relname""";

    private static final String REFERENCES = """
            select c.conrelid::regclass::text, c.confrelid::regclass::text from pg_constraint c
            where c.contype = 'f' and c.connamespace = current_schema()::regnamespace and c.conrelid <> c.confrelid""";

    private static final String SEQUENCES =
            "select sequencename, last_value from pg_sequences where schemaname = current_schema() and last_value is not null";

    private static final String SCHEMA = """
            select version from flyway_schema_history where success and version is not null
            order by string_to_array(version, '.')::int[] desc limit 1""";

    private static final String OTHERS = """
            select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
                and backend_type = 'client backend'""";

    private Tables() {}

    /** In an order in which they can be filled: what another one refers to goes first. */
    static List<Table> of(Connection connection) throws SQLException {
        Map<String, Table> waiting = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                if (!OF_THE_MOMENT.contains(rows.getString(1))) {
                    List<String> columns =
                            Arrays.asList((String[]) rows.getArray(2).getArray());
                    waiting.put(rows.getString(1), new Table(rows.getString(1), columns));
                }
            }
        }
        Map<String, Set<String>> references = references(connection);
        List<Table> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<Table> next = waiting.values().stream()
                    .filter(table -> references.getOrDefault(table.name(), Set.of()).stream()
                            .noneMatch(waiting::containsKey))
                    .toList();
            if (next.isEmpty()) {
                throw new SQLException("the tables " + waiting.keySet() + " refer to one another in a circle");
            }
            ordered.addAll(next);
            next.forEach(table -> waiting.remove(table.name()));
        }
        return ordered;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        Map<String, Set<String>> references = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(REFERENCES)) {
            while (rows.next()) {
                references
                        .computeIfAbsent(rows.getString(1), table -> new HashSet<>())
                        .add(rows.getString(2));
            }
        }
        return references;
    }

    /** The numbers last given, by sequence; those of sequences that have given none are left out. */
    static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> sequences = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                sequences.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sequences;
    }

    /** Has a sequence go on behind a number. */
    static void goOn(Connection connection, String sequence, long last) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select setval(format('%I', cast(? as text))::regclass, ?)")) {
            statement.setString(1, sequence);
            statement.setLong(2, last);
            statement.execute();
        }
    }

    /** The number of the last migration, or an empty string where there is none. */
    static String schema(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("select to_regclass('flyway_schema_history') is null")) {
                row.next();
                if (row.getBoolean(1)) {
                    return "";
                }
            }
            try (ResultSet row = statement.executeQuery(SCHEMA)) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** Whether anybody else is connected to this database: instances that run, for one. */
    static boolean isUsed(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OTHERS)) {
            row.next();
            return row.getInt(1) > 0;
        }
    }
}
