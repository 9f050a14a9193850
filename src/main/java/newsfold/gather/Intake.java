package newsfold.gather;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a feed announced, new and changed entries only. What took its time to be read, such as a page, is kept at
 * once: whoever pulls the plug loses no more than the entry in hand and those that the feed alone told, which are then read
 * again.
 */
final class Intake {
    private static final Logger LOG = System.getLogger(Intake.class.getName());

    /** Readings at one visit; the rest waits for the next. */
    private static final int READINGS = 100;

    private static final int TRIES = 3;

    /** A reading that took longer is not left waiting for others. */
    private static final Duration AT_ONCE = Duration.ofMillis(50);

    /** Entries in one transaction. */
    private static final int TOGETHER = 50;

    private final Entries entries;
    private final Leases leases;
    private final Clock clock;

    Intake(Entries entries, Leases leases, Clock clock) {
        this.entries = entries;
        this.leases = leases;
        this.clock = clock;
    }

    /**
     * What a visit brought.
     *
     * @param added articles not seen before, those embedded in others' pages included
     * @param updated articles that changed
     * @param unfinished whether something is left for the next visit, so that the feed must then be read even if unchanged
     */
    record Tally(int added, int updated, boolean unfinished) {}

    /** Another program has taken the feed over, after this one was stopped for longer than its lease. */
    static final class LeaseLostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Reads one announced article. */
    interface EntryReader {
        /** @param known whether the feed announced it before */
        Reading read(Announcement announcement, boolean known);
    }

    Tally take(Feed feed, List<Announcement> announced, EntryReader reader) {
        return take(feed, announced, null, reader);
    }

    /**
     * @param secondLook how long after the first reading an article that is still announced is read once more, for feeds
     *     that don't tell of changes; null for never
     */
    Tally take(Feed feed, List<Announcement> announced, @Nullable Duration secondLook, EntryReader reader) {
        Map<String, Entries.State> known = entries.known(
                feed.id(), announced.stream().map(Announcement::guid).toList(), clock.instant());
        long renewed = System.nanoTime();
        List<Entries.Read> read = new ArrayList<>();
        List<Articles.Stored> stored = new ArrayList<>();
        int readings = 0;
        boolean unfinished = false;
        for (Announcement announcement : announced) {
            Entries.State state = known.get(announcement.guid());
            if (state != null && state.isDone(announcement.stamp(), clock.instant())) {
                continue;
            }
            if (readings++ == READINGS || Thread.currentThread().isInterrupted()) {
                unfinished = true;
                break;
            }
            long begun = System.nanoTime();
            Reading reading = read(feed, announcement, state != null, reader);
            int tries = state == null ? 1 : state.tries() + 1;
            boolean again = reading.again() && tries < TRIES;
            boolean first = state == null || !state.stamp().equals(announcement.stamp());
            Instant look = secondLook == null || !first || reading.article() == null
                    ? null
                    : clock.instant().plus(secondLook);
            Entries.State now = new Entries.State(again ? "" : announcement.stamp(), again ? tries : 0, look);
            read.add(new Entries.Read(announcement.guid(), reading, now));
            unfinished |= again;
            if (System.nanoTime() - begun > AT_ONCE.toNanos() || read.size() == TOGETHER) {
                stored.addAll(entries.keep(feed.id(), read, clock.instant()));
                read.clear();
            }
            if (System.nanoTime() - renewed > Leases.LENGTH.dividedBy(10).toNanos()) {
                if (!leases.renew(feed)) {
                    throw new LeaseLostException();
                }
                renewed = System.nanoTime();
            }
        }
        if (!read.isEmpty()) {
            stored.addAll(entries.keep(feed.id(), read, clock.instant()));
        }
        entries.forget(feed.id(), clock.instant());
        return new Tally(
                Collections.frequency(stored, Articles.Stored.ADDED),
                Collections.frequency(stored, Articles.Stored.UPDATED),
                unfinished);
    }

    private static Reading read(Feed feed, Announcement announcement, boolean known, EntryReader reader) {
        try {
            return reader.read(announcement, known);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Entry " + announcement.guid() + " of " + feed.name() + " could not be read", e);
            return Reading.nothing(
                    announcement.guid() + " could not be read because of a fault in this program: " + e, true);
        }
    }
}
