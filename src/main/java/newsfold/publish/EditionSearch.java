package newsfold.publish;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which editions somebody at the desk looks for.
 *
 * @param words as people write them into a search field: "quoted", -not, or; empty for all
 * @param digest or null for all
 * @param from the first day, or null
 * @param to the last day, or null
 */
public record EditionSearch(
        String words,
        @Nullable Long digest,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public EditionSearch {
        words = words.strip();
    }
}
