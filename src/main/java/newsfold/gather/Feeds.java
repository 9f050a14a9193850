package newsfold.gather;

import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newsfold.read.WebAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The feeds, and which digest takes which of them. */
@Singleton
public class Feeds {
    /** Until it is known how often a feed changes. */
    private static final Duration FIRST_INTERVAL = Duration.ofMinutes(15);

    private final Jdbi jdbi;

    public Feeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Takes in a feed, due at once. One that is known, also by the address it moved away from, is left as it is.
     *
     * @param address http(s), or a file: address of a drop folder
     * @param title as an editor calls it, or null to take its own
     * @return its id
     * @throws IllegalArgumentException when the address is neither; the message is a sentence
     */
    public long add(String address, FeedKind kind, @Nullable String title, Instant now) {
        return jdbi.inTransaction(handle -> add(handle, address, kind, title, now));
    }

    /** The same inside a transaction of the caller's. */
    public long add(Handle handle, String address, FeedKind kind, @Nullable String title, Instant now) {
        String normal = normal(address, kind);
        Optional<Long> known = find(handle, normal);
        if (known.isPresent()) {
            return known.get();
        }
        handle.createUpdate("""
                        insert into feed (address, kind, title, next_at, every)
                        values (:address, :kind, :title, :now, :every)
                        on conflict (address) do nothing""")
                .bind("address", normal)
                .bind("kind", kind.column())
                .bind("title", title)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("every", FIRST_INTERVAL.toSeconds())
                .execute();
        return find(handle, normal).orElseThrow();
    }

    /** Whether this address is that of a feed here, whichever way it is written. */
    public boolean knows(String address) {
        return WebAddress.parse(address)
                .flatMap(normal -> find(normal.toString()))
                .isPresent();
    }

    /** Whether this address, or one that moved away from it, is among the feeds. */
    public Optional<Long> find(String address) {
        return jdbi.withHandle(handle -> find(handle, address));
    }

    /** The same under http and https is one feed. */
    Optional<Long> find(Handle handle, String address) {
        String twin = address.startsWith("https:")
                ? "http:" + address.substring(6)
                : address.startsWith("http:") ? "https:" + address.substring(5) : address;
        return handle.createQuery("""
                        select id from feed where address in (:address, :twin) or moved_from in (:address, :twin)
                        order by (address = :address) desc, id limit 1""")
                .bind("address", address)
                .bind("twin", twin)
                .mapTo(Long.class)
                .findOne();
    }

    static String normal(String address, FeedKind kind) {
        if (kind == FeedKind.FOLDER) {
            URI folder = URI.create(address.strip());
            if (!"file".equals(folder.getScheme())) {
                throw new IllegalArgumentException(
                        "\"" + address + "\" is no address of a folder: it begins with file:///");
            }
            return folder.normalize().toString();
        }
        return WebAddress.parse(address)
                .map(URI::toString)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + address + "\" is no web address: it begins with https:// or http://"));
    }

    /** Whether a digest takes a feed. */
    public boolean takes(long digestId, long feedId) {
        return jdbi.withHandle(handle -> takes(handle, digestId, feedId));
    }

    /** The same inside a transaction of the caller's. */
    boolean takes(Handle handle, long digestId, long feedId) {
        return handle.createQuery("select count(*) from digest_feed where digest_id = :digest and feed_id = :feed")
                        .bind("digest", digestId)
                        .bind("feed", feedId)
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Puts a feed into a digest, or changes its place there. */
    public void link(long digestId, long feedId, @Nullable String section, double weight) {
        jdbi.useHandle(handle -> link(handle, digestId, feedId, section, weight));
    }

    /** The same inside a transaction of the caller's. */
    public void link(Handle handle, long digestId, long feedId, @Nullable String section, double weight) {
        handle.createUpdate("""
                        insert into digest_feed (digest_id, feed_id, section, weight)
                        values (:digest, :feed, :section, :weight)
                        on conflict (digest_id, feed_id) do update set section = :section, weight = :weight""")
                .bind("digest", digestId)
                .bind("feed", feedId)
                .bind("section", section)
                .bind("weight", weight)
                .execute();
    }

    /** Takes a feed out of a digest; a feed that no digest takes any more is not gathered. */
    public void unlink(long digestId, long feedId) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from digest_feed where digest_id = :digest and feed_id = :feed")
                        .bind("digest", digestId)
                        .bind("feed", feedId)
                        .execute());
    }

    public Optional<Feed> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from feed where id = :id")
                .bind("id", id)
                .map((row, context) -> Feed.read(row))
                .findOne());
    }

    /** Lets a feed be gathered at the next occasion, also one that was retired. */
    public void recheck(long id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update feed set next_at = :now, retired = false, lease_owner = null
                        where id = :id and (lease_owner is null or next_at <= :now)""")
                .bind("id", id)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Leaves a feed alone, or has it visited again at the next occasion. */
    public void pause(long id, boolean paused, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update feed set paused = :paused, next_at = case when :paused then next_at else :now end where id = :id")
                .bind("id", id)
                .bind("paused", paused)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** A digest's feeds by section and name. */
    public List<FeedHealth> health(long digestId, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select feed.*, section, weight,
                            (select count(*) from feed_article a where a.feed_id = feed.id) as articles,
                            (select count(*) from feed_article a where a.feed_id = feed.id and a.first_seen > :week)
                                as recent,
                            array(select e.problem from feed_entry e where e.feed_id = feed.id and e.problem is not null
                                order by e.seen desc, e.guid limit 5) as unread
                        from feed join digest_feed on digest_feed.feed_id = feed.id
                        where digest_id = :digest
                        order by section nulls last, lower(coalesce(title, address)), feed.id""")
                .bind("digest", digestId)
                .bind("week", now.minus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                .map((row, context) -> health(row))
                .list());
    }

    private static FeedHealth health(ResultSet row) throws SQLException {
        return new FeedHealth(
                Feed.read(row),
                row.getString("section"),
                row.getDouble("weight"),
                row.getLong("articles"),
                row.getLong("recent") / 7.0,
                List.of((String[]) row.getArray("unread").getArray()));
    }
}
