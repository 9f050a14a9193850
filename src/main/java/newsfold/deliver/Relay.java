package newsfold.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One of our mail servers with its connections: those in use, and those kept open for a while for the next letters. */
final class Relay {
    /** Shorter than any server's patience; longer than the pauses between looks for letters. */
    private static final Duration KEPT = Duration.ofSeconds(20);
    /** How long a server that could not be reached is left alone while there are others. */
    private static final Duration REST = Duration.ofSeconds(30);

    private record Idle(SmtpLine line, Instant since) {}

    private final SmtpServer server;
    private final SmtpWatch watch;
    private final Clock clock;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private int used;
    private @Nullable Instant restsUntil;

    Relay(SmtpServer server, Clock clock) {
        this.server = server;
        this.watch = new SmtpWatch(server.timeout());
        this.clock = clock;
    }

    SmtpServer server() {
        return server;
    }

    /** The smaller, the sooner it is its turn. */
    synchronized double load() {
        return (used + 1.0) / Math.max(1, server.weight());
    }

    synchronized boolean isResting() {
        return restsUntil != null && clock.instant().isBefore(restsUntil);
    }

    /** Room for one more connection, which the caller then gives back; false where there is none. */
    synchronized boolean enter() {
        if (used >= server.connections()) {
            return false;
        }
        used++;
        return true;
    }

    /** @throws UnreachableException when it cannot be reached; the room is given back then */
    SmtpLine take() throws UnreachableException {
        SmtpLine kept = kept();
        if (kept != null) {
            return kept;
        }
        try {
            SmtpLine line = new SmtpLine(server, watch);
            synchronized (this) {
                restsUntil = null;
            }
            return line;
        } catch (UnreachableException e) {
            failed();
            throw e;
        }
    }

    private synchronized @Nullable SmtpLine kept() {
        Idle newest = idle.poll();
        return newest == null ? null : newest.line();
    }

    /** The line leads nowhere any more. */
    synchronized void failed() {
        used--;
        restsUntil = clock.instant().plus(REST);
    }

    synchronized void giveBack(SmtpLine line) {
        used--;
        if (line.isOpen()) {
            idle.push(new Idle(line, clock.instant()));
        }
    }

    /** Closes what nobody used for a while. */
    void tidy() {
        Instant before = clock.instant().minus(KEPT);
        for (Idle old = older(before); old != null; old = older(before)) {
            old.line().close();
        }
    }

    private synchronized @Nullable Idle older(Instant before) {
        Idle oldest = idle.peekLast();
        return oldest == null || oldest.since().isAfter(before) ? null : idle.pollLast();
    }

    /** Takes leave on all connections that nobody uses. */
    void close() {
        for (SmtpLine line = kept(); line != null; line = kept()) {
            line.close();
        }
    }
}
