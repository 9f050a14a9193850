package newsfold.compose;

import java.net.URI;
import newsfold.merge.Neighbour;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * A story in another language that seems to tell the same event as an item.
 *
 * @param language BCP 47 without region
 * @param headline plain text
 * @param outlet the name of one that has it, or null
 * @param link to that outlet's article, or null
 */
public record ForeignStory(
        String language,
        String headline,
        @Nullable String outlet,
        @Nullable URI link) {
    static ForeignStory of(Neighbour neighbour) {
        Article article = neighbour.article();
        return new ForeignStory(
                neighbour.language(),
                neighbour.headline(),
                article.outlet() == null ? null : article.outlet().name(),
                article.url());
    }
}
