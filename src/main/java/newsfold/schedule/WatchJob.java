package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import newsfold.publish.FeedWatch;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Looks after the feeds, and tells the editors of those in trouble. */
@ApplicationScoped
@DisallowConcurrentExecution
class WatchJob implements Job {
    private final FeedWatch watch;

    WatchJob(FeedWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(JobExecutionContext context) {
        watch.watch();
    }
}
