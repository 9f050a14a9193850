package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import newsfold.render.EditionRenderer;
import newsfold.render.Sheet;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The items of past editions, of those that readers may see: {@link Shelves} says which. */
@ApplicationScoped
public class PastItems {
    static final String ANY_ITEM = """
            select e.id, e.day, e.send_at, s.place, s.story, s.headline, s.words
            from edition_story s join edition e on e.id = s.edition_id join digest d on d.id = e.digest_id
            where s.place is not null""";

    private static final String ITEM = ANY_ITEM + " and" + Shelves.OPEN;

    /** What the index of stories answers. */
    static final String HAS_WORDS = " s.search @@ websearch_to_tsquery('simple', :words)";

    private static final String STORY = "with one as (" + Shelves.EDITION + " and e.id = :id), around as (" + ITEM
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
    private final Contents contents;
    private final EditionRenderer renderer;
    private final Mastheads mastheads;

    PastItems(Jdbi jdbi, Clock clock, Contents contents, EditionRenderer renderer, Mastheads mastheads) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.contents = contents;
        this.renderer = renderer;
        this.mastheads = mastheads;
    }

    /** An item as its edition sets it, in full. */
    public Sheet.Entry entry(PastItem item) {
        Sheet sheet = renderer.sheet(contents.of(item.edition(), item.place()), mastheads.of(item.edition()));
        return sheet.parts().get(0).entries().get(0);
    }

    /** The items of an edition, in the order of the page. */
    public List<PastItem> of(long edition) {
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
                    .map((row, context) -> new PastStory.Sight(Shelves.edition(row), beside(row)))
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

    private List<PastItem> items(String which, UnaryOperator<Query> binding) {
        return jdbi.withHandle(
                handle -> binding.apply(handle.createQuery(ITEM + which).bind("now", now()))
                        .map((row, context) -> item(row))
                        .list());
    }

    static PastItem item(ResultSet row) throws SQLException {
        return new PastItem(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getObject("send_at", OffsetDateTime.class).toInstant(),
                row.getInt("place"),
                row.getString("story"),
                row.getString("headline"),
                row.getString("words"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
