package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.read.Article;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What feeds announced and what became of it, so that nothing is read twice without a reason. */
final class Entries {
    /** An entry that its feed has not shown for so long is forgotten; its article stays. */
    private static final Duration FORGOTTEN = Duration.ofDays(60);

    private final Jdbi jdbi;
    private final Articles articles;

    Entries(Jdbi jdbi, Articles articles) {
        this.jdbi = jdbi;
        this.articles = articles;
    }

    /**
     * @param stamp a digest of the entry as it was announced; empty while its page is to be tried again
     * @param tries that failed in passing
     */
    record State(String stamp, int tries) {}

    /** What is known of those entries that are known, by guid; remembers that the feed still shows them. */
    Map<String, State> known(long feedId, Collection<String> guids, Instant now) {
        Map<String, State> states = new HashMap<>();
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            update feed_entry set seen = :now
                            where feed_id = :feed and guid = any(:guids) and seen < :yesterday""")
                    .bind("feed", feedId)
                    .bindArray("guids", String.class, guids)
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    // once a day is enough
                    .bind("yesterday", now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC))
                    .execute();
            handle.createQuery("select guid, stamp, tries from feed_entry where feed_id = :feed and guid = any(:guids)")
                    .bind("feed", feedId)
                    .bindArray("guids", String.class, guids)
                    .map((row, context) ->
                            states.put(row.getString("guid"), new State(row.getString("stamp"), row.getInt("tries"))))
                    .list();
        });
        return states;
    }

    /** Keeps what reading an entry brought, and that it was read, in one transaction. */
    List<Articles.Stored> keep(long feedId, String guid, Reading reading, State state, Instant now) {
        return jdbi.inTransaction(handle -> {
            // not waiting for the disk: what a crash takes back is read again, its feed being due again by the same log
            handle.execute("set local synchronous_commit to off");
            List<Article> brought = new ArrayList<>(reading.embedded());
            if (reading.article() != null) {
                brought.add(reading.article());
            }
            // all in one order, so that two feeds with the same articles never wait for each other
            brought.sort(Comparator.comparing(Article::id));
            List<Articles.Stored> stored = new ArrayList<>();
            for (Article article : brought) {
                stored.add(articles.store(handle, feedId, article.embedded() ? null : guid, article));
            }
            record(handle, feedId, guid, state, reading.problem(), now);
            return stored;
        });
    }

    private static void record(
            Handle handle, long feedId, String guid, State state, @Nullable String problem, Instant now) {
        handle.createUpdate("""
                        insert into feed_entry (feed_id, guid, stamp, tries, problem, seen)
                        values (:feed, :guid, :stamp, :tries, :problem, :now)
                        on conflict (feed_id, guid) do update
                        set stamp = :stamp, tries = :tries, problem = :problem, seen = :now""")
                .bind("feed", feedId)
                .bind("guid", guid)
                .bind("stamp", state.stamp())
                .bind("tries", state.tries())
                .bind("problem", problem)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Forgets what a feed has not shown for long. */
    void forget(long feedId, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from feed_entry where feed_id = :feed and seen < :before")
                .bind("feed", feedId)
                .bind("before", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .execute());
    }
}
