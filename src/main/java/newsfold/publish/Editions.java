package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.compose.Span;
import newsfold.render.RenderedEdition;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The editions that were made, frozen with their rendering. */
@ApplicationScoped
public class Editions {
    private static final String SELECT =
            "select e.*, d.title as digest_title, (select count(*) from edition_missing where edition_id = e.id) as missing"
                    + " from edition e join digest d on d.id = e.digest_id ";

    private final Jdbi jdbi;

    public Editions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The newest first.
     *
     * @param page from 0
     * @param size of a page
     */
    public List<PublishedEdition> list(int page, int size) {
        return jdbi.withHandle(
                handle -> handle.createQuery(SELECT + "order by e.created desc, e.id desc limit :size offset :skip")
                        .bind("size", size)
                        .bind("skip", (long) page * size)
                        .map((row, context) -> read(row))
                        .list());
    }

    public Optional<PublishedEdition> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where e.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Of an edition's digest. */
    ZoneId zone(Handle handle, long id) {
        return ZoneId.of(
                handle.createQuery("select d.zone from edition e join digest d on d.id = e.digest_id where e.id = :id")
                        .bind("id", id)
                        .mapTo(String.class)
                        .one());
    }

    /** Who may see it on the web. */
    Visibility archive(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select d.archive from edition e join digest d on d.id = e.digest_id where e.id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .map(Visibility::of)
                .orElse(Visibility.OFF));
    }

    /** Whether this slot of the timetable has its edition. */
    public boolean exists(long digestId, Instant slot) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from edition where digest_id = :digest and span = 'day' and slot = :slot)")
                .bind("digest", digestId)
                .bind("slot", at(slot))
                .mapTo(Boolean.class)
                .one());
    }

    /** The number that the next edition will have: its address stands in its own text. */
    long nextId(Handle handle) {
        return handle.createQuery("select nextval(pg_get_serial_sequence('edition', 'id'))")
                .mapTo(Long.class)
                .one();
    }

    /** Freezes an edition of which nobody decided anything beforehand. */
    boolean freeze(
            Handle handle,
            long id,
            StandingDigest digest,
            Instant slot,
            newsfold.compose.Edition edition,
            RenderedEdition rendered,
            Instant now) {
        return freeze(handle, id, digest, slot, edition, rendered, null, now);
    }

    /**
     * Freezes an edition.
     *
     * @param edition of which only the frame is kept in its row; {@link Contents} keeps its items
     * @param ruling what editors decided of it beforehand, or null
     * @return false where the slot has its edition already: another instance was faster
     */
    boolean freeze(
            Handle handle,
            long id,
            StandingDigest digest,
            Instant slot,
            newsfold.compose.Edition edition,
            RenderedEdition rendered,
            @Nullable Ruling ruling,
            Instant now) {
        Ruling approval = ruling != null && ruling.isApproval() ? ruling : null;
        // a week tells what its days' editors approved
        boolean awaits = digest.isApproved() && approval == null && !edition.isEmpty() && edition.span() == Span.DAY;
        int inserted = handle.createUpdate("""
                        insert into edition (id, digest_id, span, slot, day, since, until, content, subject, subjects, html, body, empty,
                            sources, held, awaits, approved_by, approved, send_at, created)
                        overriding system value
                        values (:id, :digest, :span, :slot, :day, :since, :until, cast(:content as jsonb), :subject, :subjects, :html,
                            :text, :empty, :sources, :held, :awaits, :approvedBy, :approved, :sendAt, :now)
                        on conflict (digest_id, span, slot) do nothing""")
                .bind("id", id)
                .bind("digest", digest.id())
                .bind("span", edition.span().name().toLowerCase(Locale.ROOT))
                .bind("slot", at(slot))
                .bind("day", edition.date())
                .bind("since", at(edition.from()))
                .bind("until", at(edition.to()))
                .bind("content", Contents.frame(edition))
                .bind("subject", rendered.subject())
                .bindArray("subjects", String.class, rendered.subjects())
                .bind("html", rendered.html())
                .bind("text", rendered.text())
                .bind("empty", edition.isEmpty())
                .bind("sources", edition.missing().sources())
                .bind("held", awaits || ruling != null && ruling.kind() == Ruling.Kind.HELD)
                .bind("awaits", awaits)
                .bind("approvedBy", approval == null ? null : approval.madeBy())
                .bind("approved", approval == null ? null : at(approval.made()))
                .bind("sendAt", at(digest.leaves(now)))
                .bind("now", at(now))
                .execute();
        return inserted == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static PublishedEdition read(ResultSet row) throws SQLException {
        return new PublishedEdition(
                row.getLong("id"),
                row.getLong("digest_id"),
                row.getString("digest_title"),
                row.getObject("day", LocalDate.class),
                instant(row, "slot"),
                instant(row, "since"),
                instant(row, "until"),
                Rounds.rendering(row),
                row.getBoolean("empty"),
                row.getInt("missing"),
                row.getInt("sources"),
                row.getBoolean("held"),
                row.getBoolean("awaits"),
                row.getString("approved_by"),
                approved(row),
                instant(row, "send_at"),
                instant(row, "created"));
    }

    private static @Nullable Instant approved(ResultSet row) throws SQLException {
        OffsetDateTime approved = row.getObject("approved", OffsetDateTime.class);
        return approved == null ? null : approved.toInstant();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
