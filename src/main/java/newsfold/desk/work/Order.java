package newsfold.desk.work;

import java.util.HashMap;
import java.util.Map;

/**
 * Work that somebody wants done.
 *
 * @param kind of the task
 * @param title for the list of work
 * @param who wants it
 * @param input what the task needs to know; nothing secret, for it is kept
 */
public record Order(String kind, String title, String who, Map<String, String> input) {
    public Order {
        input = Map.copyOf(input);
    }

    /** The same with something more that its task needs to know. */
    public Order with(String name, String value) {
        Map<String, String> more = new HashMap<>(input);
        more.put(name, value);
        return new Order(kind, title, who, more);
    }
}
