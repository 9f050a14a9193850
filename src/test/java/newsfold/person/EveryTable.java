package newsfold.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Looks for words in every column of every table that the database has, whatever its type. */
public final class EveryTable {
    private final Jdbi jdbi;

    public EveryTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    private record Column(String table, String name, String type) {}

    /** How many rows of each table have any of the words in any of their columns; tables without such rows are left out. */
    public Map<String, Integer> mentions(String... words) {
        return jdbi.withHandle(handle -> {
            Map<String, Integer> found = new LinkedHashMap<>();
            columns(handle).forEach((table, columns) -> {
                String text = columns.stream()
                        .map(column -> column.type.equals("bytea")
                                ? "encode(\"" + column.name + "\", 'escape')"
                                : "cast(\"" + column.name + "\" as text)")
                        .collect(Collectors.joining(", ", "lower(concat_ws(' ', ", "))"));
                int rows = handle.createQuery("select count(*) from \"" + table + "\" where " + text
                                + " like any (select '%' || lower(w) || '%' from unnest(:words) w)")
                        .bindArray("words", String.class, (Object[]) words)
                        .mapTo(Integer.class)
                        .one();
                if (rows > 0) {
                    found.put(table, rows);
                }
            });
            return found;
        });
    }

    /** How many rows of each table have a number in a column that is called subscriber_id, or in the table of subscribers itself. */
    public Map<String, Integer> numbered(long subscriber) {
        return jdbi.withHandle(handle -> {
            Map<String, Integer> found = new LinkedHashMap<>();
            columns(handle).forEach((table, columns) -> columns.stream()
                    .filter(column -> column.name.equals("subscriber_id")
                            || table.equals("subscriber") && column.name.equals("id"))
                    .forEach(column -> {
                        int rows = handle.createQuery(
                                        "select count(*) from \"" + table + "\" where " + column.name + " = :id")
                                .bind("id", subscriber)
                                .mapTo(Integer.class)
                                .one();
                        if (rows > 0) {
                            found.put(table, rows);
                        }
                    }));
            return found;
        });
    }

    private static Map<String, List<Column>> columns(Handle handle) {
        return handle
                .createQuery("""
                        select c.table_name, c.column_name, c.data_type from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
                        order by c.table_name, c.ordinal_position""")
                .map((row, context) -> new Column(
                        row.getString("table_name"), row.getString("column_name"), row.getString("data_type")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Column::table, LinkedHashMap::new, Collectors.toList()));
    }
}
