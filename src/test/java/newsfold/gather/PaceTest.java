package newsfold.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import newsfold.read.feed.FeedEntry;
import newsfold.read.feed.FeedWishes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private final Pace pace = new Pace(Duration.ofMinutes(15), Duration.ofHours(6));

    private static Habits habits(@Nullable Duration pause, @Nullable Duration wish) {
        return new Habits(null, pause, new FeedWishes(wish, Set.of(), Set.of()), null, null);
    }

    @Test
    void aFeedIsVisitedTwiceAsOftenAsItBringsSomethingWithinTheBounds() {
        assertThat(pace.next(HOUR, true, habits(HOUR.multipliedBy(3), null), null, NOW))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(pace.next(HOUR, true, habits(Duration.ofMinutes(2), null), null, NOW))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(pace.next(HOUR, false, habits(Duration.ofDays(9), null), null, NOW))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aSilenceMakesVisitsSeldomerUntilSomethingComes() {
        Habits busy = habits(HOUR, null);

        assertThat(pace.next(HOUR, false, busy, NOW.minus(Duration.ofHours(8)), NOW))
                .isEqualTo(HOUR);
        assertThat(pace.next(HOUR, false, busy, NOW.minus(Duration.ofHours(32)), NOW))
                .isEqualTo(Duration.ofHours(4));
        assertThat(pace.next(HOUR, true, busy, NOW.minus(Duration.ofHours(32)), NOW))
                .isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aWishIsALowerBoundAndIsBelievedUpToTheLongestInterval() {
        assertThat(pace.next(HOUR, true, habits(HOUR, Duration.ofHours(2)), null, NOW))
                .isEqualTo(Duration.ofHours(2));
        assertThat(pace.next(HOUR, true, habits(null, Duration.ofHours(2)), null, NOW))
                .isEqualTo(Duration.ofHours(2));
        assertThat(pace.next(HOUR, true, habits(HOUR, Duration.ofDays(300)), null, NOW))
                .isEqualTo(Duration.ofHours(6));
    }

    @Test
    void whereEntriesTellNoTimesTheIntervalFollowsWhatComes() {
        assertThat(pace.next(HOUR, true, Habits.UNKNOWN, null, NOW)).isEqualTo(Duration.ofMinutes(30));
        assertThat(pace.next(HOUR, false, Habits.UNKNOWN, null, NOW)).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void aPromiseThatNothingChangesIsKeptToUpToTheLongestInterval() {
        assertThat(pace.after(NOW, HOUR, Duration.ofHours(3), FeedWishes.none()))
                .isEqualTo(NOW.plus(Duration.ofHours(3)));
        assertThat(pace.after(NOW, HOUR, Duration.ofDays(365), FeedWishes.none()))
                .isEqualTo(NOW.plus(Duration.ofHours(6)));
        assertThat(pace.after(NOW, HOUR, Duration.ofSeconds(60), FeedWishes.none()))
                .isEqualTo(NOW.plus(HOUR));
    }

    @Test
    void quietHoursArePassedOverUpToTheLongestInterval() {
        FeedWishes night = new FeedWishes(null, Set.of(7, 8), Set.of());
        FeedWishes weekend = new FeedWishes(null, Set.of(), Set.of(DayOfWeek.FRIDAY));

        assertThat(pace.after(NOW, HOUR, null, night)).isEqualTo("2026-11-20T09:00:00Z");
        assertThat(pace.after(NOW, HOUR.multipliedBy(4), null, night)).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(pace.after(NOW, HOUR, null, weekend)).isEqualTo("2026-11-20T12:00:00Z");
    }

    @Test
    void theTempoIsTheAveragePauseBetweenTheNewestEntries() {
        List<FeedEntry> entries = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            entries.add(entry(NOW.minus(HOUR.multipliedBy(2L * i))));
        }
        assertThat(Tempo.of(entries, NOW)).isEqualTo(Duration.ofHours(2));

        entries.add(entry(NOW.plus(Duration.ofDays(400))));
        entries.add(entry(NOW.minus(Duration.ofDays(400))));
        entries.add(entry(null));
        assertThat(Tempo.of(entries, NOW)).as("wild times and none").isEqualTo(Duration.ofHours(2));
    }

    @Test
    void tooFewTimesOrOneForAllTellNothing() {
        assertThat(Tempo.of(List.of(), NOW)).isNull();
        assertThat(Tempo.of(List.of(entry(NOW), entry(NOW.minus(HOUR)), entry(null)), NOW))
                .isNull();
        assertThat(Tempo.of(List.of(entry(NOW), entry(NOW), entry(NOW), entry(NOW), entry(NOW)), NOW))
                .isNull();
    }

    private static FeedEntry entry(@Nullable Instant published) {
        return new FeedEntry("A title", null, null, published, null, null, null, null, null, null, null, List.of());
    }
}
