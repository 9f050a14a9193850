package newsfold.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/** A program that sends what is due and ends; to be killed. */
final class SendingProcess {
    static final int CONNECTIONS = 4;

    private SendingProcess() {}

    /** Database address, user, password; port of the server; minutes by which its clock is ahead of the first one's. */
    public static void main(String... arguments) {
        Jdbi jdbi = Jdbi.create(arguments[0], arguments[1], arguments[2]);
        SmtpServer server = new SmtpServer(
                "127.0.0.1", Integer.parseInt(arguments[3]), "", "", SmtpServer.Security.NONE, Duration.ofSeconds(30));
        Clock clock = Clock.fixed(Press.MORNING.plus(Duration.ofMinutes(Long.parseLong(arguments[4]))), ZoneOffset.UTC);
        Sender sender = new Sender(
                jdbi,
                Press::write,
                new SmtpTransport(server),
                CONNECTIONS,
                Duration.ofHours(24),
                RateLimits.NONE,
                "process " + ProcessHandle.current().pid(),
                clock,
                new Random(1));
        Drained drained = sender.drain();
        System.exit(drained.problem() == null ? 0 : 1);
    }
}
