package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.render.EditionRenderer;
import newsfold.render.HeadLines;
import org.jspecify.annotations.Nullable;

/**
 * The coming editions, kept as long as nothing comes that would change them: whoever looks sees what holds now, and a look costs
 * a question to the database. An edit composes anew, and only what came in or was merged otherwise merges anew.
 */
@ApplicationScoped
public class ComingEditions {
    /** Ranks fade with time: so old a look is no more. */
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Digests digests;
    private final Drafter drafter;
    private final OpenWindows windows;
    private final ComingEdits edits;
    private final Rulings rulings;
    private final Pulses pulses;
    private final EditionRenderer renderer;
    private final Clock clock;
    private final Map<Long, Desk> desks = new ConcurrentHashMap<>();

    ComingEditions(
            Digests digests,
            Drafter drafter,
            OpenWindows windows,
            ComingEdits edits,
            Rulings rulings,
            Pulses pulses,
            EditionRenderer renderer,
            Clock clock) {
        this.digests = digests;
        this.drafter = drafter;
        this.windows = windows;
        this.edits = edits;
        this.rulings = rulings;
        this.pulses = pulses;
        this.renderer = renderer;
        this.clock = clock;
    }

    /**
     * How it stands now.
     *
     * @throws IllegalArgumentException when there is no such digest
     */
    public ComingEdition of(long digestId) {
        return find(digestId).orElseThrow(() -> new IllegalArgumentException("There is no digest " + digestId + "."));
    }

    /** The same, or empty where there is no such digest. */
    public Optional<ComingEdition> find(long digestId) {
        return look(digestId).map(Look::coming);
    }

    /** The same with what it would be printed from. */
    Optional<Look> look(long digestId) {
        return digests.find(digestId).map(digest -> desks.computeIfAbsent(digestId, unseen -> new Desk())
                .look(digest));
    }

    /** How a coming edition stands, and the draft that it is. */
    record Look(ComingEdition coming, Draft draft) {}

    /** A word that is another one as soon as a look would show anything else. */
    public String signature(long digestId) {
        Stand stand = edits.stand(digestId);
        return signature(
                pulses.of(digestId),
                stand,
                rulings.last(digestId, stand.after()).orElse(null));
    }

    private static String signature(Pulse pulse, Stand stand, @Nullable Ruling ruling) {
        return Integer.toHexString(pulse.hashCode()) + "." + stand + "." + (ruling == null ? 0 : ruling.id());
    }

    /** One digest's: whoever finds it out of date makes it anew, and others who look meanwhile wait for that. */
    private final class Desk {
        private @Nullable Material material;
        private @Nullable Pulse pulse;
        private @Nullable Look last;

        Look look(StandingDigest digest) {
            Pulse felt = pulses.of(digest.id());
            Stand stand = edits.stand(digest.id());
            Ruling ruling = rulings.last(digest.id(), stand.after()).orElse(null);
            synchronized (this) {
                Look shown = last;
                if (shown == null
                        || !isGood(digest, felt, stand)
                        || !shown.coming().stand().equals(stand)) {
                    shown = anew(digest);
                }
                if (!Objects.equals(shown.coming().ruling(), ruling)) {
                    ComingEdition ruled = shown.coming()
                            .with(
                                    signature(
                                            Objects.requireNonNull(pulse),
                                            shown.coming().stand(),
                                            ruling),
                                    ruling);
                    shown = new Look(ruled, shown.draft());
                    last = shown;
                }
                return shown;
            }
        }

        private boolean isGood(StandingDigest digest, Pulse felt, Stand stand) {
            Material known = material;
            return known != null
                    && felt.equals(pulse)
                    && known.last() == stand.after()
                    && known.digest().equals(digest)
                    && known.to().plus(KEPT).isAfter(clock.instant());
        }

        private Look anew(StandingDigest digest) {
            // felt once more: while this one waited, another may have done it
            Pulse felt = pulses.of(digest.id());
            Stand stand = edits.stand(digest.id());
            Material known = material;
            Look shown = last;
            boolean good = isGood(digest, felt, stand);
            if (good && shown != null && shown.coming().stand().equals(stand)) {
                return shown;
            }
            if (!good || known == null) {
                known = drafter.material(
                        digest, (articles, decisions) -> windows.stories(digest.id(), articles, decisions));
                material = known;
                pulse = felt;
            }
            EditJournal journal = edits.journal(digest.id(), known.last());
            Draft draft = drafter.compose(known, journal);
            HeadLines lines = renderer.headLines(draft.edition());
            ComingEdition made = new ComingEdition(
                    digest,
                    signature(felt, draft.stand(), null),
                    draft.stand(),
                    journal,
                    draft.edition(),
                    null,
                    lines.subject(),
                    lines.preheader(),
                    Candidate.of(draft.arranged(), known.stories(), known.numbers()),
                    known.missing(),
                    known.to());
            Look look = new Look(made, draft);
            last = look;
            return look;
        }
    }
}
