package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import newsfold.render.EditionRenderer;
import newsfold.render.RenderedEdition;
import newsfold.render.Sheet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * What readers may see of past editions: none that is empty, held, or whose letters may not leave yet, and none of a digest whose
 * archive is off.
 */
@ApplicationScoped
public class Shelves {
    private static final String OPEN = " not e.empty and not e.held and e.send_at <= :now and d.archive <> 'off' ";

    private static final String SHELF = """
            select id, slug, title, locale, sections, archive = 'public' as listed from digest where archive <> 'off'
            """;

    private static final String EDITION = """
            select e.id, e.digest_id, d.slug, d.title, d.locale, d.archive = 'public' as listed, e.day, e.subject, e.send_at,
                coalesce((select max(number) from round r where r.edition_id = e.id and r.html is not null), 0) as round
            from edition e join digest d on d.id = e.digest_id
            where""" + OPEN;

    private static final String ANY_ITEM = """
            select e.id, e.day, e.send_at, s.place, s.story, s.headline, s.words
            from edition_story s join edition e on e.id = s.edition_id join digest d on d.id = e.digest_id
            where s.place is not null""";

    private static final String ITEM = ANY_ITEM + " and" + OPEN;

    /** What the index of stories answers. */
    private static final String HAS_WORDS = " s.search @@ websearch_to_tsquery('simple', :words)";

    private static final String ISSUE = "(" + EDITION + " and e.id = :id) union all (" + EDITION
            + " and e.digest_id = (select digest_id from edition where id = :id) and e.id < :id order by e.id desc limit 1)"
            + " union all (" + EDITION
            + " and e.digest_id = (select digest_id from edition where id = :id) and e.id > :id order by e.id limit 1)";

    private static final String STORY = "with one as (" + EDITION + " and e.id = :id), around as (" + ITEM
            + " and e.id = :id and s.place in (:place - 1, :place, :place + 1)), others as (" + ITEM
            + " and s.story = (select story from around where place = :place) and s.edition_id <> :id and e.span = 'day'"
            + " order by s.edition_id desc limit :most)" + """
             select one.*, i.id as item_edition, i.day as item_day, i.send_at as item_appeared, i.place, i.story, i.headline,
                i.words
            from one cross join (select * from around union all select * from others) i""";

    /** Items looked through for each that is shown: few stories last for more editions. */
    private static final int RETOLD = 10;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Editions editions;
    private final Contents contents;
    private final EditionRenderer renderer;
    private final Mastheads mastheads;

