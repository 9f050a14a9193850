package newsfold.publish;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import newsfold.publish.Galley.Sheet;
import newsfold.render.EditionRenderer;
import org.jspecify.annotations.Nullable;

/**
 * The coming editions, kept as long as nothing comes that would change them: a look costs a question to the database. An edit
 * composes anew, and only what came in or was merged otherwise merges anew.
 */
@ApplicationScoped
public class ComingEditions {
    private final Digests digests;
    private final Drafter drafter;
    private final OpenWindows windows;
    private final ComingEdits edits;
    private final Rulings rulings;
    private final Pulses pulses;
    private final EditionRenderer renderer;
    private final Clock clock;
    private final Map<Long, Galley> galleys = new ConcurrentHashMap<>();
    /** One for all digests: the machine may be small. */
    private final ExecutorService behind = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "newsfold-coming");
        thread.setDaemon(true);
        return thread;
    });

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

    /**
     * How it stood a moment ago: with all that its editors decided, but maybe without the last articles. They are merged behind it,
     * and {@link #signature} tells when that is done. Empty where there is no such digest.
     */
    public Optional<ComingEdition> glance(long digestId) {
        return look(digestId, Galley::glance).map(Look::coming);
    }

    /** As {@link #find} with what it would be printed from. */
    Optional<Look> look(long digestId) {
        return look(digestId, Galley::now);
    }

    /** How a coming edition stands, and the draft that it is. */
    record Look(ComingEdition coming, Draft draft) {}

    /** A word that is another one as soon as a glance would show anything else; empty where there is no such digest. */
    public String signature(long digestId) {
        return digests.find(digestId)
                .map(digest -> {
                    Stand stand = edits.stand(digestId);
                    return signature(galley(digestId).pulse(digest, stand), stand, ruling(digestId, stand));
                })
                .orElse("");
    }

    private Optional<Look> look(long digestId, BiFunction<Galley, StandingDigest, Sheet> way) {
        return digests.find(digestId).map(digest -> ruled(way.apply(galley(digestId), digest)));
    }

    private Galley galley(long digestId) {
        return galleys.computeIfAbsent(
                digestId, unseen -> new Galley(drafter, windows, edits, pulses, renderer, clock, behind));
    }

    private Look ruled(Sheet sheet) {
        ComingEdition coming = sheet.look().coming();
        Ruling ruling = ruling(coming.digest().id(), coming.stand());
        return new Look(
                coming.with(signature(sheet.pulse(), coming.stand(), ruling), sheet.behind(), ruling),
                sheet.look().draft());
    }

    private @Nullable Ruling ruling(long digestId, Stand stand) {
        return rulings.last(digestId, stand.after()).orElse(null);
    }

    private static String signature(Pulse pulse, Stand stand, @Nullable Ruling ruling) {
        return Integer.toHexString(pulse.hashCode()) + "." + stand + "." + (ruling == null ? 0 : ruling.id());
    }

    @PreDestroy
    void end() {
        behind.shutdownNow();
    }
}
