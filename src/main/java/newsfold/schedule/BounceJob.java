package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import newsfold.bounce.BounceCollector;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Reads the mailbox in which bounces arrive. */
@ApplicationScoped
@DisallowConcurrentExecution
class BounceJob implements Job {
    private final BounceCollector collector;

    BounceJob(BounceCollector collector) {
        this.collector = collector;
    }

    @Override
    public void execute(JobExecutionContext context) {
        collector.collect();
    }
}
