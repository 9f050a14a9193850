package newsfold.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import newsfold.database.DatabaseProblem;
import newsfold.deliver.Mailing;
import org.jdbi.v3.core.JdbiException;

/** A day of the press on several instances, and all around them that a test holds in its hand. */
final class Cluster implements AutoCloseable {
    final PressDay day;
    final ClockHand hand;
    final OwnDatabase database;
    final NewsWire wire;
    final LetterCount count = new LetterCount();
    final Instances instances;

    Cluster(Path folder, PressDay day, int hosts, int feedsEach, Duration pause, Map<String, String> settings)
            throws IOException, DatabaseProblem {
        this.day = day;
        Path place = Files.createDirectories(folder);
        hand = new ClockHand(place);
        hand.put(day.begin());
        database = new OwnDatabase(place.resolve("database"));
        wire = new NewsWire(hosts, feedsEach, pause, day.begin().minus(Duration.ofHours(12)), hand::now);
        database.ask(handle -> {
            day.enter(handle, wire.feeds());
            return null;
        });
        Map<String, String> all = new HashMap<>(Map.of(
                "newsfold.sample", "false",
                "newsfold.gather.allow-private", "127.0.0.0/8",
                "newsfold.gather.host-delay", "10ms",
                "newsfold.timetable.gather-every", "1s",
                "newsfold.timetable.send-every", "1s",
                "newsfold.timetable.arrange-every", "5s",
                "newsfold.mail.host", "127.0.0.1",
                "newsfold.mail.port", Integer.toString(count.port()),
                "newsfold.mail.security", "none",
                "newsfold.mail.from", "Press <news@press.example.org>"));
        all.putAll(settings);
        instances = new Instances(place, database, hand, all);
    }

    /** Moves the clock to shortly before a time, never back. */
    void approach(Instant time) {
        Instant before = time.minusSeconds(3);
        if (before.isAfter(hand.now())) {
            hand.put(before);
        }
    }

    boolean isMade(PressDay.Due due) {
        return asked(() -> database.ask(handle -> handle.createQuery("""
                        select exists (select from edition e join digest d on d.id = e.digest_id
                            where d.slug = :slug and e.slot = :slot)""")
                .bind("slug", due.issue().slug())
                .bind("slot", due.slot().atOffset(ZoneOffset.UTC))
                .mapTo(Boolean.class)
                .one()));
    }

    /** Whether no letter waits or is under way. */
    boolean isSettled() {
        return asked(() ->
                database.number("select count(*) from delivery where state in ('QUEUED', 'DEFERRED', 'SENDING')") == 0);
    }

    /** No while the database is away. */
    private static boolean asked(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (JdbiException e) {
            return false;
        }
    }

    /** @return whether it came to be in time */
    static boolean await(BooleanSupplier condition, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return true;
    }

    /** What becomes of all digests' letters that may have arrived. */
    void treatUnknown(Mailing.Unknown way) {
        database.ask(handle -> handle.execute("update digest set unknown = lower(?)", way.name()));
    }

    /** Where they are held, as digests are to begin with. */
    Reckoning reckoning() {
        return reckoning(Mailing.Unknown.HOLD);
    }

    Reckoning reckoning(Mailing.Unknown way) {
        return Reckoning.of(day, database, count, way);
    }

    @Override
    public void close() throws IOException {
        instances.close();
        wire.close();
        count.close();
        database.close();
        hand.close();
    }
}