    public Shelves(
            Jdbi jdbi,
            Clock clock,
            Editions editions,
            Contents contents,
            EditionRenderer renderer,
            Mastheads mastheads) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.editions = editions;
        this.contents = contents;
        this.renderer = renderer;
        this.mastheads = mastheads;
    }

    /** A digest whose past editions may be seen. */
    public Optional<Shelf> digest(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery(SHELF + "and slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> shelf(row))
                .findOne());
    }

    /** Those that are listed and still appear, by title. */
    public List<Shelf> listed() {
        return jdbi.withHandle(
                handle -> handle.createQuery(SHELF + "and archive = 'public' and not resting order by title, id")
                        .map((row, context) -> shelf(row))
                        .list());
    }

    /** An edition with those of its digest beside it. */
    public Optional<PastIssue> issue(long id) {
        List<PastEdition> three = jdbi.withHandle(handle -> handle.createQuery(ISSUE)
                .bind("now", now())
                .bind("id", id)
                .map((row, context) -> edition(row))
                .list());
        return three.stream()
                .filter(edition -> edition.id() == id)
                .findFirst()
                .map(edition -> new PastIssue(
                        edition,
                        three.stream()
                                .filter(other -> other.id() < id)
                                .findFirst()
                                .orElse(null),
                        three.stream()
                                .filter(other -> other.id() > id)
                                .findFirst()
                                .orElse(null)));
    }

    /**
     * The item at a place of an edition, and all ways from it, in one look.
     *
     * @param most other editions that had the story
     */
    public Optional<PastStory> story(long id, int place, int most) {
        return PastStory.of(id, place, jdbi.inTransaction(handle -> {
            // to plan it anew each time takes three times as long as to run it
            handle.execute("set local plan_cache_mode = force_generic_plan");
            return handle.createQuery(STORY)
                    .bind("now", now())
                    .bind("id", id)
                    .bind("place", place)
                    .bind("most", most)
                    .map((row, context) -> new PastStory.Sight(edition(row), beside(row)))
                    .list();
        }));
    }

    private static PastItem beside(ResultSet row) throws SQLException {
        return new PastItem(
                row.getLong("item_edition"),
                row.getObject("item_day", LocalDate.class),
                row.getObject("item_appeared", OffsetDateTime.class).toInstant(),
                row.getInt("place"),
                row.getString("story"),
                row.getString("headline"),
                row.getString("words"));
    }

    /** The newest editions of all digests that are listed. */
    public List<PastEdition> newest(int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery(EDITION + "and d.archive = 'public' order by e.id desc limit :most")
                        .bind("now", now())
                        .bind("most", most)
                        .map((row, context) -> edition(row))
                        .list());
    }

    /**
     * The editions of a digest, the newest first.
     *
     * @param before only those with a smaller number
     */
    public List<PastEdition> editions(long digest, long before, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        EDITION + "and e.digest_id = :digest and e.id < :before order by e.id desc limit :most")
                .bind("now", now())
                .bind("digest", digest)
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> edition(row))
                .list());
    }

    /** An edition's letter as it is now: corrected, where it was. */
    public RenderedEdition letter(PastEdition edition) {
        return (edition.round() == 0 ? Optional.<RenderedEdition>empty() : editions.correction(edition.id()))
                .orElseGet(() -> editions.find(edition.id()).orElseThrow().rendering());
    }

    /** An item as its edition sets it, in full. */
    public Sheet.Entry entry(PastItem item) {
        Sheet sheet = renderer.sheet(contents.of(item.edition(), item.place()), mastheads.of(item.edition()));
        return sheet.parts().get(0).entries().get(0);
    }

    /** The items of an edition, in the order of the page. */
    public List<PastItem> items(long edition) {
        return items(" and e.id = :edition order by s.place", query -> query.bind("edition", edition));
    }

    /** A story in all editions that had it, the newest first. */
    public List<PastItem> history(String story, int most) {
        return items(
                " and s.story = :story and e.span = 'day' order by e.id desc limit :most",
                query -> query.bind("story", story).bind("most", most));
    }

    /** The newest items of a digest, each story as it stood last. */
    public List<PastItem> stories(long digest, int most) {
        Set<String> told = new HashSet<>();
        return items(
                        " and e.digest_id = :digest and e.span = 'day' order by e.id desc, s.place limit :most",
                        query -> query.bind("digest", digest).bind("most", most * RETOLD))
                .stream()
                .filter(item -> told.add(item.story()))
                .limit(most)
                .toList();
    }

    /**
     * The items of a digest that have all these words, the newest first.
     *
     * @param words as people write them into a search field: "quoted", -not, or
     */
    public List<PastItem> search(long digest, String words, int page, int size) {
        return items(
                " and e.digest_id = :digest and e.span = 'day' and" + HAS_WORDS
                        + " order by e.id desc, s.place limit :size offset :skip",
                query -> query.bind("digest", digest)
                        .bind("words", words)
                        .bind("size", size)
                        .bind("skip", (long) page * size));
    }

    /**
     * All editions, also those that readers may not see, the newest first: for the desk.
     *
     * @param before only those with a smaller number
     */
    public List<FoundEdition> editions(EditionSearch search, long before, int most) {
        StringBuilder which = new StringBuilder();
        Map<String, Object> values = new HashMap<>(Map.of("before", before, "most", most));
        if (search.digest() != null) {
            which.append(" and e.digest_id = :digest");
            values.put("digest", search.digest());
        }
        if (search.from() != null) {
            which.append(" and e.day >= :from");
            values.put("from", search.from());
        }
        if (search.to() != null) {
            which.append(" and e.day <= :to");
            values.put("to", search.to());
        }
        if (!search.words().isEmpty()) {
            which.append(" and e.id in (select s.edition_id from edition_story s where s.place is not null and")
                    .append(HAS_WORDS)
                    .append(')');
            values.put("words", search.words());
        }
        return jdbi.withHandle(handle -> {
            List<FoundEdition> found = handle.createQuery(
                            "select e.id, e.digest_id, d.title, e.day, e.subject, e.empty from edition e"
                                    + " join digest d on d.id = e.digest_id where e.id < :before" + which
                                    + " order by e.id desc limit :most")
                    .bindMap(values)
                    .map((row, context) -> found(row, List.of()))
                    .list();
            return search.words().isEmpty() ? found : withItems(handle, found, search.words());
        });
    }

    private static List<FoundEdition> withItems(Handle handle, List<FoundEdition> found, String words) {
        Map<Long, List<PastItem>> items = handle
                .createQuery(ANY_ITEM + " and s.edition_id = any(:editions) and" + HAS_WORDS + " order by s.place")
                .bindArray(
                        "editions",
                        Long.class,
                        found.stream().map(FoundEdition::id).toList())
                .bind("words", words)
                .map((row, context) -> item(row))
                .stream()
                .collect(Collectors.groupingBy(PastItem::edition));
        return found.stream()
                .map(edition -> new FoundEdition(
                        edition.id(),
                        edition.digest(),
                        edition.title(),
                        edition.day(),
                        edition.subject(),
                        edition.empty(),
                        items.getOrDefault(edition.id(), List.of())))
                .toList();
    }

    private static FoundEdition found(ResultSet row, List<PastItem> items) throws SQLException {
        return new FoundEdition(
                row.getLong("id"),
                row.getLong("digest_id"),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getBoolean("empty"),
                items);
    }

    private List<PastItem> items(String which, UnaryOperator<Query> binding) {
        return jdbi.withHandle(
                handle -> binding.apply(handle.createQuery(ITEM + which).bind("now", now()))
                        .map((row, context) -> item(row))
                        .list());
    }

    private static PastItem item(ResultSet row) throws SQLException {
        return new PastItem(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getObject("send_at", OffsetDateTime.class).toInstant(),
                row.getInt("place"),
                row.getString("story"),
                row.getString("headline"),
                row.getString("words"));
    }

    private static Shelf shelf(ResultSet row) throws SQLException {
        return new Shelf(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("title"),
                Locale.forLanguageTag(row.getString("locale")),
                List.of((String[]) row.getArray("sections").getArray()),
                row.getBoolean("listed"));
    }

    private static PastEdition edition(ResultSet row) throws SQLException {
        return new PastEdition(
                row.getLong("id"),
                row.getLong("digest_id"),
                row.getString("slug"),
                row.getString("title"),
                Locale.forLanguageTag(row.getString("locale")),
                row.getBoolean("listed"),
                row.getObject("day", LocalDate.class),
                row.getString("subject"),
                row.getObject("send_at", OffsetDateTime.class).toInstant(),
                row.getInt("round"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
