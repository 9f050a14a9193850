package newsfold.compose;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One day's issue of a digest, or what tells the week that ends with a day.
 *
 * @param digest whose issue it is
 * @param date the day in the digest's zone
 * @param from where the last edition ended: what was seen first after this instant is new to it (UTC)
 * @param to where it ends (UTC)
 * @param sections in order, empty ones left out
 * @param briefs shown short at the end: first what found no room above, then the stories of a single outlet
 * @param unshown how many stories with articles of its own time found no room at all
 * @param articles how many articles its stories have, those without room among them
 * @param outlets how many outlets, known by name, they came from
 * @param missing the sources that could not be read since {@code from}
 * @param unchanged stories left out because readers know all of them already
 * @param opening what editors wrote over it
 * @param excluded stories that editors left out, of this edition or of an earlier one without anything new since
 * @param span whether it is a day's or a week's
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
        Missing missing,
        List<Unchanged> unchanged,
        Opening opening,
        List<Excluded> excluded,
        Span span) {
    public Edition {
        // an edition frozen before there were those of weeks is a day's
        span = span == null ? Span.DAY : span;
        // an edition frozen before stories lasted says nothing of it
        unchanged = unchanged == null ? List.of() : List.copyOf(unchanged);
        // nor one frozen before editors could edit
        opening = opening == null ? Opening.NONE : opening;
        excluded = excluded == null ? List.of() : List.copyOf(excluded);
        sections = List.copyOf(sections);
        briefs = List.copyOf(briefs);
    }

    /** A day's. */
    public Edition(
            Digest digest,
            LocalDate date,
            Instant from,
            Instant to,
            List<Section> sections,
            List<Item> briefs,
            int unshown,
            int articles,
            int outlets,
            Missing missing,
            List<Unchanged> unchanged,
            Opening opening,
            List<Excluded> excluded) {
        this(
                digest, date, from, to, sections, briefs, unshown, articles, outlets, missing, unchanged, opening,
                excluded, Span.DAY);
    }

    /** One that no editor touched. */
    public Edition(
            Digest digest,
            LocalDate date,
            Instant from,
            Instant to,
            List<Section> sections,
            List<Item> briefs,
            int unshown,
            int articles,
            int outlets,
            Missing missing,
            List<Unchanged> unchanged) {
        this(
                digest,
                date,
                from,
                to,
                sections,
                briefs,
                unshown,
                articles,
                outlets,
                missing,
                unchanged,
                Opening.NONE,
                List.of());
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
