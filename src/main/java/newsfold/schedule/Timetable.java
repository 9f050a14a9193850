package newsfold.schedule;

import static org.quartz.CronScheduleBuilder.cronSchedule;
import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jboss.logging.Logger;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * When what is done: a trigger for each digest's edition, and some for what one instance does for all, kept in the database so
 * that a missed time is known at the next start and several instances share them. Triggers are written only where they
 * changed: writing them anew at each start makes Quartz fire some twice.
 */
@ApplicationScoped
public class Timetable {
    static final String EDITIONS = "editions";
    static final String DIGEST = "digest";
    private static final String WORK = "work";
    private static final Logger LOG = Logger.getLogger(Timetable.class);

    private final Instance<Scheduler> scheduler;
    private final Digests digests;
    private final TimetableSettings settings;
    private final Clock clock;

    Timetable(Instance<Scheduler> scheduler, Digests digests, TimetableSettings settings, Clock clock) {
        this.scheduler = scheduler;
        this.digests = digests;
        this.settings = settings;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (isKept()) {
            arrange();
        }
    }

    /** Whether this program does anything by itself: gathers, publishes and sends. */
    public boolean isKept() {
        return settings.enabled();
    }

    /** Brings the triggers in line with the digests as they are now; call it after a digest's schedule changed. */
    public void arrange() {
        try {
            every(ArrangeJob.class, settings.arrangeEvery(), settings.arrangeEvery());
            every(BounceJob.class, settings.bouncesEvery(), settings.bouncesEvery());
            every(WeekJob.class, settings.weekliesEvery(), settings.weekliesEvery());
            every(WatchJob.class, settings.watchEvery(), settings.watchEvery());
            every(CleanJob.class, settings.cleanEvery(), settings.cleanEvery());
            Set<TriggerKey> wanted = new HashSet<>();
            for (StandingDigest digest : digests.list()) {
                wanted.add(arrange(digest));
            }
            for (TriggerKey key : scheduler.get().getTriggerKeys(GroupMatcher.triggerGroupEquals(EDITIONS))) {
                if (!wanted.contains(key)) {
                    scheduler.get().unscheduleJob(key);
                }
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("The timetable cannot be kept in the database: " + e.getMessage(), e);
        }
    }

    private TriggerKey arrange(StandingDigest digest) throws SchedulerException {
        TriggerKey key = TriggerKey.triggerKey("digest-" + digest.id(), EDITIONS);
        CronScheduleBuilder schedule = cronSchedule(digest.cron())
                .inTimeZone(TimeZone.getTimeZone(digest.digest().zone()));
        schedule = switch (digest.misfire()) {
            case ONCE -> schedule.withMisfireHandlingInstructionFireAndProceed();
            case SKIP -> schedule.withMisfireHandlingInstructionDoNothing();
        };
        JobDetail job = newJob(EditionJob.class)
                .withIdentity("digest-" + digest.id(), EDITIONS)
                .usingJobData(DIGEST, Long.toString(digest.id()))
                .storeDurably()
                // by another instance, where the one that makes it is killed
                .requestRecovery()
                .build();
        CronTrigger trigger = newTrigger()
                .withIdentity(key)
                .forJob(job)
                .withSchedule(schedule)
                .build();
        Trigger kept = scheduler.get().getTrigger(key);
        boolean same = kept instanceof CronTrigger cron
                && cron.getCronExpression().equals(trigger.getCronExpression())
                && cron.getTimeZone().hasSameRules(trigger.getTimeZone())
                && cron.getTimeZone().getID().equals(trigger.getTimeZone().getID())
                && cron.getMisfireInstruction() == trigger.getMisfireInstruction();
        if (!same) {
            keep(job, trigger);
            LOG.infof(
                    "Editions of %s: %s in %s",
                    digest.digest().title(), digest.cron(), digest.digest().zone());
        }
        return key;
    }

    private void every(Class<? extends Job> type, Duration interval, Duration first) throws SchedulerException {
        JobKey key = JobKey.jobKey(type.getSimpleName(), WORK);
        JobDetail job = newJob(type).withIdentity(key).storeDurably().build();
        SimpleTrigger trigger = newTrigger()
                .withIdentity(type.getSimpleName(), WORK)
                .forJob(job)
                .startAt(Date.from(clock.instant().plus(first)))
                .withSchedule(simpleSchedule()
                        .withIntervalInMilliseconds(interval.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        Trigger kept = scheduler.get().getTrigger(trigger.getKey());
        if (!(kept instanceof SimpleTrigger simple && simple.getRepeatInterval() == interval.toMillis())) {
            keep(job, trigger);
        }
    }

    /** In one step, since another instance may be doing the same. */
    private void keep(JobDetail job, Trigger trigger) throws SchedulerException {
        scheduler.get().scheduleJob(job, Set.of(trigger), true);
    }
}
