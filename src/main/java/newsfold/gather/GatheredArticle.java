package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import newsfold.read.Article;
import newsfold.read.outlet.OutletRegister;
import org.jspecify.annotations.Nullable;

/**
 * An article as a digest's feeds brought it.
 *
 * @param id in the database
 * @param section that the digest's editor gave to its feed; where several feeds brought it, of the weightiest
 * @param weight the greatest among the digest's feeds that brought it
 * @param firstSeen by this digest's feeds (UTC)
 * @param feedTitle of the feed that weight and section are from
 */
public record GatheredArticle(
        long id, Article article, @Nullable String section, double weight, Instant firstSeen, String feedTitle) {

    /** A feed that is new to us brings what it published long ago: what is older than the window when it is seen first is no news. */
    public boolean isNews(Duration window) {
        return article.published() == null || article.published().isAfter(firstSeen.minus(window));
    }

    /** The same, its outlets as the register knows them. */
    public GatheredArticle resolved(OutletRegister register) {
        return new GatheredArticle(id, register.resolve(article), section, weight, firstSeen, feedTitle);
    }
}
