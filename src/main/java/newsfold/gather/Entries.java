package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.jdbi.v3.core.statement.PreparedBatch;
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
     * @param lookAgain when its page is to be read once more although nothing tells of a change, or null
     */
    record State(String stamp, int tries, @Nullable Instant lookAgain) {
        boolean isDone(String announced, Instant now) {
            return stamp.equals(announced) && (lookAgain == null || lookAgain.isAfter(now));
        }
    }

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
            handle.createQuery("""
                            select guid, stamp, tries, look_again from feed_entry
                            where feed_id = :feed and guid = any(:guids)""")
                    .bind("feed", feedId)
                    .bindArray("guids", String.class, guids)
                    .map((row, context) -> {
                        @Nullable OffsetDateTime again = row.getObject("look_again", OffsetDateTime.class);
                        return states.put(
                                row.getString("guid"),
                                new State(
                                        row.getString("stamp"),
                                        row.getInt("tries"),
                                        again == null ? null : again.toInstant()));
                    })
                    .list();
        });
        return states;
    }

    /** An entry that was read: what it brought, and what is to be remembered of it. */
    record Read(String guid, Reading reading, State state) {}

    /** Keeps what reading these entries brought, and that they were read, in one transaction. */
    List<Articles.Stored> keep(long feedId, List<Read> entries, Instant now) {
        return jdbi.inTransaction(handle -> {
            // not waiting for the disk: what a crash takes back is read again, its feed being due again by the same log
            handle.execute("set local synchronous_commit to off");
            List<Articles.Brought> brought = new ArrayList<>();
            for (Read entry : entries) {
                Article own = entry.reading().article();
                if (own != null) {
                    brought.add(new Articles.Brought(own.embedded() ? null : entry.guid(), own));
                }
                for (Article embedded : entry.reading().embedded()) {
                    brought.add(new Articles.Brought(embedded.embedded() ? null : entry.guid(), embedded));
                }
            }
            // all in one order, so that two feeds with the same articles never wait for each other
            brought.sort(Comparator.comparing(one -> one.article().id()));
            List<Articles.Stored> stored = articles.store(handle, feedId, brought);
            record(handle, feedId, entries, now);
            return stored;
        });
    }

    private static void record(Handle handle, long feedId, List<Read> entries, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into feed_entry (feed_id, guid, stamp, tries, look_again, problem, seen)
                values (:feed, :guid, :stamp, :tries, :again, :problem, :now)
                on conflict (feed_id, guid) do update set stamp = excluded.stamp, tries = excluded.tries,
                    look_again = excluded.look_again, problem = excluded.problem, seen = excluded.seen""");
        for (Read entry : entries) {
            @Nullable Instant again = entry.state().lookAgain();
            batch.bind("feed", feedId)
                    .bind("guid", entry.guid())
                    .bind("stamp", entry.state().stamp())
                    .bind("tries", entry.state().tries())
                    .bind("again", again == null ? null : again.atOffset(ZoneOffset.UTC))
                    .bind("problem", entry.reading().problem())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .add();
        }
        batch.execute();
    }

    /** Forgets what a feed has not shown for long. */
    void forget(long feedId, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from feed_entry where feed_id = :feed and seen < :before")
                .bind("feed", feedId)
                .bind("before", now.minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .execute());
    }
}
