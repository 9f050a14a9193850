package newsfold.merge;

import java.util.List;
import newsfold.read.Article;

/**
 * A story in another language that seems to be about the same event. It is shown beside the other, never merged with it.
 *
 * @param story its id
 * @param language BCP 47 without region
 * @param headline its own
 * @param article its most central one
 * @param shared names and numbers that both stories give, as this one writes them; the most telling first
 */
public record Neighbour(String story, String language, String headline, Article article, List<String> shared) {
    public Neighbour {
        shared = List.copyOf(shared);
    }
}
