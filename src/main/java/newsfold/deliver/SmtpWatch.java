package newsfold.deliver;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Looks now and then whether a conversation waits for too long; Angus Mail's own timeouts begin anew with each byte. */
final class SmtpWatch {
    private final Set<SmtpConversation> conversations = ConcurrentHashMap.newKeySet();
    private final long pause;

    SmtpWatch(Duration timeout) {
        pause = Math.max(50, Math.min(1_000, timeout.toMillis() / 10));
        Thread thread = new Thread(this::look, "newsfold-mail-watch");
        thread.setDaemon(true);
        thread.start();
    }

    void over(SmtpConversation conversation) {
        conversations.add(conversation);
    }

    void forget(SmtpConversation conversation) {
        conversations.remove(conversation);
    }

    private void look() {
        try {
            while (true) {
                Thread.sleep(pause);
                conversations.forEach(SmtpConversation::breakOffIfOverdue);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
