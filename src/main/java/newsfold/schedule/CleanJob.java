package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsfold.keep.Cleaner;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Removes what was kept long enough, for a short while each time and never just before an edition. */
@ApplicationScoped
@DisallowConcurrentExecution
class CleanJob implements Job {
    private static final Duration AT_ONCE = Duration.ofSeconds(20);
    /** Before an edition all else rests, and after it, while its letters leave. */
    private static final Duration AROUND = Duration.ofMinutes(10);

    private final Cleaner cleaner;
    private final Digests digests;
    private final Clock clock;

    CleanJob(Cleaner cleaner, Digests digests, Clock clock) {
        this.cleaner = cleaner;
        this.digests = digests;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        clean();
    }

    void clean() {
        Instant end = clock.instant().plus(AT_ONCE);
        if (!isNear(clock.instant())) {
            cleaner.clean(() -> clock.instant().isBefore(end));
        }
    }

    /** Whether an edition is due in a while, or was a while ago. */
    private boolean isNear(Instant now) {
        return digests.list().stream().anyMatch(digest -> isNear(digest, now));
    }

    private static boolean isNear(StandingDigest digest, Instant now) {
        return Slots.next(digest.cron(), digest.digest().zone(), now.minus(AROUND))
                .filter(slot -> slot.isBefore(now.plus(AROUND)))
                .isPresent();
    }
}
