package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.compose.Edition;
import newsfold.compose.Item;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.Rhythm;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** What is known of weekly letters: whose turn has been, the editions of weeks, and those that they are made of. */
@ApplicationScoped
class Weeklies {
    private final Jdbi jdbi;

    Weeklies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A day's edition that a week's may be made of. */
    record Day(long id, Instant until) {}

    /** The different wishes of a digest's weekly readers. */
    List<Rhythm> rhythms(long digest) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct week_day, at_time, zone, false as weekdays, cast(null as date) as paused_until
                        from subscription where digest_id = :digest and active and week_day is not null""")
                .bind("digest", digest)
                .map((row, context) -> KeptWishes.rhythm(row))
                .list());
    }

    /** Until when weekly readers have had theirs; a digest that was not watched is from now on. No other instance looks meanwhile. */
    Instant through(Handle handle, long digest, Instant now) {
        handle.createUpdate("insert into week_watch (digest_id, through) values (:digest, :now) on conflict do nothing")
                .bind("digest", digest)
                .bind("now", at(now))
                .execute();
        return handle.createQuery("select through from week_watch where digest_id = :digest for update")
                .bind("digest", digest)
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .one();
    }

    void had(Handle handle, long digest, Instant through) {
        handle.createUpdate("update week_watch set through = :through where digest_id = :digest")
                .bind("digest", digest)
                .bind("through", at(through))
                .execute();
    }

    /** The number of the edition of the week that ends with a day. */
    Optional<Long> find(Handle handle, long digest, LocalDate day) {
        return handle.createQuery("select id from edition where digest_id = :digest and span = 'week' and day = :day")
                .bind("digest", digest)
                .bind("day", day)
                .mapTo(Long.class)
                .findOne();
    }

    /** Where it ends. */
    Optional<Instant> until(Handle handle, long digest, LocalDate day) {
        return handle.createQuery(
                        "select until from edition where digest_id = :digest and span = 'week' and day = :day")
                .bind("digest", digest)
                .bind("day", day)
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .findOne();
    }

    /** The days' editions that readers could see, made in a time; the earliest first. */
    List<Day> days(Handle handle, long digest, Instant from, Instant to) {
        return handle.createQuery("""
                        select id, until from edition
                        where digest_id = :digest and span = 'day' and until > :from and until <= :to
                            and not empty and not held and send_at <= :to
                        order by id""")
                .bind("digest", digest)
                .bind("from", at(from))
                .bind("to", at(to))
                .map((row, context) -> new Day(
                        row.getLong("id"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Earlier stories that became one with another in these editions, and with which. */
    Map<String, String> absorbed(Handle handle, Collection<Long> days) {
        Map<String, String> absorbed = new HashMap<>();
        handle.createQuery("""
                        select story, unnest(absorbed) as gone from edition_story
                        where edition_id = any(:days) and absorbed <> '{}' order by edition_id""")
                .bindArray("days", Long.class, days)
                .map((row, context) -> Map.entry(row.getString("gone"), row.getString("story")))
                .forEach(entry -> absorbed.put(entry.getKey(), entry.getValue()));
        return absorbed;
    }

    /** Keeps which stories stand in a week's edition, as they stood last. */
    void keep(Handle handle, long week, Edition edition, Collection<Long> days) {
        int place = 0;
        for (Item item : edition.items()) {
            place++;
            handle.createUpdate("""
                            insert into edition_story (edition_id, story, thread, since, place, headline, words, lead)
                            select :week, story, thread, since, :place, headline, words, lead from edition_story
                            where story = :story and edition_id = any(:days) and place is not null
                            order by edition_id desc limit 1""")
                    .bind("week", week)
                    .bind("place", place)
                    .bind("story", item.story())
                    .bindArray("days", Long.class, days)
                    .execute();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
