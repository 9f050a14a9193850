package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.database.Secrets;
import newsfold.deliver.Outbox;
import newsfold.deliver.Recipient;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who gets which digest. Who left keeps a line that says so, so that no import brings them back. */
@ApplicationScoped
public class Subscriptions {
    private static final int CHUNK = 2_000;

    private final Jdbi jdbi;
    private final Subscribers subscribers;
    private final Outbox outbox;
    private final Erasures erasures;

    @Inject
    Subscriptions(Jdbi jdbi, Subscribers subscribers, Outbox outbox, Erasures erasures) {
        this.jdbi = jdbi;
        this.subscribers = subscribers;
        this.outbox = outbox;
        this.erasures = erasures;
    }

    /** Where nobody is injected: a command's. */
    public Subscriptions(Jdbi jdbi, Subscribers subscribers, Outbox outbox) {
        this(jdbi, subscribers, outbox, new Erasures(jdbi, new Secrets(jdbi)));
    }

    /** Whether somebody else than its owner may enter an address: not if it was erased. */
    public boolean admits(MailAddress address) {
        return !erasures.has(address.text());
    }

    /**
     * Somebody wants the digest and says so, also if they left it once, or had everything erased: ask {@link #admits} where it
     * is another who says it.
     *
     * @param consent how it came about, such as "desk"
     */
    public Subscriber subscribe(MailAddress address, @Nullable String name, long digest, String consent, Instant now) {
        return jdbi.inTransaction(handle -> subscribe(handle, address, name, digest, consent, now));
    }

    /** The same inside a transaction of the caller's. */
    public Subscriber subscribe(
            Handle handle, MailAddress address, @Nullable String name, long digest, String consent, Instant now) {
        Subscriber subscriber = subscribers.add(handle, address, name, now);
        erasures.forget(handle, address.text());
        handle.createUpdate("""
                        insert into subscription (subscriber_id, digest_id, active, consent, changed)
                        values (:subscriber, :digest, true, :consent, :now)
                        on conflict (subscriber_id, digest_id) do update
                            set active = true, consent = excluded.consent, changed = excluded.changed
                            where not subscription.active""")
                .bind("subscriber", subscriber.id())
                .bind("digest", digest)
                .bind("consent", consent)
                .bind("now", Subscribers.at(now))
                .execute();
        return subscriber;
    }

