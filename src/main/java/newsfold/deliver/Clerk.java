package newsfold.deliver;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the ledger for one sending run: what its connections report and ask for at about the same time goes into one
 * commit, so that a commit for each letter before it leaves costs little; and extends the leases meanwhile.
 */
final class Clerk implements AutoCloseable {
    private sealed interface Entry {}

    private record Begin(Delivery delivery, CompletableFuture<Boolean> begun) implements Entry {}

    private record End(Verdict verdict) implements Entry {}

    private record GiveBack(Delivery delivery, String reply) implements Entry {}

    private record Close() implements Entry {}

    private final Leases leases;
    private final Attempts attempts;
    private final Retries retries;
    private final String owner;
    private final Clock clock;
    private final Patience patience;
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();
    private final Reminder reminder = new Reminder();
    /** How many failures of the database were seen and what they may have lost was said again. */
    private int mended;

    private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    Clerk(Leases leases, Attempts attempts, Retries retries, String owner, Clock clock) {
        this.leases = leases;
        this.attempts = attempts;
        this.retries = retries;
        this.owner = owner;
        this.clock = clock;
        this.patience = new Patience(leases.length());
        this.thread = new Thread(this::work, "newsfold-ledger");
        thread.setDaemon(true);
        thread.start();
    }

    /** Takes up to so many letters that are due in hand. */
    List<Delivery> lease(int most) {
        List<Delivery> leased = patience.call(() -> leases.lease(owner, most, clock.instant()));
        leased.forEach(delivery -> inHand.add(delivery.id()));
        reminder.forget(leased);
        return leased;
    }

    /** Done when the ledger says SENDING; false when the letter must not go, and then it is not in hand any more. */
    CompletableFuture<Boolean> begin(Delivery delivery) {
        CompletableFuture<Boolean> begun = new CompletableFuture<>();
        entries.add(new Begin(delivery, begun));
        Throwable failed = failure;
        if (failed != null) {
            begun.completeExceptionally(failed);
        }
        return begun;
    }

    Verdict end(Delivery delivery, SendOutcome outcome) {
        Verdict verdict = Verdict.of(delivery, outcome, retries, clock.instant());
        entries.add(new End(verdict));
        return verdict;
    }

    /** Of a letter that was begun no byte left. */
    void giveBack(Delivery delivery, String reply) {
        entries.add(new GiveBack(delivery, reply));
    }

    /** Lets go of letters that were not begun. */
    void release(Collection<Delivery> deliveries, @Nullable String reply) {
        List<Long> ids = deliveries.stream().map(Delivery::id).toList();
        if (ids.isEmpty() || failure != null) {
            return;
        }
        patience.call(() -> leases.release(owner, ids, reply));
        inHand.removeAll(ids);
    }

    private void work() {
        long heartbeat = leases.length().dividedBy(4).toMillis();
        long extended = System.nanoTime();
        boolean closed = false;
        while (!closed) {
            List<Entry> batch = take(heartbeat);
            closed = batch.removeIf(Close.class::isInstance);
            Instant now = clock.instant();
            boolean extend = System.nanoTime() - extended >= TimeUnit.MILLISECONDS.toNanos(heartbeat);
            if (extend) {
                extended = System.nanoTime();
            }
            try {
                write(batch, extend, now);
            } catch (RuntimeException | Error e) {
                // whatever it is: nobody may wait for an answer that never comes
                failure = e;
                batch.addAll(entries);
                for (Entry entry : batch) {
                    if (entry instanceof Begin begin) {
                        begin.begun.completeExceptionally(e);
                    }
                }
                return;
            }
        }
    }

    private List<Entry> take(long longest) {
        List<Entry> batch = new ArrayList<>();
        try {
            Entry first = entries.poll(longest, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                entries.drainTo(batch);
            }
        } catch (InterruptedException e) {
            // nobody interrupts this thread but the end of the process, and that is a crash like any other
            Thread.currentThread().interrupt();
            batch.add(new Close());
        }
        return batch;
    }

    private void write(List<Entry> batch, boolean extend, Instant now) {
        List<Verdict> verdicts = new ArrayList<>();
        List<LedgerPage.Returned> returned = new ArrayList<>();
        List<Begin> begins = new ArrayList<>();
        for (Entry entry : batch) {
            if (entry instanceof End end) {
                verdicts.add(end.verdict);
            } else if (entry instanceof GiveBack giveBack) {
                returned.add(new LedgerPage.Returned(giveBack.delivery, giveBack.reply));
            } else if (entry instanceof Begin begin) {
                begins.add(begin);
            }
        }
        LedgerPage page = new LedgerPage(
                verdicts,
                returned,
                extend ? List.copyOf(inHand) : List.of(),
                begins.stream().map(begin -> begin.delivery.id()).toList());
        if (page.isEmpty()) {
            return;
        }
        Set<Long> begun = patience.call(() -> attempts.write(owner, page, now));
        int failures = patience.failures();
        if (failures != mended) {
            patience.call(() -> attempts.repeat(owner, reminder.all(), now));
            mended = failures;
        }
        reminder.add(verdicts);
        verdicts.forEach(verdict -> inHand.remove(verdict.delivery().id()));
        returned.forEach(back -> inHand.remove(back.delivery().id()));
        for (Begin begin : begins) {
            boolean may = begun.contains(begin.delivery.id());
            if (!may) {
                inHand.remove(begin.delivery.id());
            }
            begin.begun.complete(may);
        }
    }

    /**
     * Writes what is left.
     *
     * @throws RuntimeException when the ledger could not be written, mostly of Jdbi's; what was being sent then shows as unknown
     */
    @Override
    public void close() {
        entries.add(new Close());
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Throwable failed = failure;
        if (failed instanceof RuntimeException problem) {
            throw problem;
        }
        if (failed instanceof Error problem) {
            throw problem;
        }
    }
}
