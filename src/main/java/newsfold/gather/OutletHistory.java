package newsfold.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What editors said of an outlet.
 *
 * @param name that they gave it, or null
 * @param weight of its articles in ranking, 1 being usual
 * @param joined outlets that they joined into it
 * @param told names and sites of which they said that they mean it
 */
public record OutletHistory(@Nullable String name, double weight, List<Joined> joined, List<Told> told) {
    /** Of an outlet of which nobody said anything. */
    public static final OutletHistory NONE = new OutletHistory(null, 1, List.of(), List.of());

    /** @param name by which it can be recognised */
    public record Joined(long id, String name) {}

    /** @param kind "name" or "site" */
    public record Told(String kind, String mark) {}
}
