package newsfold.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.read.Article;

/**
 * The articles of some hours, kept ready while they come and go: each costs only its own words and neighbours, and the stories
 * are those of a run over the whole window with the same {@link Learned} statistics, whatever the order in which articles
 * came. What the statistics are worth wears off as the window changes ({@link #isWorn}): then open another one.
 *
 * <p>Several threads may use it; one is served at a time.
 */
public final class StoryWindow {
    /** The share of the articles learned from that may come or go before the statistics are worn. */
    private static final double WORN = .25;
    /** So few may always. */
    private static final int FEW = 20;

    private final StoryMerger merger;
    private final Learned learned;
    private final Neighbours neighbours;
    private final Map<String, Article> articles = new HashMap<>();
    private final int learnedFrom;
    private int changes;

    StoryWindow(StoryMerger merger, Learned.Lesson lesson, Neighbours neighbours) {
        this.merger = merger;
        this.learned = lesson.learned();
        this.neighbours = neighbours;
        lesson.profiles().forEach(profile -> articles.put(profile.article().id(), profile.article()));
        this.learnedFrom = articles.size();
    }

    /** Of several articles with one id the same one is taken, whatever their order: that with the longest text. */
    static final Comparator<Article> PREFERRED =
            Comparator.comparing((Article article) -> -article.text().length()).thenComparing(Article::toString);

    /** Takes one more article. */
    public synchronized void add(Article article) {
        Article known = articles.get(article.id());
        if (known == null || PREFERRED.compare(article, known) < 0) {
            if (known != null) {
                remove(List.of(article.id()));
            }
            Learned.Lesson own = learned.apply(List.of(article));
            neighbours.add(own.profiles().get(0), own.vectors().get(0));
            articles.put(article.id(), article);
            changes++;
        }
    }

    /** Takes articles out, those that it holds. */
    public synchronized void remove(Collection<String> ids) {
        List<String> held =
                ids.stream().filter(articles::containsKey).distinct().toList();
        neighbours.remove(held);
        held.forEach(articles::remove);
        changes += held.size();
    }

    /** Makes these its articles: takes what is new or was changed, and takes out what is not among them. */
    public synchronized void update(Collection<Article> now) {
        Map<String, Article> current = new HashMap<>();
        now.forEach(article ->
                current.merge(article.id(), article, (one, other) -> PREFERRED.compare(one, other) <= 0 ? one : other));
        Set<String> gone = new HashSet<>();
        articles.forEach((id, article) -> {
            if (!article.equals(current.get(id))) {
                gone.add(id);
            }
        });
        remove(gone);
        current.values().forEach(this::add);
    }

    /** Whether so much has come and gone since the window was opened that its statistics should be learned anew. */
    public synchronized boolean isWorn() {
        return changes > FEW + WORN * learnedFrom;
    }

    Learned learned() {
        return learned;
    }

    /** How many articles it holds. */
    public synchronized int size() {
        return articles.size();
    }

    /**
     * The stories of its articles, as editors decided.
     *
     * @return every article in one story; the stories with most articles first, then by id
     */
    public synchronized List<Story> stories(Decisions decisions) {
        return merger.stories(
                neighbours.profiles(), neighbours.vectors(), neighbours.edges(), learned.rarity(), decisions);
    }
}
