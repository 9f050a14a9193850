package newsfold.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import newsfold.compose.Tellings;
import newsfold.publish.ComingEditions.Look;
import newsfold.render.EditionRenderer;
import newsfold.render.HeadLines;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One digest's coming edition as it was set last. Merging what came in takes longest, and whoever only glances does not wait for
 * it; edits are composed at once, so that nobody misses their own or acts on what another changed.
 */
final class Galley {
    private static final Logger LOG = Logger.getLogger(Galley.class);
    /** Ranks fade with time: what is older is set anew. */
    private static final Duration FRESH = Duration.ofMinutes(5);
    /** Nobody has looked for so long that a glance waits, too. */
    private static final Duration OLD = Duration.ofMinutes(15);

    private final Drafter drafter;
    private final OpenWindows windows;
    private final ComingEdits edits;
    private final Pulses pulses;
    private final EditionRenderer renderer;
    private final Clock clock;
    private final Executor behind;

    private final Object merging = new Object();
    private final Tellings tellings = new Tellings();
    private final AtomicBoolean isBehind = new AtomicBoolean();
    private volatile Instant pause = Instant.MIN;
    private volatile @Nullable Sheet last;

    /** @param behind runs what nobody waits for */
    Galley(
            Drafter drafter,
            OpenWindows windows,
            ComingEdits edits,
            Pulses pulses,
            EditionRenderer renderer,
            Clock clock,
            Executor behind) {
        this.drafter = drafter;
        this.windows = windows;
        this.edits = edits;
        this.pulses = pulses;
        this.renderer = renderer;
        this.clock = clock;
        this.behind = behind;
    }

    /**
     * What was set last.
     *
     * @param pulse as it was felt before the material was put together
     * @param behind whether something came in since
     */
    record Sheet(Material material, Pulse pulse, Look look, boolean behind) {
        private Sheet with(Pulse felt) {
            return pulse.equals(felt) ? this : new Sheet(material, pulse, look, true);
        }

        /** Whether nothing came since but edits, which have been counted for themselves. */
        private boolean isFresh(StandingDigest digest, Pulse felt, Stand stand, Instant now) {
            return pulse.equals(felt)
                    && isOf(digest, stand)
                    && material.to().plus(FRESH).isAfter(now);
        }

        /** Whether it may be shown although articles came in since: not where editors would miss what they decided. */
        private boolean isWorthAGlance(StandingDigest digest, Pulse felt, Stand stand, Instant now) {
            return pulse.decisions().equals(felt.decisions())
                    && isOf(digest, stand)
                    && material.to().plus(OLD).isAfter(now);
        }

        private boolean isOf(StandingDigest digest, Stand stand) {
            return material.digest().equals(digest) && material.last() == stand.after();
        }
    }

    /** As everything stands now. */
    Sheet now(StandingDigest digest) {
        synchronized (merging) {
            Pulse felt = pulses.of(digest.id());
            Stand stand = edits.stand(digest.id());
            Sheet known = last;
            return known != null && known.isFresh(digest, felt, stand, clock.instant())
                    ? edited(stand)
                    : set(
                            drafter.material(
                                    digest, (articles, decisions) -> windows.stories(digest.id(), articles, decisions)),
                            felt);
        }
    }

    /** With all edits, but maybe without the articles that came in last: they are merged behind it. */
    Sheet glance(StandingDigest digest) {
        Pulse felt = pulses.of(digest.id());
        Stand stand = edits.stand(digest.id());
        Instant now = clock.instant();
        Sheet known = last;
        if (known == null || !known.isWorthAGlance(digest, felt, stand, now)) {
            return now(digest);
        }
        Sheet shown = edited(stand).with(felt);
        if (!known.isFresh(digest, felt, stand, now)) {
            mergeBehind(digest, now);
        }
        return shown;
    }

    /** The pulse of what a glance would show; it does not look whether ranks have faded. */
    Pulse pulse(StandingDigest digest, Stand stand) {
        Pulse felt = pulses.of(digest.id());
        Instant now = clock.instant();
        Sheet known = last;
        if (known == null || !known.isWorthAGlance(digest, felt, stand, now)) {
            return felt;
        }
        if (!known.pulse().equals(felt)) {
            mergeBehind(digest, now);
        }
        return known.pulse();
    }

    private void mergeBehind(StandingDigest digest, Instant now) {
        if (now.isAfter(pause) && isBehind.compareAndSet(false, true)) {
            behind.execute(() -> {
                Instant begun = clock.instant();
                try {
                    now(digest);
                } catch (RuntimeException e) {
                    LOG.warnf(
                            e,
                            "The coming edition of digest %d could not be merged anew; it stays as it was.",
                            digest.id());
                } finally {
                    // those who look get half of the time at least
                    Instant done = clock.instant();
                    pause = done.plus(Duration.between(begun, done));
                    isBehind.set(false);
                }
            });
        }
    }

    /** The last one as its editors want it by now. */
    private synchronized Sheet edited(Stand stand) {
        Sheet known = last;
        if (known == null) {
            throw new IllegalStateException("nothing was set yet");
        }
        return known.look().coming().stand().equals(stand) ? known : set(known.material(), known.pulse());
    }

    private synchronized Sheet set(Material material, Pulse pulse) {
        EditJournal journal = edits.journal(material.digest().id(), material.last());
        Draft draft = drafter.compose(material, journal, tellings);
        HeadLines lines = renderer.headLines(draft.edition());
        Sheet made = new Sheet(
                material,
                pulse,
                new Look(
                        new ComingEdition(
                                material.digest(),
                                "",
                                false,
                                draft.stand(),
                                journal,
                                draft.edition(),
                                null,
                                lines.subject(),
                                lines.preheader(),
                                Candidate.of(draft.arranged(), material.stories(), material.numbers()),
                                material.missing(),
                                material.to()),
                        draft),
                false);
        last = made;
        return made;
    }
}
