package newsfold.gather;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
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
        while (ours.compute(host, this::entered) == null) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        }
        return true;
    }

    private @Nullable Turn entered(String host, @Nullable Turn turn) {
        if (turn != null && System.nanoTime() - turn.taken() < LENGTH.toNanos() / 4) {
            return new Turn(turn.requests() + 1, turn.taken());
        }
        long now = System.nanoTime();
        boolean taken = take(host, LENGTH);
        return taken ? new Turn(turn == null ? 1 : turn.requests() + 1, now) : turn;
    }

    /** @param pause that the next one, whoever it is, leaves to the host */
    void leave(String host, Duration pause) {
        ours.computeIfPresent(host, (same, turn) -> {
            if (turn.requests() > 1) {
                return new Turn(turn.requests() - 1, turn.taken());
            }
            take(host, pause);
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
