package newsfold.gather;

import java.util.Map;
import newsfold.read.Article;

/**
 * What editors said that outlets weigh in ranking.
 *
 * @param byKey of the outlets; above 0, and 1 for those that are not in it
 */
public record OutletWeights(Map<String, Double> byKey) {
    public OutletWeights {
        byKey = Map.copyOf(byKey);
    }

    /** Of the article's outlet. */
    public double of(Article article) {
        return article.outlet() == null
                ? 1
                : byKey.getOrDefault(article.outlet().key(), 1.);
    }
}