    /** What somebody wishes of a digest. */
    public Wishes wishes(long subscriber, long digest) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from subscription where subscriber_id = :subscriber and digest_id = :digest")
                .bind("subscriber", subscriber)
                .bind("digest", digest)
                .map((row, context) -> wishes(row))
                .findOne()
                .orElse(Wishes.NONE));
    }

    /** Keeps what somebody wishes; editions from now on heed it. */
    public void wish(long subscriber, long digest, Wishes wishes) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update subscription set muted_sections = :sections, muted_outlets = :outlets, headlines = :headlines,
                            weekdays = :weekdays, week_day = :weekly, at_time = :time, zone = :zone, paused_until = :paused
                        where subscriber_id = :subscriber and digest_id = :digest""")
                .bind("subscriber", subscriber)
                .bind("digest", digest)
                .bindArray("sections", String.class, wishes.mutedSections())
                .bindArray("outlets", String.class, wishes.mutedOutlets())
                .bind("headlines", wishes.headlines())
                .bind("weekdays", wishes.rhythm().weekdays())
                .bind(
                        "weekly",
                        wishes.rhythm().weekly() == null
                                ? null
                                : wishes.rhythm().weekly().getValue())
                .bind("time", wishes.rhythm().time())
                .bind(
                        "zone",
                        wishes.rhythm().zone() == null
                                ? null
                                : wishes.rhythm().zone().getId())
                .bind("paused", wishes.rhythm().pausedUntil())
                .execute());
    }

    /**
     * Ends a subscription, and takes back the letters of that digest that wait for this reader.
     *
     * @param reason as the ledger notes it, such as "unsubscribed"
     * @return false where there was none that was active: asked twice, it is done once
     */
    public boolean end(long subscriber, long digest, String reason, Instant now) {
        return jdbi.inTransaction(handle -> {
            // waits for an edition that is being enqueued, so that its letters are there to be taken back
            int ended = handle.createUpdate("""
                            update subscription set active = false, changed = :now
                            where subscriber_id = :subscriber and digest_id = :digest and active""")
                    .bind("subscriber", subscriber)
                    .bind("digest", digest)
                    .bind("now", Subscribers.at(now))
                    .execute();
            outbox.cancel(handle, digest, subscriber, reason, now);
            return ended == 1;
        });
    }

    /** All of somebody, by digest. */
    public List<Subscription> of(long subscriber) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from subscription where subscriber_id = :subscriber order by digest_id")
                .bind("subscriber", subscriber)
                .map((row, context) -> read(row))
                .list());
    }

    /** How somebody's subscriptions came and went, the latest first. */
    public List<Subscription> changes(long subscriber) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from subscription_change where subscriber_id = :subscriber order by id desc limit 200")
                .bind("subscriber", subscriber)
                .map((row, context) -> read(row))
                .list());
    }

    /** Which of these addresses have a subscription of the digest, in lower case, and whether it is active. */
    Map<String, Boolean> standing(long digest, List<String> addresses, Onlooker onlooker) {
        Map<String, Boolean> standing = new HashMap<>();
        jdbi.useHandle(handle -> {
            for (int from = 0; from < addresses.size(); from += CHUNK) {
                onlooker.reached(from, addresses.size());
                handle.createQuery("""
                                select lower(r.address) as address, s.active
                                from subscription s join subscriber r on r.id = s.subscriber_id
                                where s.digest_id = :digest
                                    and lower(r.address) in (select lower(a) from unnest(:addresses) as a)""")
                        .bind("digest", digest)
                        .bindArray(
                                "addresses",
                                String.class,
                                addresses.subList(from, Math.min(from + CHUNK, addresses.size())))
                        .map((row, context) -> Map.entry(row.getString("address"), row.getBoolean("active")))
                        .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
            }
        });
        return standing;
    }

    /** Those of the addresses whose owners had everything erased. */
    Set<String> erased(List<String> addresses) {
        Set<String> erased = new HashSet<>();
        for (int from = 0; from < addresses.size(); from += CHUNK) {
            erased.addAll(erasures.among(addresses.subList(from, Math.min(from + CHUNK, addresses.size()))));
        }
        return erased;
    }

    /** To whom an edition of the digest goes now. Until the transaction ends, nobody among them can leave unnoticed. */
    public List<Recipient> recipients(Handle handle, long digest) {
        return handle.createQuery("""
                        select r.id, r.address from subscription s join subscriber r on r.id = s.subscriber_id
                        where s.digest_id = :digest and s.active
                            and not exists (select from suppression x where x.address = lower(r.address))
                        order by r.id for share of s""")
                .bind("digest", digest)
                .map((row, context) -> new Recipient(row.getLong("id"), row.getString("address")))
                .list();
    }

    /**
     * Enters many. Nobody who left is brought back, and nobody who is there is changed, but for a name that was missing.
     *
     * @param rehearse whether to find out only what would happen
     */
    ImportCounts enter(List<ImportLine> lines, long digest, boolean rehearse, Instant now, Onlooker onlooker) {
        return jdbi.inTransaction(handle -> {
            ImportCounts counts = ImportCounts.NONE;
            for (int from = 0; from < lines.size(); from += CHUNK) {
                onlooker.reached(from, lines.size());
                List<ImportLine> chunk = lines.subList(from, Math.min(from + CHUNK, lines.size()));
                counts = counts.plus(enter(handle, chunk, digest, now));
            }
            if (rehearse) {
                handle.rollback();
            }
            return counts;
        });
    }

    private static ImportCounts enter(Handle handle, List<ImportLine> chunk, long digest, Instant now) {
        List<String> addresses =
                chunk.stream().map(line -> line.address().text()).toList();
        handle.createUpdate("""
                        insert into subscriber (address, name, created)
                        select l.address, l.name, :now from unnest(:addresses, :names) as l (address, name)
                        on conflict (lower(address)) do update set name = excluded.name where subscriber.name is null""")
                .bindArray("addresses", String.class, addresses)
                .bindArray(
                        "names",
                        String.class,
                        chunk.stream().map(ImportLine::name).toList())
                .bind("now", Subscribers.at(now))
                .execute();
        String these = " from subscriber r where lower(r.address) in (select lower(a) from unnest(:addresses) as a)";
        int left = handle.createQuery("select count(*)" + these
                        + " and exists (select from subscription s where s.subscriber_id = r.id and s.digest_id = :digest"
                        + " and not s.active)")
                .bindArray("addresses", String.class, addresses)
                .bind("digest", digest)
                .mapTo(Integer.class)
                .one();
        int added = handle.createUpdate("insert into subscription (subscriber_id, digest_id, active, consent, changed)"
                        + " select r.id, :digest, true, 'import', :now" + these
                        + " on conflict (subscriber_id, digest_id) do nothing")
                .bindArray("addresses", String.class, addresses)
                .bind("digest", digest)
                .bind("now", Subscribers.at(now))
                .execute();
        return new ImportCounts(added, chunk.size() - added - left, left);
    }

    /** What a row of the table says of wishes. */
    public static Wishes wishes(ResultSet row) throws SQLException {
        return new Wishes(
                strings(row, "muted_sections"),
                strings(row, "muted_outlets"),
                row.getBoolean("headlines"),
                rhythm(row));
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    /** And of when. */
    public static Rhythm rhythm(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        Integer weekly = row.getObject("week_day", Integer.class);
        return new Rhythm(
                row.getBoolean("weekdays"),
                weekly == null ? null : DayOfWeek.of(weekly),
                row.getObject("at_time", LocalTime.class),
                zone == null ? null : ZoneId.of(zone),
                row.getObject("paused_until", LocalDate.class));
    }

    static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("subscriber_id"),
                row.getLong("digest_id"),
                row.getBoolean("active"),
                row.getString("consent"),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }
}
