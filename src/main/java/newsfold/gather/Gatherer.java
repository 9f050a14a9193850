package newsfold.gather;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import newsfold.measure.Stage;
import newsfold.measure.Subject;
import newsfold.measure.Tally;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * Visits the feeds that are due, several at a time, and keeps what they bring. Every step is whole: an article with its
 * feed's entry, then the feed's next visit. After a crash the next round goes on where this one was.
 */
public final class Gatherer {
    private static final Logger LOG = System.getLogger(Gatherer.class.getName());
    /** How long the end of the program waits for visits that were broken off. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Leases leases;
    private final Map<FeedKind, Visitor> visitors;
    private final Pace pace;
    private final int parallel;
    private final Clock clock;

    /** One round at a time: whoever asks for one meanwhile wants its articles, too. */
    private final Lock round = new ReentrantLock();

    private volatile @Nullable ExecutorService working;
    private volatile boolean stopped;

    Gatherer(Leases leases, Map<FeedKind, Visitor> visitors, Pace pace, int parallel, Clock clock) {
        this.leases = leases;
        this.visitors = Map.copyOf(visitors);
        this.pace = pace;
        this.parallel = parallel;
        this.clock = clock;
    }

    /**
     * Visits every feed that is due at this moment, and returns when all are done, also those of a round already running. Articles are first seen at the clock's
     * time, which is later than {@code now}: an edition of them reaches up to the clock's time after this call.
     */
    public GatherReport gather(Instant now) {
        round.lock();
        try {
            return visitAll(now);
        } finally {
            round.unlock();
        }
    }

    /** The program ends: what is being visited is let go of, so that another one visits it. */
    public void stop() {
        stopped = true;
        ExecutorService now = working;
        if (now != null) {
            now.shutdownNow();
            try {
                if (!now.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.log(Level.WARNING, "A site is still waited for");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        leases.takeBack();
    }

    private GatherReport visitAll(Instant now) {
        if (stopped) {
            return GatherReport.NOTHING;
        }
        long begun = System.nanoTime();
        ExecutorService workers = Executors.newFixedThreadPool(parallel, task -> {
            Thread thread = new Thread(task, "gatherer");
            thread.setDaemon(true);
            return thread;
        });
        working = workers;
        try {
            List<Future<GatherReport>> running = new ArrayList<>();
            for (int i = 0; i < parallel; i++) {
                running.add(workers.submit(() -> work(now)));
            }
            GatherReport report = GatherReport.NOTHING;
            for (Future<GatherReport> each : running) {
                report = report.plus(each.get());
            }
            if (report.feeds() > 0) {
                Stage.GATHER.took(Duration.ofNanos(System.nanoTime() - begun));
                count(report);
                LOG.log(
                        Level.INFO,
                        "Gathered {0} feeds, {1} of them failed: {2} new articles, {3} changed",
                        report.feeds(),
                        report.failed(),
                        report.added(),
                        report.updated());
            }
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return GatherReport.NOTHING;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Gathering stopped: " + e.getCause(), e.getCause());
        } finally {
            working = null;
            workers.shutdownNow();
        }
    }

    private static void count(GatherReport report) {
        Tally.VISITS.add("succeeded", report.feeds() - report.failed());
        Tally.VISITS.add("failed", report.failed());
        Tally.ARTICLES.add("added", report.added());
        Tally.ARTICLES.add("updated", report.updated());
    }

    private GatherReport work(Instant due) {
        GatherReport report = GatherReport.NOTHING;
        while (!Thread.currentThread().isInterrupted()) {
            Optional<Feed> feed = leases.claim(due);
            if (feed.isEmpty()) {
                break;
            }
            try (Subject.Mark about = Subject.FEED.of(feed.get().id())) {
                report = report.plus(visit(feed.get(), due));
            }
        }
        return report;
    }

    private GatherReport visit(Feed feed, Instant due) {
        Visit visit;
        try {
            visit = Objects.requireNonNull(visitors.get(feed.kind())).visit(feed);
        } catch (Intake.LeaseLostException e) {
            LOG.log(Level.WARNING, "{0} was taken over by another program", feed.name());
            return GatherReport.NOTHING;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Visiting " + feed.name() + " failed", e);
            visit = new Visit.Failed(
                    WebAddress.shown(feed.address()) + " could not be gathered because of a fault in this program (" + e
                            + "): its log says more.",
                    null);
        }
        if (Thread.currentThread().isInterrupted()) {
            // the program is stopping: the lease is let go of
            return GatherReport.NOTHING;
        }
        // never due again at the moment of this very round, whatever clock a caller reads
        Instant now = clock.instant().isAfter(due) ? clock.instant() : due;
        return close(feed, visit, now);
    }

    private GatherReport close(Feed feed, Visit visit, Instant now) {
        if (visit instanceof Visit.Succeeded good) {
            Duration every = pace.next(feed.every(), good.changed(), good.habits(), feed.changed(), now);
            leases.succeeded(
                    feed,
                    good,
                    every,
                    pace.after(now, every, good.fresh(), good.habits().wishes()),
                    now);
            return new GatherReport(1, 0, good.added(), good.updated());
        }
        if (visit instanceof Visit.Postponed postponed) {
            LOG.log(Level.INFO, postponed.sentence());
            leases.postponed(feed, postponed.until().isAfter(now) ? postponed.until() : now.plusSeconds(1));
            return GatherReport.NOTHING;
        }
        if (visit instanceof Visit.Failed bad) {
            LOG.log(Level.INFO, bad.sentence());
            Instant next = pace.afterFailure(now, feed.failures(), bad.retryAfter());
            leases.failed(feed, bad.sentence(), bad.suggestion(), false, next, now);
        } else if (visit instanceof Visit.Gone gone) {
            LOG.log(Level.INFO, gone.sentence());
            leases.failed(feed, gone.sentence(), null, true, now.plus(pace.longest()), now);
        }
        return new GatherReport(1, 1, 0, 0);
    }
}
