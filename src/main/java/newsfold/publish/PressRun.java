package newsfold.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.compose.Archive;
import newsfold.compose.Composer;
import newsfold.compose.Edition;
import newsfold.compose.Missing;
import newsfold.compose.RunningStory;
import newsfold.compose.Source;
import newsfold.compose.Succession;
import newsfold.deliver.Outbox;
import newsfold.gather.Articles;
import newsfold.gather.Checkups;
import newsfold.gather.GatheredArticle;
import newsfold.gather.MissingFeed;
import newsfold.gather.OutletWeights;
import newsfold.gather.Outlets;
import newsfold.merge.Decisions;
import newsfold.merge.Story;
import newsfold.merge.StoryMerger;
import newsfold.read.Article;
import newsfold.read.outlet.OutletRegister;
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
    /** How far an edition looks back, further where the last one is longer ago, and how old an article may be when it comes. */
    static final Duration WINDOW = Duration.ofHours(72);

    private static final Logger LOG = Logger.getLogger(PressRun.class);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Digests digests;
    private final Editions editions;
    private final Rounds rounds;
    private final Articles articles;
    private final Outlets outlets;
    private final Checkups checkups;
    private final Archives archives;
    private final MergeDecisions decisions;
    private final StoryMerger merger;
    private final OpenWindows windows;
    private final Composer composer;
    private final EditionRenderer renderer;
    private final Mastheads mastheads;
    private final Outbox outbox;
    private final Alarm alarm;
    private final ObjectMapper json;

    PressRun(
            Jdbi jdbi,
            Clock clock,
            Digests digests,
            Editions editions,
            Rounds rounds,
            Articles articles,
            Outlets outlets,
            Checkups checkups,
            Archives archives,
            MergeDecisions decisions,
            StoryMerger merger,
            OpenWindows windows,
            Composer composer,
            EditionRenderer renderer,
            Mastheads mastheads,
            Outbox outbox,
            Alarm alarm,
            ObjectMapper json) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.digests = digests;
        this.editions = editions;
        this.rounds = rounds;
        this.articles = articles;
        this.outlets = outlets;
        this.checkups = checkups;
        this.archives = archives;
        this.decisions = decisions;
        this.merger = merger;
        this.windows = windows;
        this.composer = composer;
        this.renderer = renderer;
        this.mastheads = mastheads;
        this.outbox = outbox;
        this.alarm = alarm;
        this.json = json;
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
            Draft draft = draft(digest, merger::merge);
            Optional<OptionalLong> made = jdbi.inTransaction(handle -> editions.isLast(handle, digestId, draft.last())
                    ? Optional.of(freeze(handle, digest, slot, draft))
                    : Optional.empty());
            if (made.isPresent()) {
                return made.get();
            }
            // another edition was made meanwhile: its readers know more than this one thought
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
        Draft draft = draft(digest(digestId), (articles, decisions) -> windows.stories(digestId, articles, decisions));
        Edition edition = draft.edition();
        return new EditionPreview(
                renderer.render(edition, mastheads.ofPreview()),
                draft.missing(),
                edition.missing().sources(),
                edition.isEmpty(),
                edition.unchanged(),
                Candidate.of(edition, draft.stories(), draft.numbers()));
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(() -> new IllegalArgumentException("There is no digest " + id + "."));
    }

    /**
     * An edition before it is frozen, with what it was made of.
     *
     * @param last number of the edition before it, 0 before the first
     */
    private record Draft(
            long last,
            Edition edition,
            List<RunningStory> stories,
            Map<String, Long> numbers,
            List<MissingFeed> missing) {}

    private Draft draft(StandingDigest digest, BiFunction<List<Article>, Decisions, List<Story>> merging) {
        Instant now = clock.instant();
        long last = editions.last(digest.id());
        Instant window = now.minus(WINDOW);
        Instant from = editions.lastUntil(digest.id()).orElse(window);
        OutletRegister register = outlets.register();
        List<GatheredArticle> gathered =
                articles.since(digest.id(), from.isBefore(window) ? from : window, now).stream()
                        .filter(article -> article.isNews(WINDOW))
                        .map(article -> article.resolved(register))
                        .toList();
        Map<String, Long> numbers = byArticle(gathered, GatheredArticle::id);
        Archive archive = archives.of(digest.id(), numbers.values(), now, register::resolve);
        List<Story> merged = merging.apply(
                gathered.stream().map(GatheredArticle::article).toList(), decisions.inForce(numbers.keySet()));
        List<RunningStory> stories = new Succession(archive).of(merged);
        OutletWeights weights = outlets.weights();
        Map<String, Source> sources = byArticle(
                gathered,
                article -> new Source(
                        article.section(), article.weight() * weights.of(article.article()), article.firstSeen()));
        List<MissingFeed> missing = checkups.missing(digest.id(), from);
        Edition edition = composer.compose(digest.digest(), stories, sources, from, now, said(digest, missing));
        return new Draft(last, edition, stories, numbers, missing);
    }

    private Missing said(StandingDigest digest, List<MissingFeed> missing) {
        return new Missing(missing.stream().map(MissingFeed::source).toList(), checkups.sources(digest.id()));
    }

    private static <T> Map<String, T> byArticle(List<GatheredArticle> gathered, Function<GatheredArticle, T> value) {
        return gathered.stream()
                .collect(Collectors.toMap(article -> article.article().id(), value));
    }

    private OptionalLong freeze(Handle handle, StandingDigest digest, Instant slot, Draft draft) {
        Instant now = clock.instant();
        long id = editions.nextId(handle);
        Edition edition = draft.edition();
        RenderedEdition rendered = renderer.render(edition, mastheads.of(id));
        if (!editions.freeze(handle, id, digest, slot, edition, asJson(edition), rendered, now)) {
            return OptionalLong.empty();
        }
        editions.noteMissing(handle, id, draft.missing());
        for (RunningStory running : draft.stories()) {
            Story story = running.story();
            editions.link(
                    handle,
                    id,
                    story.id(),
                    story.articles().stream()
                            .map(article -> draft.numbers().get(article.id()))
                            .toList());
        }
        archives.keep(handle, id, edition, draft.stories(), draft.numbers());
        rounds.open(handle, id, Rounds.EDITION, "edition", "timetable", now);
        int letters = 0;
        if (!edition.isEmpty()) {
            Addressing addressing = Addressing.ofEdition(
                    new Omissions(edition::items),
                    digest.leaves(now),
                    edition.digest().zone());
            letters = outbox.enqueue(
                    handle, id, Rounds.EDITION, rounds.recipients(handle, id, new Recipients.All(), addressing), now);
        } else if (edition.missing().isEverySource()) {
            alarm.raise(handle, id, digest, draft.missing(), now);
        }
        LOG.infof(
                "Edition %d of %s: %d articles, %d stories, %d of them known, %d letters",
                id,
                digest.digest().title(),
                draft.numbers().size(),
                draft.stories().size(),
                edition.unchanged().size(),
                letters);
        return OptionalLong.of(id);
    }

    private String asJson(Edition edition) {
        try {
            return json.writeValueAsString(edition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an edition is made of plain records", e);
        }
    }
}
