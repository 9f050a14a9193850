package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import newsfold.gather.Gatherer;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Gathers the feeds that are due. */
@ApplicationScoped
@DisallowConcurrentExecution
class GatherJob implements Job {
    private final Gatherer gatherer;
    private final Clock clock;

    GatherJob(Gatherer gatherer, Clock clock) {
        this.gatherer = gatherer;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        gatherer.gather(clock.instant());
    }
}
