package newsfold.gather;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How the feeds do, told from what became of their visits. */
@Singleton
public class Checkups {
    /** A look back at a glance. */
    private static final int SHOWN = 14;

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    /** Longer than a rhythm is told from. */
    private static final int KEPT = 2 * Rhythm.MOST_WEEKS * WEEK;

    private final Jdbi jdbi;
    private final HealthRules rules;

    @Inject
    public Checkups(Jdbi jdbi, HealthSettings settings) {
        this(jdbi, settings.rules());
    }

    public Checkups(Jdbi jdbi, HealthRules rules) {
        this.jdbi = jdbi;
        this.rules = rules;
    }

    /** A digest's feeds, those in the worst condition first, then by name. */
    public List<Checkup> of(long digestId, Instant now) {
        Examiner examiner = new Examiner(rules);
        return jdbi.inTransaction(handle -> {
            Map<Long, List<FeedDay>> days = days(handle, digestId, now);
            // the entries of a feed are counted only where some could not be read
            return handle
                    .createQuery("""
                            select feed.*, section, lately_unread,
                                array(select e.problem from feed_entry e where e.feed_id = feed.id
                                    and e.problem is not null order by e.seen desc, e.guid limit 5) as unread,
                                case when lately_unread >= :several then (select count(*) from feed_entry e
                                    where e.feed_id = feed.id and e.seen > :week) else 0 end as lately
                            from feed join digest_feed on digest_feed.feed_id = feed.id
                            cross join lateral (
                                select count(*) as lately_unread from feed_entry e
                                where e.feed_id = feed.id and e.problem is not null and e.seen > :week) pages
                            where digest_id = :digest""")
                    .bind("digest", digestId)
                    .bind("several", Examiner.SEVERAL)
                    .bind("week", at(now.minus(Duration.ofDays(WEEK))))
                    .map((row, context) -> checkup(row, days.getOrDefault(row.getLong("id"), List.of()), examiner, now))
                    .list()
                    .stream()
                    .sorted(Comparator.comparing(
                                    (Checkup checkup) -> checkup.diagnosis().look() ? 0 : 1)
                            .thenComparing(checkup -> checkup.diagnosis().condition())
                            .thenComparing(checkup -> checkup.feed().name(), String.CASE_INSENSITIVE_ORDER))
                    .toList();
        });
    }

    /**
     * A digest's feeds that failed and could not be read once since an instant; the weightiest first. A feed that is gone
     * for good is none of its sources any more.
     *
     * @param from not included
     */
    public List<MissingFeed> missing(long digestId, Instant from) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select feed.* from feed join digest_feed on feed_id = feed.id
                        where digest_id = :digest and problem is not null and not retired and not paused
                            and (succeeded is null or succeeded <= :from)
                        order by weight desc, lower(coalesce(title, address)), feed.id""")
                .bind("digest", digestId)
                .bind("from", at(from))
                .map((row, context) -> Feed.read(row))
                .map(feed -> new MissingFeed(feed.name(), String.valueOf(feed.problem()), feed.failingSince()))
                .list());
    }

    /** How many feeds a digest takes that are not gone for good. */
    public int sources(long digestId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from feed join digest_feed on feed_id = feed.id
                        where digest_id = :digest and not retired and not paused""")
                .bind("digest", digestId)
                .mapTo(Integer.class)
                .one());
    }

    /** Forgets days that no rhythm is told from any more. */
    public void forget(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from feed_day where day < :day")
                .bind("day", day(now).minusDays(KEPT))
                .execute());
    }

    private static Map<Long, List<FeedDay>> days(Handle handle, long digestId, Instant now) {
        Map<Long, List<FeedDay>> days = new HashMap<>();
        handle.createQuery("""
                        select d.* from feed_day d join digest_feed using (feed_id)
                        where digest_id = :digest and day > :from order by feed_id, day""")
                .bind("digest", digestId)
                .bind("from", day(now).minusDays(KEPT))
                .map((row, context) -> days.computeIfAbsent(row.getLong("feed_id"), unseen -> new ArrayList<>())
                        .add(new FeedDay(
                                row.getObject("day", LocalDate.class),
                                row.getInt("visits"),
                                row.getInt("failures"),
                                row.getInt("articles"),
                                instant(row, "first_at"),
                                instant(row, "last_at"))))
                .list();
        return days;
    }

    private static Checkup checkup(ResultSet row, List<FeedDay> days, Examiner examiner, Instant now)
            throws SQLException {
        Feed feed = Feed.read(row);
        int entries = row.getInt("entries");
        @Nullable Offer offer = row.wasNull() ? null : new Offer(entries, row.getInt("ahead"), instant(row, "newest"));
        Chart chart =
                new Chart(feed, offer, instant(row, "moved"), days, row.getInt("lately"), row.getInt("lately_unread"));
        @Nullable Instant begin = chart.begin();
        double watched = begin == null
                ? 1
                : Math.max(1, Math.ceil(Duration.between(begin, now).toMinutes() / 1440.0));
        return new Checkup(
                feed,
                row.getString("section"),
                articles(days, WEEK, now) / Math.min(WEEK, watched),
                articles(days, MONTH, now) / Math.min(MONTH, watched),
                shown(days, now),
                List.of((String[]) row.getArray("unread").getArray()),
                examiner.examine(chart, now));
    }

    private static int articles(List<FeedDay> days, int last, Instant now) {
        return days.stream()
                .filter(each -> each.day().isAfter(day(now).minusDays(last)))
                .mapToInt(FeedDay::articles)
                .sum();
    }

    private static List<FeedDay> shown(List<FeedDay> days, Instant now) {
        Map<LocalDate, FeedDay> byDay = new HashMap<>();
        days.forEach(each -> byDay.put(each.day(), each));
        List<FeedDay> shown = new ArrayList<>();
        for (LocalDate day = day(now).minusDays(SHOWN - 1); !day.isAfter(day(now)); day = day.plusDays(1)) {
            shown.add(byDay.getOrDefault(day, new FeedDay(day, 0, 0, 0, null, null)));
        }
        return shown;
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
