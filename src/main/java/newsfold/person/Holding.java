package newsfold.person;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table holds about a person.
 *
 * @param table its name in the database
 * @param rows as objects, by column
 */
public record Holding(String table, List<JsonNode> rows) {
    public Holding {
        rows = List.copyOf(rows);
    }

    /** A column of a row, as text. */
    public record Field(String key, String value) {}

    /** The rows to be read by people: what holds nothing is left out. */
    public List<List<Field>> fields() {
        return rows.stream().map(Holding::fields).toList();
    }

    private static List<Field> fields(JsonNode row) {
        List<Field> fields = new ArrayList<>();
        row.fields().forEachRemaining(field -> {
            JsonNode value = field.getValue();
            String text = value.isValueNode() ? value.asText() : value.toString();
            if (!value.isNull() && !text.isEmpty() && !text.equals("[]")) {
                fields.add(new Field(field.getKey(), text));
            }
        });
        return fields;
    }
}
