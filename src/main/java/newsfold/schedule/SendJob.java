package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import newsfold.deliver.Sender;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends the letters that are due. */
@ApplicationScoped
@DisallowConcurrentExecution
class SendJob implements Job {
    private final Sender sender;

    SendJob(Sender sender) {
        this.sender = sender;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sender.drain();
    }
}
