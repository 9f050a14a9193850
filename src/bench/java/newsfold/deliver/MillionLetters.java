package newsfold.deliver;

import io.quarkus.runtime.ShutdownEvent;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import newsfold.publish.Dispatcher;
import newsfold.publish.Mastheads;
import newsfold.publish.Recipients;
import newsfold.publish.ResendPlan;
import newsfold.render.EditionRenderer;

/**
 * How long it takes to enqueue the letters of an edition to a thousand and to a million readers, in one transaction and the way an
 * edition takes, and the memory with them queued while a sample of them is sent. Run it in a small heap: it must not need a larger
 * one for more readers.
 */
final class MillionLetters {
    private static final int CONNECTIONS = 4;
    private static final int SAMPLE = 4_000;
    /** Parts of addresses, as an editor looks for one: of one reader, of eleven, of a hundred and some, and of none. */
    private static final List<String> PARTS = List.of("471193@", "er99999", "77777", "bridge");

    /** How often each is looked for. */
    private static final int LOOKS = 5;

    private final Press press;
    private final InventedLetter letter = new InventedLetter();
    private final Dispatcher dispatcher;

    private MillionLetters(MeasuredDatabase database) {
        press = new Press(database.jdbi());
        dispatcher = new Dispatcher(
                press.jdbi,
                Clock.systemUTC(),
                EditionRenderer.plain(),
                new Mastheads("https://press.example.org", "The Quay Letter, 1 Hill Road, Westmoor"),
                press.outbox);
    }

    public static void main(String... arguments) throws Exception {
        System.out.printf("heap of %,d MB%n", Runtime.getRuntime().maxMemory() >> 20);
        try (MeasuredDatabase database = new MeasuredDatabase();
                SmtpSink sink = new SmtpSink()) {
            MillionLetters letters = new MillionLetters(database);
            letters.readers(1, 1_000);
            letters.measure(sink.port());
            letters.readers(1_001, 1_000_000);
            letters.measure(sink.port());
        }
        System.exit(0);
    }

    /** How long an editor waits for the first lines of the ledger that have a part of an address. */
    private void search(long edition) {
        List<Double> times = new ArrayList<>();
        for (int look = 0; look < LOOKS; look++) {
            for (String part : PARTS) {
                long begun = System.nanoTime();
                press.deliveries.list(new LedgerSearch(edition, null, null, "", part), LedgerKey.START, 101);
                times.add((System.nanoTime() - begun) / 1e6);
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.ENGLISH,
                "looked for by part of an address: %.0f ms at the median, %.0f ms at most%n",
                times.get(times.size() / 2),
                times.get(times.size() - 1));
    }

    private void readers(int from, int to) {
        press.jdbi.useTransaction(handle -> {
            handle.execute(
                    "insert into subscriber (address, created)"
                            + " select 'reader' || i || '@reader.example', now() from generate_series(?, ?) i",
                    from,
                    to);
            handle.execute(
                    "insert into subscription (subscriber_id, digest_id, active, consent, changed)"
                            + " select r.id, ?, true, 'import', now() from subscriber r"
                            + " where not exists (select from subscription s where s.subscriber_id = r.id)",
                    press.digest());
        });
    }

    private void measure(int port) throws Exception {
        press.jdbi.useHandle(handle -> handle.execute("update edition set held = true"));
        long edition = press.edition(List.of());
        ResendPlan plan = dispatcher.plan(edition, new Recipients.All());
        forgetPeaks();
        long begun = System.nanoTime();
        int letters = dispatcher.resend(edition, new Recipients.All(), plan, "measured");
        double seconds = (System.nanoTime() - begun) / 1e9;
        double enqueuing = peak();
        forgetPeaks();
        double live = whileSending(port, Math.min(SAMPLE, letters / 2));
        System.out.printf(
                Locale.ENGLISH,
                "%,d letters enqueued in %.1f s, heap at most %.0f MB; live in the middle of sending %.1f MB, heap at"
                        + " most %.0f MB%n",
                letters,
                seconds,
                enqueuing,
                live,
                peak());
        search(edition);
    }

    /** Live heap in MB after so many letters, of a run that is stopped then. */
    private double whileSending(int port, int letters) throws InterruptedException {
        double[] memory = {0};
        int[] sent = {0};
        Sender[] sender = new Sender[1];
        LetterWriter writer = delivery -> {
            synchronized (sent) {
                if (++sent[0] == letters) {
                    System.gc();
                    memory[0] = (Runtime.getRuntime().totalMemory()
                                    - Runtime.getRuntime().freeMemory())
                            / 1e6;
                    new Thread(() -> stop(sender[0])).start();
                }
            }
            return letter.write(delivery);
        };
        try (SmtpTransport transport = new SmtpTransport(SendingSpeed.server(port, CONNECTIONS))) {
            sender[0] = SendingSpeed.sender(press, writer, transport, CONNECTIONS);
            sender[0].drain();
        }
        TimeUnit.SECONDS.sleep(1);
        return memory[0];
    }

    private static void stop(Sender sender) {
        try {
            sender.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void forgetPeaks() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** In MB, garbage included. */
    private static double peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
    }
}
