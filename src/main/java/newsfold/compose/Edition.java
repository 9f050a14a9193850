package newsfold.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One day's issue of a digest.
 *
 * @param digest whose issue it is
 * @param date the day in the digest's zone
 * @param from articles first seen after this instant are in it (UTC)
 * @param to up to and including this one (UTC)
 * @param sections in order, empty ones left out
 * @param briefs stories of a single outlet, shown short at the end
 * @param articles how many articles were read for it
 * @param outlets how many outlets they came from
 * @param missing names of the sources that could not be read
 */
public record Edition(
        Digest digest,
        LocalDate date,
        Instant from,
        Instant to,
        List<Section> sections,
        List<Item> briefs,
        int articles,
        int outlets,
        List<String> missing) {
    public Edition {
        sections = List.copyOf(sections);
        briefs = List.copyOf(briefs);
        missing = List.copyOf(missing);
    }

    /** Whether there is nothing in it to send. */
    public boolean isEmpty() {
        return sections.isEmpty() && briefs.isEmpty();
    }
}
