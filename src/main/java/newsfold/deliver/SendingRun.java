package newsfold.deliver;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One emptying of the outbox over several connections, each a thread with a line of its own. */
final class SendingRun {
    private static final Logger LOG = Logger.getLogger(SendingRun.class);
    /** Letters leased at once: few enough that another instance finds work too. */
    private static final int LEASE = 200;
    /** Between lines in the log. */
    private static final Duration REPORT = Duration.ofSeconds(30);

    /** A letter in its envelope, or what became of it before it could leave. */
    private interface Ready {
        SendOutcome over(Transport.Line line) throws UnreachableException;
    }

    private final Clerk clerk;
    private final LetterWriter writer;
    private final Transport transport;
    private final AttemptCounter counter;
    private final LongConsumer report;
    private final Queue<Delivery> leased = new ArrayDeque<>();
    private final Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
    private @Nullable String problem;
    private @Nullable Throwable crash;
    private boolean stopped;
    private long reported = System.nanoTime();

    /** @param report logs how far an edition has come */
    SendingRun(Clerk clerk, LetterWriter writer, Transport transport, AttemptCounter counter, LongConsumer report) {
        this.counter = counter;
        this.report = report;
        this.clerk = clerk;
        this.writer = writer;
        this.transport = transport;
    }

    Drained over(int connections) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(this::work, "newsfold-send-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        return end();
    }

    private void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Drained end() {
        if (crash instanceof RuntimeException failure) {
            throw failure;
        }
        if (crash instanceof Error failure) {
            throw failure;
        }
        clerk.release(leased, problem);
        return new Drained(
                counts.getOrDefault(DeliveryState.ACCEPTED, 0),
                counts.getOrDefault(DeliveryState.DEFERRED, 0),
                counts.getOrDefault(DeliveryState.REFUSED, 0),
                counts.getOrDefault(DeliveryState.UNKNOWN, 0),
                problem);
    }

    private void work() {
        try (Transport.Line line = transport.open()) {
            for (Delivery next = take(); next != null; next = take()) {
                // the ledger writes the letter's beginning while the letter itself is written
                CompletableFuture<Boolean> begun = clerk.begin(next);
                Ready letter = write(next);
                if (begun.join()) {
                    send(next, letter, line);
                }
            }
        } catch (UnreachableException e) {
            note(e);
        } catch (CompletionException e) {
            crashed(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException | Error e) {
            crashed(e);
        }
    }

    private void send(Delivery delivery, Ready letter, Transport.Line line) throws UnreachableException {
        try {
            Verdict verdict = clerk.end(delivery, attempt(delivery, letter, line));
            counter.count(verdict.state());
            if (count(verdict)) {
                report.accept(delivery.edition());
            }
        } catch (UnreachableException e) {
            clerk.giveBack(delivery, e.getMessage());
            throw e;
        }
    }

    private static SendOutcome attempt(Delivery delivery, Ready letter, Transport.Line line)
            throws UnreachableException {
        try {
            return letter.over(line);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Sending to %s of edition %d failed", delivery.address(), delivery.edition());
            return new SendOutcome.Unknown(
                    "Sending failed within the program (" + e + "): it may have arrived or not.");
        }
    }

    private Ready write(Delivery delivery) {
        try {
            Envelope envelope = writer.write(delivery);
            return line -> line.send(delivery, envelope.from(), envelope.message());
        } catch (IllegalArgumentException e) {
            return line -> new SendOutcome.Refused(null, "The letter could not be written: " + e.getMessage(), false);
        } catch (RuntimeException e) {
            LOG.errorf(
                    e, "The letter to %s of edition %d could not be written", delivery.address(), delivery.edition());
            return line -> new SendOutcome.Deferred(null, "The letter could not be written: " + e);
        }
    }

    /** The next letter that this run has leased; null when none is due or the run stops. */
    private synchronized @Nullable Delivery take() {
        if (!stopped && leased.isEmpty()) {
            leased.addAll(clerk.lease(LEASE));
        }
        return stopped ? null : leased.poll();
    }

    /** Whether it is time to report. */
    private synchronized boolean count(Verdict verdict) {
        counts.merge(verdict.state(), 1, Integer::sum);
        long now = System.nanoTime();
        boolean due = now - reported > REPORT.toNanos();
        if (due) {
            reported = now;
        }
        return due;
    }

    private synchronized void note(UnreachableException e) {
        if (problem == null) {
            LOG.warn(e.getMessage());
        }
        problem = e.getMessage();
    }

    private synchronized void crashed(Throwable e) {
        if (crash == null) {
            crash = e;
        }
        stopped = true;
    }

    /** No letter is begun any more; those that are come to their end. */
    synchronized void stop() {
        stopped = true;
    }
}
