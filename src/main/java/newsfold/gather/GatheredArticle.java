package newsfold.gather;

import java.time.Instant;
import newsfold.read.Article;
import newsfold.read.OutletRegister;
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

    /** The same, its outlets as the register knows them. */
    public GatheredArticle resolved(OutletRegister register) {
        return new GatheredArticle(id, register.resolve(article), section, weight, firstSeen, feedTitle);
    }
}
