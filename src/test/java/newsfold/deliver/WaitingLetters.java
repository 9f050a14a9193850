package newsfold.deliver;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;

/** Sends what waits in a ledger, for tests of other rooms. */
public final class WaitingLetters {
    private WaitingLetters() {}

    /** The addresses of those that arrived. */
    public static List<String> send(Jdbi jdbi, Instant now) throws IOException {
        try (ScriptedServer server = new ScriptedServer()) {
            Transport smtp = new SmtpTransport(server.server(SmtpServer.Security.NONE, "", 20_000));
            new Sender(
                            jdbi,
                            Press::write,
                            smtp,
                            2,
                            Duration.ofDays(1),
                            RateLimits.NONE,
                            "upgraded",
                            Clock.fixed(now, ZoneOffset.UTC),
                            new Random(7),
                            outcome -> {})
                    .drain();
            return List.copyOf(server.received());
        }
    }
}
