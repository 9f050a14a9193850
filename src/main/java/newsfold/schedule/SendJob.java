package newsfold.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import newsfold.deliver.Messenger;
import newsfold.deliver.Sender;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Sends the letters that are due, and the notes. */
@ApplicationScoped
@DisallowConcurrentExecution
class SendJob implements Job {
    private final Sender sender;
    private final Messenger messenger;

    SendJob(Sender sender, Messenger messenger) {
        this.sender = sender;
        this.messenger = messenger;
    }

    @Override
    public void execute(JobExecutionContext context) {
        sender.drain();
        messenger.drain();
    }
}
