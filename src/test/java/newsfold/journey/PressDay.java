package newsfold.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import newsfold.schedule.Slots;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A day on which some digests are due, each at its own time in its own zone. Their readers overlap.
 *
 * @param readers of each digest
 */
record PressDay(LocalDate day, List<Issue> issues, int readers) {
    private static final List<String> ZONES = List.of(
            "Europe/London",
            "Asia/Tokyo",
            "America/New_York",
            "Asia/Kathmandu",
            "Europe/Berlin",
            "America/Sao_Paulo",
            "Australia/Adelaide",
            "UTC");

    /** A digest by its address, and when it is due (Quartz's fields). */
    record Issue(String slug, String zone, String cron) {
        List<Instant> slots(Instant from, Instant to) {
            List<Instant> slots = new ArrayList<>();
            for (Instant slot = Slots.next(cron, ZoneId.of(zone), from.minusMillis(1))
                            .orElse(to);
                    slot.isBefore(to);
                    slot = Slots.next(cron, ZoneId.of(zone), slot).orElse(to)) {
                slots.add(slot);
            }
            return slots;
        }
    }

    /** What is to be made when. */
    record Due(Issue issue, Instant slot) {}

    static PressDay of(LocalDate day, int digests, int readers) {
        List<Issue> issues = new ArrayList<>();
        for (int i = 0; i < digests; i++) {
            int minute = i * 17 % 60;
            int hour = (5 + i * 5) % 24;
            issues.add(new Issue(
                    "digest-" + i,
                    ZONES.get(i % ZONES.size()),
                    "0 " + minute + " " + hour + (i == 0 ? "," + (hour + 10) : "") + " * * ?"));
        }
        return new PressDay(day, issues, readers);
    }

    Instant begin() {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant end() {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** In the order of the day. */
    List<Due> due() {
        return issues.stream()
                .flatMap(issue -> issue.slots(begin(), end()).stream().map(slot -> new Due(issue, slot)))
                .sorted(Comparator.comparing(Due::slot)
                        .thenComparing(due -> due.issue().slug()))
                .toList();
    }

    /** Enters digests, their feeds (some of all, the same in several) and their readers, as of the day's begin. */
    void enter(Handle handle, List<String> feeds) {
        OffsetDateTime now = begin().atOffset(ZoneOffset.UTC);
        handle.createUpdate("""
                        insert into subscriber (address, created)
                        select 'reader-' || n || '@readers.example', :now from generate_series(1, :most) n""")
                .bind("now", now)
                .bind("most", readers + 10 * issues.size())
                .execute();
        PreparedBatch batch = handle.prepareBatch(
                "insert into feed (address, kind, next_at, every) values (:address, 'feed', :now, 3600)");
        feeds.forEach(feed -> batch.bind("address", feed).bind("now", now).add());
        batch.execute();
        for (int i = 0; i < issues.size(); i++) {
            Issue issue = issues.get(i);
            long digest = handle.createQuery("""
                            insert into digest (slug, title, zone, locale, sender, cron, created)
                            values (:slug, :slug, :zone, 'en', 'Press <news@press.example.org>', :cron, :now) returning id""")
                    .bind("slug", issue.slug())
                    .bind("zone", issue.zone())
                    .bind("cron", issue.cron())
                    .bind("now", now)
                    .mapTo(Long.class)
                    .one();
            handle.createUpdate(
                            "insert into digest_feed (digest_id, feed_id) select :digest, id from feed where id % 3 <> :rest")
                    .bind("digest", digest)
                    .bind("rest", i % 3)
                    .execute();
            handle.createUpdate("""
                            insert into subscription (subscriber_id, digest_id, active, consent, changed)
                            select id, :digest, true, 'import', :now from subscriber order by id offset :skip limit :readers""")
                    .bind("digest", digest)
                    .bind("now", now)
                    .bind("skip", 10 * i)
                    .bind("readers", readers)
                    .execute();
        }
    }
}
