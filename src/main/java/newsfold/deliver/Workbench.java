package newsfold.deliver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The letters that come next, leased, written and signed while the connections are busy with those before them. Nothing of it
 * is begun: what must not go meanwhile is found out when its turn comes.
 */
final class Workbench {
    private static final Logger LOG = Logger.getLogger(Workbench.class);
    /** Letters leased at once: few enough that another instance finds work too. */
    private static final int LEASE = 200;
    /** When so few are left the next ones are leased: more than leave meanwhile. */
    private static final int FEW = 60;
    /** Letters ready for each connection: more than leave while the next ones are leased. */
    private static final int AHEAD = 6;

    /** A letter in its envelope, or what became of it before it could leave. */
    interface Ready {
        /** @param begun whether the ledger says SENDING */
        Optional<SendOutcome> over(Transport.Line line, Permit begun) throws UnreachableException;
    }

    record Piece(Delivery delivery, Ready letter) {}

    private final Clerk clerk;
    private final LetterWriter writer;
    private final Transport transport;
    private final Consumer<Throwable> failed;
    private final int most;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<Delivery> leased = new ArrayDeque<>();
    private boolean leasing;
    /** The last look found no more. */
    private boolean last;

    private final Queue<Piece> ready = new ArrayDeque<>();
    private int writing;
    private boolean stopped;

    /** @param failed is told once why there are no letters any more, where that is an error */
    Workbench(Clerk clerk, LetterWriter writer, Transport transport, int connections, Consumer<Throwable> failed) {
        this.clerk = clerk;
        this.writer = writer;
        this.transport = transport;
        this.failed = failed;
        this.most = connections * AHEAD;
        writing = Math.min(connections, Runtime.getRuntime().availableProcessors());
        for (int i = 0; i < writing; i++) {
            Thread thread = new Thread(this::work, "newsfold-write-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    /** The next letter, waited for; null when none is due or it was stopped. */
    synchronized @Nullable Piece take() {
        while (ready.isEmpty() && writing > 0 && !stopped) {
            await();
        }
        notifyAll();
        return stopped ? null : ready.poll();
    }

    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Stops, and hands over what was leased and not taken. */
    List<Delivery> clear() {
        stop();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        List<Delivery> rest = new ArrayList<>();
        synchronized (this) {
            ready.forEach(piece -> rest.add(piece.delivery));
            rest.addAll(leased);
        }
        return rest;
    }

    private void work() {
        try {
            for (Delivery next = next(); next != null; next = next()) {
                add(new Piece(next, write(next)));
            }
        } catch (RuntimeException | Error e) {
            failed.accept(e);
            stop();
        } finally {
            synchronized (this) {
                writing--;
                notifyAll();
            }
        }
    }

    private @Nullable Delivery next() {
        if (isFew()) {
            List<Delivery> more = List.of();
            try {
                more = clerk.lease(LEASE);
            } finally {
                lay(more);
            }
        }
        return poll();
    }

    /** Whether the caller is to lease more; others go on with what there is, or wait. */
    private synchronized boolean isFew() {
        while (leasing && leased.isEmpty() && !stopped) {
            await();
        }
        boolean few = !stopped && !leasing && (leased.isEmpty() || leased.size() < FEW && !last);
        leasing |= few;
        return few;
    }

    private synchronized void lay(List<Delivery> more) {
        leased.addAll(more);
        last = more.isEmpty();
        leasing = false;
        notifyAll();
    }

    private synchronized @Nullable Delivery poll() {
        return stopped ? null : leased.poll();
    }

    private synchronized void add(Piece piece) {
        while (ready.size() >= most && !stopped) {
            await();
        }
        ready.add(piece);
        notifyAll();
    }

    private void await() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private Ready write(Delivery delivery) {
        try {
            Envelope envelope = writer.write(delivery);
            byte[] message = transport.prepare(envelope.message());
            return (line, begun) -> line.send(delivery, envelope.from(), message, begun);
        } catch (IllegalArgumentException e) {
            return outcome(new SendOutcome.Refused(null, "The letter could not be written: " + e.getMessage(), false));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Letter %d of edition %d could not be written", delivery.id(), delivery.edition());
            return outcome(new SendOutcome.Deferred(null, "The letter could not be written: " + e));
        }
    }

    private static Ready outcome(SendOutcome outcome) {
        return (line, begun) -> Optional.of(outcome);
    }
}
