package newsfold.gather;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Which of several instances asks a host: one at a time, so that manners towards it hold for all of them together. Whose turn
 * it is stands in the database and is told by its clock.
 */
final class HostTurns {
    /** For a program that is the only one to ask, such as a command. */
    static final HostTurns ALONE = new HostTurns(null, "");

    /** Longer than a request may take with all its redirects; a killed program's turns end by themselves. */
    private static final Duration LENGTH = Duration.ofMinutes(2);

    /** How long another program's turn is waited for, and how often it is looked. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Duration LOOK = Duration.ofMillis(200);

    /** @param taken by {@link System#nanoTime()} */
    private record Turn(int requests, long taken) {}

    private final @Nullable Jdbi jdbi;
    private final String owner;
    private final Map<String, Turn> ours = new ConcurrentHashMap<>();

    /** @param owner this program's name among those on the database */
    HostTurns(@Nullable Jdbi jdbi, String owner) {
        this.jdbi = jdbi;
        this.owner = owner;
    }

    /**
     * Waits for this program's turn at a host; call {@link #leave} after the request.
     *
     * @return false where another one kept it for too long
     */
    boolean enter(String host) throws InterruptedException {
        if (jdbi == null) {
            return true;
        }
        long begun = System.nanoTime();
        while (!entered(host)) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
        return true;
    }

    private boolean entered(String host) {
        AtomicBoolean entered = new AtomicBoolean();
        ours.compute(host, (same, turn) -> {
            long now = System.nanoTime();
            boolean fresh = turn != null && now - turn.taken() < LENGTH.toNanos() / 4;
            // once more where it was taken a while ago, and that fails where it was over meanwhile
            entered.set(fresh || take(host, LENGTH));
            if (!entered.get()) {
                return turn;
            }
            return new Turn(turn == null ? 1 : turn.requests() + 1, fresh ? turn.taken() : now);
        });
        return entered.get();
    }

    /** @param pause that the next one, whoever it is, leaves to the host */
    void leave(String host, Duration pause) {
        ours.computeIfPresent(host, (same, turn) -> {
            if (turn.requests() > 1) {
                return new Turn(turn.requests() - 1, turn.taken());
            }
            try {
                take(host, pause);
            } catch (JdbiException e) {
                // without its database nobody gathers, and the turn ends by itself
            }
            return null;
        });
    }

    /** Ours, also to make it longer or shorter, unless it is another one's. */
    private boolean take(String host, Duration length) {
        return jdbi == null
                || jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into host_turn (host, owner, until)
                        values (:host, :owner, now() + make_interval(secs => cast(:millis as double precision) / 1000))
                        on conflict (host) do update set owner = :owner, until = excluded.until
                        where host_turn.owner = :owner or host_turn.until <= now()""")
                                .bind("host", host)
                                .bind("owner", owner)
                                .bind("millis", length.toMillis())
                                .execute())
                        > 0;
    }
}
