package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import newsfold.gather.Gatherer;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
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

    private final Digests digests;
    private final Editions editions;
    private final Gatherer gatherer;
    private final PressRun press;
    private final Lateness lateness;
    private final Clock clock;

    EditionJob(Digests digests, Editions editions, Gatherer gatherer, PressRun press, Lateness lateness, Clock clock) {
        this.digests = digests;
        this.editions = editions;
        this.gatherer = gatherer;
        this.press = press;
        this.lateness = lateness;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        long id = Long.parseLong(context.getMergedJobDataMap().getString(Timetable.DIGEST));
        digests.find(id).ifPresent(this::makeDue);
    }

    void makeDue(StandingDigest digest) {
        Instant after = editions.lastSlot(digest.id()).orElse(digest.created());
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
