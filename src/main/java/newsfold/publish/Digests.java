package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.compose.Digest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The standing publications. */
@ApplicationScoped
public class Digests {
    private final Jdbi jdbi;

    public Digests(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those that appear, by title. */
    public List<StandingDigest> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from digest where not resting order by title, id")
                .map((row, context) -> read(row))
                .list());
    }

    public Optional<StandingDigest> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from digest where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    public Optional<StandingDigest> find(String slug) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from digest where slug = :slug")
                .bind("slug", slug)
                .map((row, context) -> read(row))
                .findOne());
    }

    /**
     * Makes a digest.
     *
     * @param cron Quartz's fields, read in the digest's zone
     * @return its id, also where one of this short name existed already (which is then left as it is)
     */
    public long create(
            Digest digest, String cron, StandingDigest.Misfire misfire, String sender, int review, Instant now) {
        return jdbi.inTransaction(handle -> create(handle, digest, cron, misfire, sender, review, now));
    }

    /** The same inside a transaction of the caller's. */
    public long create(
            Handle handle,
            Digest digest,
            String cron,
            StandingDigest.Misfire misfire,
            String sender,
            int review,
            Instant now) {
        handle.createUpdate("""
                        insert into digest
                            (slug, title, zone, locale, sections, stories, briefs, sender, cron, misfire, review, created)
                        values (:slug, :title, :zone, :locale, :sections, :stories, :briefs, :sender, :cron, :misfire,
                            :review, :created)
                        on conflict (slug) do nothing""")
                .bind("slug", digest.slug())
                .bind("title", digest.title())
                .bind("zone", digest.zone().getId())
                .bind("locale", digest.locale().toLanguageTag())
                .bindArray("sections", String.class, digest.sections())
                .bind("stories", digest.stories())
                .bind("briefs", digest.briefs())
                .bind("sender", sender)
                .bind("cron", cron)
                .bind("misfire", misfire.column())
                .bind("review", review)
                .bind("created", now.atOffset(ZoneOffset.UTC))
                .execute();
        return handle.createQuery("select id from digest where slug = :slug")
                .bind("slug", digest.slug())
                .mapTo(Long.class)
                .one();
    }

    /**
     * Changes what is given and leaves the rest; a running press follows within a minute.
     *
     * @param cron Quartz's fields, read in the digest's zone
     * @param sender the From mailbox
     */
    public void revise(
            Handle handle,
            long id,
            @Nullable String title,
            @Nullable ZoneId zone,
            @Nullable String cron,
            StandingDigest.@Nullable Misfire misfire,
            @Nullable String sender,
            @Nullable Integer review) {
        handle.createUpdate("""
                        update digest set title = coalesce(:title, title), zone = coalesce(:zone, zone),
                            cron = coalesce(:cron, cron), misfire = coalesce(:misfire, misfire),
                            sender = coalesce(:sender, sender), review = coalesce(:review, review)
                        where id = :id""")
                .bind("id", id)
                .bind("title", title)
                .bind("zone", zone == null ? null : zone.getId())
                .bind("cron", cron)
                .bind("misfire", misfire == null ? null : misfire.column())
                .bind("sender", sender)
                .bind("review", review)
                .execute();
    }

    /**
     * Changes all of a digest but its short name. Feeds of a section that is there no more stand below all sections.
     *
     * @param cron Quartz's fields, read in the digest's zone
     */
    public void change(long id, Digest digest, String cron, StandingDigest.Misfire misfire, String sender, int review) {
        jdbi.useTransaction(handle -> {
            revise(handle, id, digest.title(), digest.zone(), cron, misfire, sender, review);
            handle.createUpdate("""
                            update digest set locale = :locale, sections = :sections, stories = :stories, briefs = :briefs
                            where id = :id""")
                    .bind("id", id)
                    .bind("locale", digest.locale().toLanguageTag())
                    .bindArray("sections", String.class, digest.sections())
                    .bind("stories", digest.stories())
                    .bind("briefs", digest.briefs())
                    .execute();
            handle.createUpdate("""
                            update digest_feed set section = null
                            where digest_id = :id and section is not null and section <> all (:sections)""")
                    .bind("id", id)
                    .bindArray("sections", String.class, digest.sections())
                    .execute();
        });
    }

    /** Says who may see past editions; in force at once. */
    public void show(long id, Visibility archive) {
        jdbi.useHandle(handle -> handle.createUpdate("update digest set archive = :archive where id = :id")
                .bind("id", id)
                .bind("archive", archive.column())
                .execute());
    }

    /** Says who decides that letters leave; in force from the next edition on. */
    public void let(long id, LeaveRule leave) {
        jdbi.useHandle(handle -> handle.createUpdate("update digest set leave = :leave where id = :id")
                .bind("id", id)
                .bind("leave", leave.column())
                .execute());
    }

    /** Adds sections that a digest does not have yet, below those it has. */
    public void addSections(Handle handle, long id, List<String> sections) {
        handle.createUpdate("""
                        update digest set sections = sections || array(
                            select name from unnest(:names) with ordinality as added (name, place)
                            where name <> all (sections) order by place)
                        where id = :id""")
                .bind("id", id)
                .bindArray("names", String.class, sections)
                .execute();
    }

    /** Ends a digest: it makes no editions any more and takes no feeds; those it made stay where they are. */
    public void rest(long id) {
        jdbi.useTransaction(handle -> {
            handle.execute("update digest set resting = true where id = ?", id);
            handle.execute("delete from digest_feed where digest_id = ?", id);
        });
    }

    private static StandingDigest read(ResultSet row) throws SQLException {
        Digest digest = new Digest(
                row.getString("slug"),
                row.getString("title"),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")),
                List.of((String[]) row.getArray("sections").getArray()),
                row.getInt("stories"),
                row.getInt("briefs"));
        return new StandingDigest(
                row.getLong("id"),
                digest,
                row.getString("cron"),
                StandingDigest.Misfire.of(row.getString("misfire")),
                row.getString("sender"),
                row.getInt("review"),
                LeaveRule.of(row.getString("leave")),
                Visibility.of(row.getString("archive")),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }
}
