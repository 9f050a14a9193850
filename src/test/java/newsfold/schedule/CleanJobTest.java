package newsfold.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import newsfold.MovedClock;
import newsfold.compose.Digest;
import newsfold.database.TestDatabase;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.keep.Cleaner;
import newsfold.keep.KeepSettings;
import newsfold.publish.Digests;
import newsfold.publish.InventedTown;
import newsfold.publish.StandingDigest;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When what was kept long enough is removed; how long it is kept is the program's own default. */
class CleanJobTest {
    private static final Instant NIGHT = Instant.parse("2026-06-10T00:00:00Z");
    /** Seven o'clock in London, in summer. */
    private static final Instant MORNING = Instant.parse("2026-06-10T06:00:00Z");
    /** Half past six in the evening in Kathmandu. */
    private static final Instant EVENING = Instant.parse("2026-06-10T12:45:00Z");

    private final Jdbi jdbi = TestDatabase.fresh();
    private final Digests digests = new Digests(jdbi);
    private final MovedClock clock = MovedClock.standingAt(NIGHT);
    private final CleanJob job = new CleanJob(
            new Cleaner(
                    jdbi,
                    new SmallRyeConfigBuilder()
                            .withMapping(KeepSettings.class)
                            .build()
                            .getConfigMapping(KeepSettings.class),
                    clock),
            digests,
            clock);

    private long evening;
    private long feed;
    private int articles;

    @BeforeEach
    void twoDigests() {
        digest("morning", "Europe/London", "0 0 7 * * ?");
        evening = digest("evening", "Asia/Kathmandu", "0 30 18 * * ?");
        feed = new Feeds(jdbi).add("https://gazette.example/feed", FeedKind.FEED, "Westmoor Gazette", NIGHT);
    }

    @Test
    void nothingIsRemovedAroundAnEditionOfAnyDigest() {
        for (Instant slot : List.of(MORNING, EVENING)) {
            for (int seconds : new int[] {-599, -1, 0, 1, 599}) {
                assertThat(removesAt(slot.plusSeconds(seconds)))
                        .as("%d s after %s", seconds, slot)
                        .isFalse();
            }
        }
    }

    @Test
    void farFromAnEditionItIs() {
        for (Instant slot : List.of(MORNING, EVENING)) {
            for (int seconds : new int[] {-3_600, -601, 601, 3_600}) {
                assertThat(removesAt(slot.plusSeconds(seconds)))
                        .as("%d s after %s", seconds, slot)
                        .isTrue();
            }
        }
    }

    @Test
    void aDigestThatMakesNoEditionsHoldsNothingUp() {
        jdbi.useHandle(handle -> handle.execute("update digest set resting = true where id = ?", evening));
        assertThat(removesAt(EVENING)).isTrue();
        assertThat(removesAt(MORNING)).isFalse();
    }

    private long digest(String slug, String zone, String cron) {
        return digests.create(
                new Digest(slug, slug, ZoneId.of(zone), Locale.UK, List.of("Region"), 12, 9),
                cron,
                StandingDigest.Misfire.ONCE,
                "Press <post@example.org>",
                0,
                NIGHT);
    }

    /** Whether an article that nobody used is gone after a turn at that time. */
    private boolean removesAt(Instant time) {
        String key = "old-" + ++articles;
        Instant then = time.minus(Duration.ofDays(91));
        new InventedTown(jdbi).article(feed, key, "Nobody has read of this", then, then);
        clock.to(time);
        job.clean();
        return jdbi.withHandle(handle -> handle.createQuery("select not exists (select from article where key = :key)")
                .bind("key", key)
                .mapTo(Boolean.class)
                .one());
    }
}
