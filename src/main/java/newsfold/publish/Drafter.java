package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.compose.Archive;
import newsfold.compose.Composer;
import newsfold.compose.Missing;
import newsfold.compose.RunningStory;
import newsfold.compose.Source;
import newsfold.compose.Succession;
import newsfold.compose.Tellings;
import newsfold.gather.Articles;
import newsfold.gather.Checkups;
import newsfold.gather.GatheredArticle;
import newsfold.gather.MissingFeed;
import newsfold.gather.OutletWeights;
import newsfold.gather.Outlets;
import newsfold.measure.Stage;
import newsfold.merge.Decisions;
import newsfold.merge.Story;
import newsfold.read.Article;
import newsfold.read.outlet.OutletRegister;

/** Drafts a digest's next edition: what came in the last days is merged, told apart from what readers know, and composed as editors want it. */
@ApplicationScoped
class Drafter {
    /** How far an edition looks back, further where the last one is longer ago, and how old an article may be when it comes. */
    static final Duration WINDOW = Duration.ofHours(72);

    private final Clock clock;
    private final Dailies dailies;
    private final Articles articles;
    private final Outlets outlets;
    private final Checkups checkups;
    private final Archives archives;
    private final MergeDecisions decisions;
    private final ComingEdits edits;
    private final Composer composer;

    Drafter(
            Clock clock,
            Dailies dailies,
            Articles articles,
            Outlets outlets,
            Checkups checkups,
            Archives archives,
            MergeDecisions decisions,
            ComingEdits edits,
            Composer composer) {
        this.clock = clock;
        this.dailies = dailies;
        this.articles = articles;
        this.outlets = outlets;
        this.checkups = checkups;
        this.archives = archives;
        this.decisions = decisions;
        this.edits = edits;
        this.composer = composer;
    }

    Draft draft(StandingDigest digest, BiFunction<List<Article>, Decisions, List<Story>> merging) {
        Material material = material(digest, merging);
        return Stage.COMPOSE.time(() -> compose(material, edits.journal(digest.id(), material.last()), new Tellings()));
    }

    /** What the next edition is made of. */
    Material material(StandingDigest digest, BiFunction<List<Article>, Decisions, List<Story>> merging) {
        Instant now = clock.instant();
        long last = dailies.last(digest.id());
        Instant window = now.minus(WINDOW);
        Instant from = dailies.lastUntil(digest.id()).orElse(window);
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
        return new Material(
                digest,
                last,
                from,
                now,
                stories,
                sources,
                numbers,
                checkups.missing(digest.id(), from),
                checkups.sources(digest.id()));
    }

    /**
     * The edition of it, as its editors want it.
     *
     * @param tellings what was told when it was composed last
     */
    Draft compose(Material material, EditJournal journal, Tellings tellings) {
        return new Draft(
                material,
                new Stand(material.last(), journal.version()),
                composer.arrange(
                        material.digest().digest(),
                        material.stories(),
                        material.sources(),
                        material.from(),
                        material.to(),
                        new Missing(
                                material.missing().stream()
                                        .map(MissingFeed::source)
                                        .toList(),
                                material.feeds()),
                        journal.inForce(),
                        tellings));
    }

    private static <T> Map<String, T> byArticle(List<GatheredArticle> gathered, Function<GatheredArticle, T> value) {
        return gathered.stream()
                .collect(Collectors.toMap(article -> article.article().id(), value));
    }
}
