package newsfold.gather;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import newsfold.read.WebAddress;
import newsfold.read.feed.FeedWishes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Who gathers which feed at the moment, and what came of it: of several programs on one database only one visits a feed. How
 * long is told by the database's clock, since theirs may differ.
 */
final class Leases {
    /** Longer than any step between two renewals: robots.txt and a page, each with its total time-out. */
    static final Duration LENGTH = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final String owner;

    /** @param owner this program, by the same name after a restart */
    Leases(Jdbi jdbi, String owner) {
        this.jdbi = jdbi;
        this.owner = owner;
    }

    /** Makes those feeds due that a killed program of the same name had in hand. */
    int takeBack() {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "update feed set lease_owner = null, lease_until = null where lease_owner = :owner")
                .bind("owner", owner)
                .execute());
    }

    /**
     * The next feed that is due at a time, ours for the lease's length; none whose host another program is asking at the moment.
     */
    Optional<Feed> claim(Instant due) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update feed set lease_owner = :owner, lease_until = now() + make_interval(secs => :length)
                        where id in (
                            select id from feed
                            where not retired and not paused and next_at <= :due and (lease_until is null or lease_until <= now())
                                and exists (select from digest_feed where feed_id = feed.id)
                                and not exists (select from host_turn where host = lower(substring(feed.address from '^https?://(?:[^/@]*@)?([^/:?#]+)'))
                                    and host_turn.owner <> :owner and host_turn.until > now())
                            order by next_at, id limit 1 for update skip locked)
                        returning *""")
                .bind("owner", owner)
                .bind("due", due.atOffset(ZoneOffset.UTC))
                .bind("length", LENGTH.toSeconds())
                .map((row, context) -> Feed.read(row))
                .findOne());
    }

    /** Prolongs the lease; false where another program has taken over. */
    boolean renew(Feed feed) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "update feed set lease_until = now() + make_interval(secs => :length)"
                                        + " where id = :id and lease_owner = :owner")
                        .bind("id", feed.id())
                        .bind("owner", owner)
                        .bind("length", LENGTH.toSeconds())
                        .execute())
                > 0;
    }

    /**
     * Ends a visit that went well.
     *
     * @param every until the next one
     * @param nextAt the next one
     */
    void succeeded(Feed feed, Visit.Succeeded visit, Duration every, Instant nextAt, Instant now) {
        @Nullable Offer offer = visit.offer();
        @Nullable Move move = Move.seen(feed.habits().move(), visit.movedTo(), now);
        FeedWishes wishes = visit.habits().wishes();
        @Nullable Instant newest = offer == null ? null : offer.newest();
        jdbi.useTransaction(handle -> {
            handle.execute("set local synchronous_commit to off");
            end(handle, feed, """
                            title = coalesce(title, :title), etag = :etag, last_modified = :modified, every = :every,
                            succeeded = :now, changed = case when :fresh then :now else changed end,
                            failing_since = null, failures = 0, problem = null,
                            entries = coalesce(:entries, entries), ahead = coalesce(:ahead, ahead),
                            newest = coalesce(:newest, newest), body_digest = :body, pause = :pause, wish = :wish,
                            quiet_hours = :quietHours, quiet_days = :quietDays,
                            moving_to = :movingTo, moving_since = :movingSince, suggestion = null""", nextAt, now, 0)
                    .bind("body", visit.habits().body())
                    .bind("pause", seconds(visit.habits().pause()))
                    .bind("wish", seconds(wishes.interval()))
                    .bind("quietHours", wishes.quietHours().stream().sorted().toArray(Integer[]::new))
                    .bind(
                            "quietDays",
                            wishes.quietDays().stream()
                                    .map(DayOfWeek::getValue)
                                    .sorted()
                                    .toArray(Integer[]::new))
                    .bind("movingTo", move == null ? null : move.to().toString())
                    .bind("movingSince", move == null ? null : move.since().atOffset(ZoneOffset.UTC))
                    .bind("entries", offer == null ? null : offer.entries())
                    .bind("ahead", offer == null ? null : offer.ahead())
                    .bind("newest", newest == null ? null : newest.atOffset(ZoneOffset.UTC))
                    .bind("title", visit.title())
                    .bind("etag", visit.etag())
                    .bind("modified", visit.lastModified())
                    .bind("every", every.toSeconds())
                    .bind("fresh", visit.changed())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            if (move != null && move.isConfirmed(now)) {
                move(handle, feed, move.to(), now);
            }
        });
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    /** Ends a visit that failed. */
    void failed(Feed feed, String problem, @Nullable URI suggestion, boolean retired, Instant nextAt, Instant now) {
        jdbi.useHandle(handle -> end(handle, feed, """
                        failures = failures + 1, failing_since = coalesce(failing_since, :now), problem = :problem,
                        retired = :retired, suggestion = coalesce(:suggestion, suggestion)""", nextAt, now, 1)
                .bind("suggestion", suggestion == null ? null : suggestion.toString())
                .bind("problem", problem)
                .bind("retired", retired)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Ends a visit at which the feed was not asked: nothing is known that was not known before. */
    void postponed(Feed feed, Instant nextAt) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update feed set lease_owner = null, lease_until = null, next_at = :next where id = :id and lease_owner = :owner")
                .bind("id", feed.id())
                .bind("owner", owner)
                .bind("next", nextAt.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Also enters the visit into the day's line, with what came since the last news that was entered. */
    private Update end(Handle handle, Feed feed, String changes, Instant nextAt, Instant now, int failures) {
        return handle.createUpdate("""
                        with ended as (
                            update feed set lease_owner = null, lease_until = null, checked = :now, next_at = :next, %s
                            where id = :id and lease_owner = :owner returning id),
                        news as (
                            select count(*) as articles, min(first_seen) as first_at, max(first_seen) as last_at
                            from feed_article where feed_id = :id and first_seen > coalesce(
                                (select max(last_at) from feed_day where feed_id = :id), '-infinity'))
                        insert into feed_day (feed_id, day, visits, failures, articles, first_at, last_at)
                        select id, :day, 1, :failed, articles, first_at, last_at from ended, news
                        on conflict (feed_id, day) do update set visits = feed_day.visits + 1,
                            failures = feed_day.failures + :failed, articles = feed_day.articles + excluded.articles,
                            first_at = coalesce(feed_day.first_at, excluded.first_at),
                            last_at = coalesce(excluded.last_at, feed_day.last_at)""".formatted(changes))
                .bind("id", feed.id())
                .bind("owner", owner)
                .bind("next", nextAt.atOffset(ZoneOffset.UTC))
                .bind("day", LocalDate.ofInstant(now, ZoneOffset.UTC))
                .bind("failed", failures);
    }

    /** Remembers a permanent redirect; where the new address is a feed of its own already, that one takes over. */
    private static void move(Handle handle, Feed feed, URI to, Instant now) {
        @Nullable
        Long other = handle.createQuery("select id from feed where address = :address and id <> :id")
                .bind("address", to.toString())
                .bind("id", feed.id())
                .mapTo(Long.class)
                .findOne()
                .orElse(null);
        if (other == null) {
            handle.createUpdate("update feed set address = :address, moved_from = :from, moved = :now,"
                            + " moving_to = null, moving_since = null where id = :id")
                    .bind("address", to.toString())
                    .bind("from", feed.address().toString())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("id", feed.id())
                    .execute();
            return;
        }
        handle.createUpdate("""
                        insert into digest_feed (digest_id, feed_id, section, weight)
                        select digest_id, :other, section, weight from digest_feed where feed_id = :id
                        on conflict do nothing""").bind("other", other).bind("id", feed.id()).execute();
        handle.createUpdate("update feed set retired = true, problem = :problem where id = :id")
                .bind(
                        "problem",
                        WebAddress.shown(feed.address()) + " has moved to " + WebAddress.shown(to)
                                + ", which is a feed of its own here: remove this one.")
                .bind("id", feed.id())
                .execute();
    }
}
