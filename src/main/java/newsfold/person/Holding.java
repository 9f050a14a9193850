package newsfold.person;

import com.fasterxml.jackson.databind.JsonNode;
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
}
