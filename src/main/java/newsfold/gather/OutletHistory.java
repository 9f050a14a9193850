package newsfold.gather;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What editors said of an outlet.
 *
 * @param name that they gave it, or null
 * @param joined outlets that they joined into it
 * @param told names and sites of which they said that they mean it
 */
public record OutletHistory(@Nullable String name, List<Joined> joined, List<Told> told) {
    /** @param name by which it can be recognised */
    public record Joined(long id, String name) {}

    /** @param kind "name" or "site" */
    public record Told(String kind, String mark) {}
}
