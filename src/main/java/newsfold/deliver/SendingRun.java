package newsfold.deliver;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import newsfold.measure.Subject;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One emptying of the outbox over several connections, each a thread with a line of its own. */
final class SendingRun {
    private static final Logger LOG = Logger.getLogger(SendingRun.class);
    /** Between lines in the log. */
    private static final Duration REPORT = Duration.ofSeconds(30);

    private final Clerk clerk;
    private final LetterWriter writer;
    private final Transport transport;
    private final AttemptCounter counter;
    private final LongConsumer report;
    private final Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
    private @Nullable String problem;
    private @Nullable Throwable crash;
    private boolean stopped;
    private @Nullable Workbench bench;
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
        Workbench letters = new Workbench(clerk, writer, transport, connections, this::crashed);
        synchronized (this) {
            bench = letters;
            if (stopped) {
                letters.stop();
            }
        }
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread = new Thread(() -> work(letters), "newsfold-send-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        return end(letters.clear());
    }

    private void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    /** @param rest what was leased and not begun */
    private synchronized Drained end(List<Delivery> rest) {
        if (crash instanceof RuntimeException failure) {
            throw failure;
        }
        if (crash instanceof Error failure) {
            throw failure;
        }
        clerk.release(rest, problem);
        return new Drained(
                counts.getOrDefault(DeliveryState.ACCEPTED, 0),
                counts.getOrDefault(DeliveryState.DEFERRED, 0),
                counts.getOrDefault(DeliveryState.REFUSED, 0),
                counts.getOrDefault(DeliveryState.UNKNOWN, 0),
                problem);
    }

    private void work(Workbench letters) {
        try (Transport.Line line = transport.open()) {
            for (Workbench.Piece next = letters.take(); next != null; next = letters.take()) {
                // the ledger writes the letter's beginning while its envelope is handed over
                CompletableFuture<Boolean> begun = clerk.begin(next.delivery());
                send(next, line, begun::join);
            }
        } catch (UnreachableException e) {
            note(e);
        } catch (CompletionException e) {
            crashed(e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException | Error e) {
            crashed(e);
        }
    }

    /** @param begun whether the ledger says SENDING */
    private void send(Workbench.Piece piece, Transport.Line line, Permit begun) throws UnreachableException {
        Delivery delivery = piece.delivery();
        try (Subject.Mark edition = Subject.EDITION.of(delivery.edition());
                Subject.Mark letter = Subject.DELIVERY.of(delivery.id())) {
            Optional<SendOutcome> outcome = attempt(piece, line, begun);
            // what was not begun is not in hand any more, whatever its server said to the envelope
            if (begun.isGranted() && outcome.isPresent()) {
                end(delivery, outcome.get());
            }
        } catch (UnreachableException e) {
            if (begun.isGranted()) {
                clerk.giveBack(delivery, e.getMessage());
            }
            throw e;
        }
    }

    private void end(Delivery delivery, SendOutcome outcome) {
        Verdict verdict = clerk.end(delivery, outcome);
        counter.count(verdict.state());
        if (count(verdict)) {
            report.accept(delivery.edition());
        }
    }

    private static Optional<SendOutcome> attempt(Workbench.Piece piece, Transport.Line line, Permit begun)
            throws UnreachableException {
        try {
            return piece.letter().over(line, begun);
        } catch (CompletionException e) {
            // the ledger's
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "Sending letter %d of edition %d failed",
                    piece.delivery().id(),
                    piece.delivery().edition());
            return Optional.of(new SendOutcome.Unknown(
                    "Sending failed within the program (" + e + "): it may have arrived or not."));
        }
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
        stop();
    }

    /** No letter is begun any more; those that are come to their end. */
    synchronized void stop() {
        stopped = true;
        if (bench != null) {
            bench.stop();
        }
    }
}
