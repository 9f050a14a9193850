package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import newsfold.compose.Edition;
import newsfold.deliver.Outbox;
import newsfold.measure.Stage;
import newsfold.measure.Subject;
import newsfold.measure.Tally;
import newsfold.merge.StoryMerger;
import newsfold.render.EditionRenderer;
import newsfold.render.RenderedEdition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The day's work. What came in the last days is merged as editors decided, and told apart from what readers know; what is new is
 * composed and rendered; one transaction freezes the edition and enqueues its letters. Sending goes on elsewhere, out of the outbox.
 */
@ApplicationScoped
public class PressRun {
    private static final Logger LOG = Logger.getLogger(PressRun.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Digests digests;
    private final Editions editions;
    private final Contents contents;
    private final UnheardSources unheard;
    private final Rounds rounds;
    private final Renderings renderings;
    private final Archives archives;
    private final Drafter drafter;
    private final ComingEdits edits;
    private final Rulings rulings;
    private final StoryMerger merger;
    private final EditionRenderer renderer;
    private final Mastheads mastheads;
    private final Outbox outbox;
    private final Alarm alarm;

    PressRun(
            Jdbi jdbi,
            Clock clock,
            Digests digests,
            Editions editions,
            Contents contents,
            UnheardSources unheard,
            Rounds rounds,
            Renderings renderings,
            Archives archives,
            Drafter drafter,
            ComingEdits edits,
            Rulings rulings,
            StoryMerger merger,
            EditionRenderer renderer,
            Mastheads mastheads,
            Outbox outbox,
            Alarm alarm) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.digests = digests;
        this.editions = editions;
        this.contents = contents;
        this.unheard = unheard;
        this.rounds = rounds;
        this.renderings = renderings;
        this.archives = archives;
        this.drafter = drafter;
        this.edits = edits;
        this.rulings = rulings;
        this.merger = merger;
        this.renderer = renderer;
        this.mastheads = mastheads;
        this.outbox = outbox;
        this.alarm = alarm;
    }

    /**
     * Makes a digest's edition for a slot of its timetable, or for the moment an editor asks.
     *
     * @return the edition's number, or empty where the slot has its edition already
     * @throws IllegalArgumentException when there is no such digest
     */
    public OptionalLong publish(long digestId, Instant slot) {
        StandingDigest digest = digest(digestId);
        while (!editions.exists(digestId, slot)) {
            Optional<Ruling> ruling = ruling(digestId);
            Plate plate = ruling.filter(Ruling::isApproval)
                    .flatMap(approval -> rulings.plate(approval.id()))
                    .orElseGet(() -> Plate.of(drafter.draft(
                            digest,
                            (articles, decisions) -> Stage.MERGE.time(() -> merger.merge(articles, decisions)))));
            Optional<OptionalLong> made = jdbi.inTransaction(handle -> edits.isStill(handle, digestId, plate.stand())
                            && ruling.equals(ruling(handle, digestId, plate.stand()))
                    ? Optional.of(freeze(handle, digest, slot, plate, ruling.orElse(null)))
                    : Optional.empty());
            if (made.isPresent()) {
                return made.get();
            }
            // another edition was made meanwhile, whose readers know more than this one thought; or editors went on or
            // decided
        }
        return OptionalLong.empty();
    }

    /** What editors decided of the coming edition, as far as it holds. */
    private Optional<Ruling> ruling(long digestId) {
        Stand stand = edits.stand(digestId);
        return rulings.last(digestId, stand.after()).filter(last -> last.holds(stand));
    }

    private Optional<Ruling> ruling(Handle handle, long digestId, Stand stand) {
        return rulings.last(handle, digestId, stand.after()).filter(last -> last.holds(stand));
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(() -> new IllegalArgumentException("There is no digest " + id + "."));
    }

    private OptionalLong freeze(
            Handle handle, StandingDigest digest, Instant slot, Plate plate, @Nullable Ruling ruling) {
        Instant now = clock.instant();
        long id = editions.nextId(handle);
        Edition edition = plate.edition();
        RenderedEdition rendered =
                Stage.RENDER.time(() -> renderer.render(edition, mastheads.of(id, digest.archive())));
        if (!editions.freeze(handle, id, digest, slot, edition, rendered, ruling, now)) {
            return OptionalLong.empty();
        }
        rulings.end(handle, digest.id(), plate.stand().after());
        contents.keep(handle, id, edition);
        unheard.keep(handle, id, plate.missing());
        archives.keep(handle, id, plate);
        rounds.open(handle, id, Rounds.EDITION, "edition", "timetable", now);
        int letters = 0;
        if (!edition.isEmpty()) {
            Set<Locale> languages = renderings.wanted(handle, id);
            renderings.keep(
                    handle,
                    id,
                    Rounds.EDITION,
                    languages,
                    language -> Stage.RENDER.time(
                            () -> renderer.render(edition, mastheads.of(id, digest.archive()), "", language)));
            Addressing addressing = Addressing.ofEdition(
                    new Omissions(edition::items),
                    digest.leaves(now),
                    edition.digest().zone(),
                    languages);
            letters = outbox.enqueue(
                    handle,
                    id,
                    Rounds.EDITION,
                    rounds.recipients(handle, id, new Recipients.Audience(), addressing),
                    now);
        } else if (edition.missing().isEverySource()) {
            alarm.raise(handle, id, digest, plate.missing(), now);
        }
        if (digest.isApproved() && !edition.isEmpty() && (ruling == null || !ruling.isApproval())) {
            alarm.awaits(handle, id, digest, letters, now);
        }
        Tally.STORIES.add("known", edition.unchanged().size());
        Tally.STORIES.add(
                "new", Math.max(0, plate.stories().size() - edition.unchanged().size()));
        try (Subject.Mark about = Subject.EDITION.of(id)) {
            LOG.infof(
                    "Edition %d of %s: %d articles, %d stories, %d of them known, %d letters",
                    id,
                    digest.digest().title(),
                    plate.stories().stream()
                            .mapToInt(story -> story.articles().size())
                            .sum(),
                    plate.stories().size(),
                    edition.unchanged().size(),
                    letters);
        }
        return OptionalLong.of(id);
    }
}
