package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import newsfold.gather.Gatherer;
import newsfold.publish.Dailies;
import newsfold.publish.Digests;
import newsfold.publish.PressRun;
import newsfold.publish.StandingDigest;
import org.jboss.logging.Logger;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Makes a digest's edition for the slot that has come, or that was missed while the program was not running. */
@ApplicationScoped
@DisallowConcurrentExecution
class EditionJob implements Job {
    private static final Logger LOG = Logger.getLogger(EditionJob.class);

    /** After the first failure. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Digests digests;
    private final Dailies dailies;
    private final Gatherer gatherer;
    private final PressRun press;
    private final Lateness lateness;
    private final Clock clock;

    EditionJob(Digests digests, Dailies dailies, Gatherer gatherer, PressRun press, Lateness lateness, Clock clock) {
        this.digests = digests;
        this.dailies = dailies;
        this.gatherer = gatherer;
        this.press = press;
        this.lateness = lateness;
        this.clock = clock;
    }

    /** What fails in passing, as while the database is away, is tried again: the next time of this digest may be a day off. */
    @Override
    public void execute(JobExecutionContext context) {
        long id = Long.parseLong(context.getMergedJobDataMap().getString(Timetable.DIGEST));
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Duration pause = FIRST_PAUSE; !made(id, end, pause); pause = longer(pause)) {
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The program ended before the edition was made", e);
            }
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private boolean made(long digest, long end, Duration pause) {
        try {
            digests.find(digest).ifPresent(this::makeDue);
            return true;
        } catch (RuntimeException e) {
            if (System.nanoTime() > end) {
                throw e;
            }
            LOG.errorf(
                    e,
                    "The edition of digest %d could not be made; it is tried again in %d s",
                    digest,
                    pause.toSeconds());
            return false;
        }
    }

    void makeDue(StandingDigest digest) {
        Instant after = dailies.lastSlot(digest.id()).orElse(digest.created());
        Optional<Instant> slot = Slots.latest(digest.cron(), digest.digest().zone(), after, clock.instant());
        if (slot.isEmpty()) {
            LOG.infof("The edition of %s was made already", digest.digest().title());
            return;
        }
        gather();
        if (press.publish(digest.id(), slot.get()).isPresent()) {
            lateness.made(slot.get());
        }
    }

    /** After a time that was missed, the feeds are as old as the program's last run. */
    private void gather() {
        try {
            gatherer.gather(clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Gathering before the edition failed; the edition is made of what is there", e);
        }
    }
}
