package newsfold.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One day's issue of a digest.
 *
 * @param digest whose issue it is
 * @param date the day in the digest's zone
 * @param from articles first seen after this instant are in it (UTC)
 * @param to up to and including this one (UTC)
 * @param sections in order, empty ones left out
 * @param briefs shown short at the end: first what found no room above, then the stories of a single outlet
 * @param unshown how many stories found no room at all
 * @param articles how many articles were read for it
 * @param outlets how many outlets, known by name, they came from
 * @param missing the sources that could not be read since {@code from}
 */
public record Edition(
        Digest digest,
        LocalDate date,
        Instant from,
        Instant to,
        List<Section> sections,
        List<Item> briefs,
        int unshown,
        int articles,
        int outlets,
        Missing missing) {
    public Edition {
        sections = List.copyOf(sections);
        briefs = List.copyOf(briefs);
    }

    /** The item that leads the page, if there is any. */
    public Optional<Item> lead() {
        return items().stream().findFirst();
    }

    /** All its items in the order of the page, briefs last. */
    public List<Item> items() {
        return Stream.concat(sections.stream().flatMap(section -> section.items().stream()), briefs.stream())
                .toList();
    }

    /** Whether there is nothing in it to send. */
    public boolean isEmpty() {
        return sections.isEmpty() && briefs.isEmpty();
    }
}
