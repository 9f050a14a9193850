package newsfold.deliver;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import newsfold.database.DatabaseAddress;
import newsfold.database.TestDatabase;
import org.jdbi.v3.core.Jdbi;

/**
 * Kills sending programs hard at random moments and counts at the receiving side what came of it: 20 kills in a run of 5,000
 * letters over 8 connections, with letters of which nobody knows held and with them sent again; and one of two instances that
 * share a run. Exits with 1 where a letter is lost or a double is not named.
 */
final class KilledSending {
    private static final int LETTERS = 5_000;
    private static final int CONNECTIONS = 8;
    private static final int KILLS = 20;

    private final DatabaseAddress address = TestDatabase.freshAddress();
    private final Press press = new Press(Jdbi.create(address.url(), address.user(), address.password()));
    private final Random random;
    private final List<String> faults = new ArrayList<>();

    private KilledSending(long seed) {
        random = new Random(seed);
    }

    /** A seed for the moments, or none for the clock's. */
    public static void main(String... arguments) throws Exception {
        long seed = arguments.length > 0 && !arguments[0].isBlank() ? Long.parseLong(arguments[0]) : System.nanoTime();
        List<String> faults = new ArrayList<>();
        System.out.println("seed " + seed);
        for (Mailing.Unknown unknown : Mailing.Unknown.values()) {
            KilledSending run = new KilledSending(seed);
            run.killed(unknown);
            faults.addAll(run.faults);
        }
        KilledSending pair = new KilledSending(seed);
        pair.oneOfTwo();
        faults.addAll(pair.faults);
        faults.forEach(System.out::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private void killed(Mailing.Unknown unknown) throws Exception {
        press.mailing(new Mailing(unknown, null));
        long edition = press.edition(LETTERS);
        try (ScriptedServer server = new ScriptedServer()) {
            int kills = 0;
            for (int run = 0; run < KILLS; run++) {
                press.leasesEnd();
                Process process = start(server.port());
                int from = server.received().size();
                // so that some are left for the last of them
                int letters = 1 + random.nextInt(2 * (LETTERS - from) / (KILLS - run + 2));
                while (process.isAlive() && server.received().size() < from + letters) {
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(20));
                kills += process.isAlive() ? 1 : 0;
                process.destroyForcibly().waitFor();
            }
            // twice: the first takes over what the last one left
            for (int run = 0; run < 2; run++) {
                press.leasesEnd();
                start(server.port()).waitFor();
            }
            report(unknown + ", killed " + kills + " times", edition, server, kills, unknown == Mailing.Unknown.HOLD);
        }
    }

    private void oneOfTwo() throws Exception {
        long edition = press.edition(LETTERS);
        try (ScriptedServer server = new ScriptedServer()) {
            String[] stay = {Integer.toString(CONNECTIONS / 2), Long.toString(edition)};
            Process one = start(server.port(), stay);
            Process other = start(server.port(), stay);
            while (server.received().size() < LETTERS / 3) {
                Thread.sleep(1);
            }
            one.destroyForcibly().waitFor();
            long killed = System.nanoTime();
            other.waitFor();
            Duration after = Duration.ofNanos(System.nanoTime() - killed);
            report("two instances, one killed", edition, server, 1, true);
            System.out.printf("    finished %d s after the kill, leases of %d s among that%n", after.toSeconds(), 45);
        }
    }

    private void report(String what, long edition, ScriptedServer server, int kills, boolean held) {
        Map<String, Integer> received = new HashMap<>();
        server.received().forEach(to -> received.merge(to, 1, Integer::sum));
        int lost = 0;
        int doubles = 0;
        int unnamed = 0;
        int unknown = 0;
        for (Delivery line : press.lines(edition)) {
            int times = received.getOrDefault(line.address(), 0);
            boolean named = line.doubts() > 0;
            unknown += line.state() == DeliveryState.UNKNOWN ? 1 : 0;
            lost += times == 0 && line.state() != DeliveryState.UNKNOWN ? 1 : 0;
            doubles += Math.max(0, times - 1);
            unnamed += times > 1 && !named ? 1 : 0;
        }
        System.out.printf(
                "%s: %d letters, %d lost, %d doubles (%d not named), %d held as unknown, %d in flight at most at each kill%n",
                what, LETTERS, lost, doubles, unnamed, unknown, CONNECTIONS);
        check(lost == 0, what + ": " + lost + " letters are lost");
        check(unnamed == 0, what + ": " + unnamed + " doubles are not named");
        check(doubles <= kills * CONNECTIONS, what + ": more doubles than letters in flight");
        check(!held || doubles == 0, what + ": doubles although held");
        check(unknown <= kills * CONNECTIONS, what + ": more unknown than letters in flight");
        check(press.deliveries.finished(edition), what + ": not finished");
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private Process start(int port, String... rest) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SendingProcess.class.getName(),
                address.url(),
                address.user(),
                address.password(),
                Integer.toString(port)));
        command.addAll(List.of(rest));
        if (rest.length == 0) {
            command.add(Integer.toString(CONNECTIONS));
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
