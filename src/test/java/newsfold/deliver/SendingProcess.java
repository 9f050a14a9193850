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

    /**
     * Database address, user, password; port of the server. And perhaps the number of connections, and an edition: then it
     * goes on until that edition is finished.
     */
    public static void main(String... arguments) throws InterruptedException {
        Jdbi jdbi = Jdbi.create(arguments[0], arguments[1], arguments[2]);
        SmtpServer server = new SmtpServer(
                "127.0.0.1",
                Integer.parseInt(arguments[3]),
                "",
                () -> "",
                SmtpServer.Auth.PASSWORD,
                SmtpServer.Security.NONE,
                null,
                Duration.ofSeconds(30),
                arguments.length > 4 ? Integer.parseInt(arguments[4]) : CONNECTIONS,
                0,
                1);
        boolean stays = arguments.length > 5;
        SmtpTransport transport = new SmtpTransport(server);
        Sender sender = new Sender(
                jdbi,
                Press::write,
                transport,
                transport.lines(),
                Duration.ofHours(24),
                RateLimits.NONE,
                "process " + ProcessHandle.current().pid(),
                stays ? Clock.systemUTC() : Clock.fixed(Press.MORNING, ZoneOffset.UTC),
                new Random(1),
                outcome -> {});
        Drained drained = sender.drain();
        while (stays && !new Deliveries(jdbi).finished(Long.parseLong(arguments[5]))) {
            Thread.sleep(500);
            drained = sender.drain();
        }
        System.exit(drained.problem() == null ? 0 : 1);
    }
}
