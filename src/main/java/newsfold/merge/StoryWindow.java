package newsfold.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.read.Article;

/**
 * The articles of some hours, kept ready while they come and go: each costs only its own words and neighbours, and the stories
 * are those of a run over the whole window with the same {@link Learned} statistics, whatever the order in which articles
 * came. What the statistics are worth wears off as the window changes ({@link #serves}): then open another one.
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
        Map<String, Article> current = StoryMerger.distinct(now);
        remove(gone(current));
        current.values().stream()
                .filter(article -> !articles.containsKey(article.id()))
                .forEach(this::add);
    }

    private List<String> gone(Map<String, Article> current) {
        return articles.entrySet().stream()
                .filter(held -> !held.getValue().equals(current.get(held.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether what was learned from the window's first articles is good enough for these: not where so much has come and gone since
     * that another window should be opened.
     */
    public synchronized boolean serves(Collection<Article> now) {
        Map<String, Article> current = StoryMerger.distinct(now);
        int gone = gone(current).size();
        int come = current.size() - (articles.size() - gone);
        return changes + gone + come <= FEW + WORN * learnedFrom;
    }

    Learned learned() {
        return learned;
    }

    /** How many articles it holds. */
    public synchronized int size() {
        return articles.size();
    }

    /**
     * The stories of these articles, which become the window's ({@link #update}), as editors decided.
     */
    public synchronized List<Story> stories(Collection<Article> now, Decisions decisions) {
        update(now);
        return stories(decisions);
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
