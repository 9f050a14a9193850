package newsfold.desk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import newsfold.compose.Digest;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest.Misfire;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A digest with a feed, a few articles of an invented town and readers, for tests that need something to look at. */
public final class Newsroom {
    public static final String HOSTILE = "Harbour <script>alert('x')</script> & \"quays\" reopen";

    private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");

    private final Jdbi jdbi;
    private final long digest;

    private Newsroom(Jdbi jdbi, long digest) {
        this.jdbi = jdbi;
        this.digest = digest;
    }

    /** @param review minutes between making and sending */
    public static Newsroom open(Jdbi jdbi, Digests digests, String title, int review, Instant now) {
        Digest digest =
                new Digest("d" + UUID.randomUUID(), title, ZONE, Locale.ENGLISH, List.of("Town", "Sea"), 20, 20);
        long id = digests.create(digest, "0 0 6 * * ?", Misfire.ONCE, "Morning Tide <news@tide.example>", review, now);
        Newsroom room = new Newsroom(jdbi, id);
        room.article("Ferry fares fall as the second boat returns", "The Quay Courier", now.minusSeconds(3000));
        room.article(HOSTILE, "Salt & Sail", now.minusSeconds(2000));
        room.article("Council votes for a night bus along the shore road", "Shore Gazette", now.minusSeconds(1000));
        return room;
    }

    public ZoneId zone() {
        return ZONE;
    }

    public long digest() {
        return digest;
    }

    public Newsroom reader(String address, Instant now) {
        jdbi.useTransaction(handle -> {
            long id = handle.createUpdate("insert into subscriber (address, created) values (:address, :now)")
                    .bind("address", address)
                    .bind("now", at(now))
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate("insert into subscription (subscriber_id, digest_id, active, consent, changed)"
                            + " values (:id, :digest, true, 'desk', :now)")
                    .bind("id", id)
                    .bind("digest", digest)
                    .bind("now", at(now))
                    .execute();
        });
        return this;
    }

    /** Something happened: without it an edition after the first has nothing new. */
    public void article(String title, String outlet, Instant seen) {
        article(title, outlet, null, seen);
    }

    /** @param picture address of one that it prints, or null */
    public void article(String title, String outlet, @Nullable String picture, Instant seen) {
        jdbi.useTransaction(handle -> {
            long feed = insert(
                    handle,
                    "insert into feed (address, kind, title, next_at, every, succeeded) values"
                            + " ('https://feeds.example/" + UUID.randomUUID() + "', 'feed', :title, :now, 900, :now)",
                    outlet,
                    seen);
            handle.execute("insert into digest_feed (digest_id, feed_id, section) values (?, ?, 'Town')", digest, feed);
            long article = insert(
                    handle,
                    "insert into article (key, url, title, outlet, published, body, embedded, first_seen, changed) values ('"
                            + UUID.randomUUID() + "', 'https://press.example/" + UUID.randomUUID() + "', :title, '"
                            + outlet
                            + "', :now, 'The town heard of it on Saturday. Nobody was surprised, and many were glad.'"
                            + ", false, :now, :now)",
                    title,
                    seen);
            handle.execute("update article set image = ? where id = ?", picture, article);
            handle.execute(
                    "insert into feed_article (feed_id, article_id, first_seen) values (?, ?, ?)",
                    feed,
                    article,
                    at(seen));
        });
    }

    private static long insert(Handle handle, String sql, String title, Instant now) {
        return handle.createUpdate(sql)
                .bind("title", title)
                .bind("now", at(now))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
