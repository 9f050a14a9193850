package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import newsfold.publish.WeekRun;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks whose weekly letter is due: readers have their own days, hours and zones, which are no slots of a digest's. */
@ApplicationScoped
@DisallowConcurrentExecution
class WeekJob implements Job {
    private final WeekRun week;

    WeekJob(WeekRun week) {
        this.week = week;
    }

    @Override
    public void execute(JobExecutionContext context) {
        week.work();
    }
}
