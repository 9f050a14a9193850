package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.render.RenderedEdition;
import org.jdbi.v3.core.Jdbi;

/**
 * What readers may see of past editions: none that is empty, held, or whose letters may not leave yet, and none of a digest whose
 * archive is off.
 */
@ApplicationScoped
public class Shelves {
    /** Of an edition e and its digest d. */
    static final String OPEN = " not e.empty and not e.held and e.send_at <= :now and d.archive <> 'off' ";

    private static final String SHELF = """
            select id, slug, title, locale, sections, archive = 'public' as listed from digest where archive <> 'off'
            """;

    /** Those that are open. */
    static final String EDITION = """
            select e.id, e.digest_id, d.slug, d.title, d.locale, d.archive = 'public' as listed, e.day, e.subject, e.send_at,
                coalesce((select max(number) from round r where r.edition_id = e.id and r.html is not null), 0) as round
            from edition e join digest d on d.id = e.digest_id
            where""" + OPEN;

    private static final String ISSUE = "(" + EDITION + " and e.id = :id) union all (" + EDITION
            + " and e.digest_id = (select digest_id from edition where id = :id) and e.id < :id order by e.id desc limit 1)"
            + " union all (" + EDITION
            + " and e.digest_id = (select digest_id from edition where id = :id) and e.id > :id order by e.id limit 1)";

    private final Jdbi jdbi;
    private final Clock clock;
    private final Editions editions;
    private final Renderings renderings;

    Shelves(Jdbi jdbi, Clock clock, Editions editions, Renderings renderings) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.editions = editions;
        this.renderings = renderings;
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
        return (edition.round() == 0 ? Optional.<RenderedEdition>empty() : renderings.correction(edition.id()))
                .orElseGet(() -> editions.find(edition.id()).orElseThrow().rendering());
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

    static PastEdition edition(ResultSet row) throws SQLException {
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
