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
import newsfold.merge.StoryMerger;
import newsfold.render.EditionRenderer;
import newsfold.render.RenderedEdition;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

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
    private final StoryMerger merger;
    private final OpenWindows windows;
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
            StoryMerger merger,
            OpenWindows windows,
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
        this.merger = merger;
        this.windows = windows;
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
            Draft draft = drafter.draft(digest, merger::merge);
            Optional<OptionalLong> made = jdbi.inTransaction(handle -> edits.isStill(handle, digestId, draft.stand())
                    ? Optional.of(freeze(handle, digest, slot, draft))
                    : Optional.empty());
            if (made.isPresent()) {
                return made.get();
            }
            // another edition was made meanwhile, whose readers know more than this one thought; or editors went on
        }
        return OptionalLong.empty();
    }

    /**
     * The letter as it would be now; the way of {@link #publish} up to the freezing, and no edition is kept. What was merged is
     * kept in memory, so that the next look costs what has come since; an edition is merged anew as a whole.
     *
     * @throws IllegalArgumentException when there is no such digest
     */
    public EditionPreview preview(long digestId) {
        Draft draft = drafter.draft(
                digest(digestId), (articles, decisions) -> windows.stories(digestId, articles, decisions));
        Edition edition = draft.edition();
        return new EditionPreview(
                renderer.render(edition, mastheads.ofPreview()),
                draft.material().missing(),
                edition.missing().sources(),
                edition.isEmpty());
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(() -> new IllegalArgumentException("There is no digest " + id + "."));
    }

    private OptionalLong freeze(Handle handle, StandingDigest digest, Instant slot, Draft draft) {
        Instant now = clock.instant();
        long id = editions.nextId(handle);
        Edition edition = draft.edition();
        RenderedEdition rendered = renderer.render(edition, mastheads.of(id, digest.archive()));
        if (!editions.freeze(handle, id, digest, slot, edition, rendered, now)) {
            return OptionalLong.empty();
        }
        Material material = draft.material();
        contents.keep(handle, id, edition);
        unheard.keep(handle, id, material.missing());
        archives.keep(handle, id, edition, material.stories(), material.numbers());
        rounds.open(handle, id, Rounds.EDITION, "edition", "timetable", now);
        int letters = 0;
        if (!edition.isEmpty()) {
            Set<Locale> languages = renderings.wanted(handle, id);
            renderings.keep(
                    handle,
                    id,
                    Rounds.EDITION,
                    languages,
                    language -> renderer.render(edition, mastheads.of(id, digest.archive()), "", language));
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
            alarm.raise(handle, id, digest, material.missing(), now);
        }
        LOG.infof(
                "Edition %d of %s: %d articles, %d stories, %d of them known, %d letters",
                id,
                digest.digest().title(),
                material.numbers().size(),
                material.stories().size(),
                edition.unchanged().size(),
                letters);
        return OptionalLong.of(id);
    }
}
