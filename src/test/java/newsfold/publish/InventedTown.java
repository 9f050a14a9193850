package newsfold.publish;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** What a press has gathered and who reads it, entered past the feeds and the desk. */
public final class InventedTown {
    private final Jdbi jdbi;

    public InventedTown(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return the subscriber's number */
    public long subscribe(String address, long digest) {
        return jdbi.withHandle(handle -> {
            long id = handle.createQuery(
                            "insert into subscriber (address, created) values (:address, now()) returning id")
                    .bind("address", address)
                    .mapTo(Long.class)
                    .one();
            handle.execute(
                    "insert into subscription (subscriber_id, digest_id, active, consent, changed) values (?, ?, true, 'desk', now())",
                    id,
                    digest);
            return id;
        });
    }

    public void leave(long subscriber, long digest) {
        jdbi.useHandle(handle -> handle.execute(
                "update subscription set active = false where subscriber_id = ? and digest_id = ?",
                subscriber,
                digest));
    }

    /** An article of the Westmoor Gazette. */
    public void article(long feed, String key, String title, Instant published, Instant seen) {
        article(feed, "Westmoor Gazette", key, title, published, seen);
    }

    public void article(long feed, String outlet, String key, String title, Instant published, Instant seen) {
        String body = title + ", the harbour office said on Sunday. Nobody was hurt, and work went on.";
        article(feed, outlet, key, title, body, published, seen);
    }

    public void article(
            long feed, String outlet, String key, String title, String body, Instant published, Instant seen) {
        jdbi.useHandle(handle -> {
            long id = handle.createQuery("""
                            insert into article (key, url, title, outlet, published, language, body, embedded, first_seen, changed)
                            values (:key, :url, :title, :outlet, :published, 'en', :body, false, :seen, :seen)
                            returning id""")
                    .bind("key", key)
                    .bind("url", "https://gazette.example/" + key)
                    .bind("title", title)
                    .bind("outlet", outlet)
                    .bind("published", published.atOffset(ZoneOffset.UTC))
                    .bind("seen", seen.atOffset(ZoneOffset.UTC))
                    .bind("body", body)
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(
                            "insert into feed_article (feed_id, article_id, first_seen) values (:feed, :article, :seen)")
                    .bind("feed", feed)
                    .bind("article", id)
                    .bind("seen", seen.atOffset(ZoneOffset.UTC))
                    .execute();
        });
    }
}
