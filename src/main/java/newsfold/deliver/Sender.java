package newsfold.deliver;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import newsfold.measure.Stage;
import newsfold.measure.Subject;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox. Every letter is marked in the ledger before its own first byte leaves, so that after a crash nothing is
 * lost and what may have gone twice is named; any number of instances on one database share the work.
 */
@ApplicationScoped
public class Sender {
    private static final Logger LOG = Logger.getLogger(Sender.class);
    /** Longer than a database's restart, short enough that a killed instance's letters go on within a minute. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    /** How long the end of the program waits for letters under way. */
    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Leases leases;
    private final Attempts attempts;
    private final Retries retries;
    private final LetterWriter writer;
    private final Transport transport;
    private final Clock clock;
    private final AttemptCounter counter;
    private final ProgressBoard board;
    private final int connections;
    private final String instance;
    private final ReentrantLock draining = new ReentrantLock();
    private volatile @Nullable SendingRun running;
    private boolean begun; // guarded by draining
    private volatile boolean stopped;

    @Inject
    Sender(
            Jdbi jdbi,
            LetterWriter writer,
            Transport transport,
            MailSettings settings,
            Clock clock,
            AttemptCounter counter) {
        this(
                jdbi,
                writer,
                transport,
                transport.lines(),
                settings.giveUp(),
                settings.limits(),
                settings.instance().orElseGet(() -> UUID.randomUUID().toString()),
                clock,
                RandomGenerator.getDefault(),
                counter);
    }

    /**
     * @param connections how many letters are under way at once
     * @param giveUp how long after its first attempt a deferred letter is tried
     * @param limits of the pace
     * @param counter is told of each attempt
     * @param instance this program's name among those that are running, and the same after a restart: what it had in hand
     *     when it was killed goes on at once, instead of when the lease ends
     */
    Sender(
            Jdbi jdbi,
            LetterWriter writer,
            Transport transport,
            int connections,
            Duration giveUp,
            RateLimits limits,
            String instance,
            Clock clock,
            RandomGenerator random,
            AttemptCounter counter) {
        Paces paces = new Paces(limits);
        this.leases = new Leases(jdbi, LEASE, paces);
        this.attempts = new Attempts(jdbi, leases, giveUp, paces);
        this.retries = new Retries(FIRST_RETRY, LONGEST_PAUSE, random);
        this.writer = writer;
        this.transport = transport;
        this.connections = connections;
        this.instance = instance;
        this.clock = clock;
        this.counter = counter;
        this.board = new ProgressBoard(new Deliveries(jdbi), clock);
    }

    /**
     * Sends what is due and returns when nothing is left due, or there is no way out. Called while this instance is
     * sending already, it returns at once: that run takes what is due.
     *
     * @throws org.jdbi.v3.core.JdbiException when the database stayed away; the ledger then shows as unknown what was
     *     under way
     */
    public Drained drain() {
        if (!draining.tryLock()) {
            return Drained.NOTHING;
        }
        try {
            settle();
            return run();
        } finally {
            transport.tidy();
            draining.unlock();
        }
    }

    /** The program ends: letters under way come to their end, so that none of them shows as unknown. */
    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopped = true;
        SendingRun run = running;
        if (run != null) {
            run.stop();
        }
        if (draining.tryLock(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
            draining.unlock();
        }
    }

    /** Shows as unknown what a run that crashed was sending. */
    private void settle() {
        Instant now = clock.instant();
        int unknown = leases.expire(now);
        if (!begun) {
            unknown += leases.takeBack(instance + "/", now);
            begun = true;
        }
        if (unknown > 0) {
            LOG.warnf("%d letters were being sent when the program stopped: they may have arrived or not", unknown);
        }
    }

    private void report(long edition) {
        try (Subject.Mark about = Subject.EDITION.of(edition)) {
            LOG.infof("Edition %d: %s", edition, board.of(edition).sentence());
        }
    }

    private Drained run() {
        if (!leases.due(clock.instant())) {
            return Drained.NOTHING;
        }
        return Stage.SEND.time(this::sendDue);
    }

    private Drained sendDue() {
        String owner = instance + "/" + UUID.randomUUID();
        Drained drained;
        try (Clerk clerk = new Clerk(leases, attempts, retries, owner, clock)) {
            SendingRun run = new SendingRun(clerk, writer, transport, counter, this::report);
            running = run;
            drained = stopped ? Drained.NOTHING : run.over(connections);
        } finally {
            running = null;
        }
        LOG.infof(
                "Letters: %d accepted, %d deferred, %d refused, %d unknown",
                drained.accepted(), drained.deferred(), drained.refused(), drained.unknown());
        return drained;
    }
}
