package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Keeps the timetable in line with digests that commands or other instances made, changed or ended. */
@ApplicationScoped
@DisallowConcurrentExecution
class ArrangeJob implements Job {
    private final Timetable timetable;

    ArrangeJob(Timetable timetable) {
        this.timetable = timetable;
    }

    @Override
    public void execute(JobExecutionContext context) {
        timetable.arrange();
    }
}
