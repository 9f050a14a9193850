package newsfold.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * Joins the articles on one event into a story. Two events of one affair are two stories of one thread. Deterministic: the
 * same articles in any order give the same stories. English first; other languages and scripts are merged within
 * themselves, never across; stories of different languages on one event stand beside one another ({@link Neighbour}).
 *
 * <p>The method: each article's words are weighed by how rare they are among stories ({@link Rarity}), articles that share
 * telling words are compared by headline, opening, body, dates, numbers and distance in time ({@link Similarity}), and what
 * is alike on average becomes a group ({@link AverageLink}); then each article is given to the story whose words explain it
 * best ({@link Placing}). Time and memory grow about linearly with the articles.
 */
public final class StoryMerger {
    private final CommonWords common;
    private final Tuning tuning;

    public StoryMerger() {
        this(Tuning.USUAL);
    }

    StoryMerger(Tuning tuning) {
        this.common = CommonWords.shipped();
        this.tuning = tuning;
    }

    /**
     * Groups a window's articles; some 72 hours of them are usual.
     *
     * @param articles in any order; of several with one id, one is taken
     * @return every article in one story; the stories with most articles first, then by id
     */
    public List<Story> merge(List<Article> articles) {
        return merge(articles, Decisions.NONE);
    }

    /** The same, but as editors decided. */
    public List<Story> merge(List<Article> articles, Decisions decisions) {
        Learned.Lesson lesson = Learned.of(sorted(articles), common, tuning);
        // nothing keeps the neighbours, which take much room, when the edges between them are known
        return stories(
                lesson.profiles(),
                lesson.vectors(),
                neighbours(lesson).edges(),
                lesson.learned().rarity(),
                decisions);
    }

    /** A window that begins with these articles, learns from them, and is kept. */
    public StoryWindow open(List<Article> articles) {
        Learned.Lesson lesson = Learned.of(sorted(articles), common, tuning);
        return new StoryWindow(this, lesson, neighbours(lesson));
    }

    /** The same, but with what was learned before. */
    StoryWindow open(List<Article> articles, Learned learned) {
        Learned.Lesson lesson = learned.apply(sorted(articles));
        return new StoryWindow(this, lesson, neighbours(lesson));
    }

    Neighbours neighbours(Learned.Lesson lesson) {
        return new Neighbours(
                lesson.profiles(),
                lesson.vectors(),
                new Similarity(tuning),
                Reach.far(lesson.learned().articles()),
                lesson.learned().common());
    }

    /**
     * Groups what is ready to be grouped.
     *
     * @param profiles by id
     * @param vectors of the same articles
     * @param edges between them, by their numbers
     */
    List<Story> stories(
            List<Profile> profiles, List<Vectors> vectors, Edges edges, Rarity rarity, Decisions decisions) {
        Grouping grouping = Grouping.of(profiles, vectors, edges, rarity, tuning);
        List<List<Integer>> groups =
                Settling.groups(profiles, grouping.edges(), tuning.threshold(), decisions, grouping.groups());
        List<Draft> drafts = Stretch.dealt(groups.size(), i -> Draft.of(groups.get(i), profiles, grouping));
        List<String> threads = new Threads(grouping.rarity()).of(drafts);
        Evidence evidence = new Evidence(tuning);
        NearestStories nearest = NearestStories.of(groups, grouping.edges());
        List<Story> stories = new ArrayList<>(Stretch.dealt(
                drafts.size(),
                i -> decided(
                        drafts.get(i).story(threads.get(i), evidence, lookalike(i, nearest, drafts, evidence)),
                        decisions)));
        List<List<Neighbour>> neighbours = new ForeignNeighbours(grouping.rarity()).of(drafts, stories);
        for (int i = 0; i < drafts.size(); i++) {
            stories.set(i, stories.get(i).beside(neighbours.get(i)));
        }
        stories.sort(Comparator.comparingInt((Story story) -> -story.articles().size())
                .thenComparing(Story::id));
        return stories;
    }

    /** Of stories that nobody would think of joining, only the likeness is said. */
    private @Nullable Lookalike lookalike(int story, NearestStories nearest, List<Draft> drafts, Evidence evidence) {
        int other = nearest.of(story);
        if (other < 0) {
            return null;
        }
        double similarity = nearest.similarity(story);
        boolean near = similarity >= tuning.threshold() / 2
                || drafts.get(story).members().size() > 1;
        return new Lookalike(
                drafts.get(other).id(),
                drafts.get(other).headline(),
                similarity,
                near ? evidence.apart(drafts.get(story), drafts.get(other), similarity) : List.of());
    }

    /** What editors joined may have nothing else that joins it. */
    private static Story decided(Story story, Decisions decisions) {
        int joined = decisions.joined(story.articles().stream().map(Article::id).toList());
        if (joined == 0) {
            return story;
        }
        List<String> why = new ArrayList<>(story.why());
        why.add("Editors put " + joined + " of the articles together.");
        return new Story(
                story.id(),
                story.headline(),
                story.articles(),
                story.coverage(),
                story.thread(),
                why,
                story.lookalike(),
                story.neighbours());
    }

    static List<Article> sorted(List<Article> articles) {
        return List.copyOf(distinct(articles).values());
    }

    /** By id; of several with one id, one is taken. */
    static NavigableMap<String, Article> distinct(Collection<Article> articles) {
        NavigableMap<String, Article> byId = new TreeMap<>();
        articles.forEach(article -> byId.merge(
                article.id(), article, (one, other) -> StoryWindow.PREFERRED.compare(one, other) <= 0 ? one : other));
        return byId;
    }
}
