package newsfold.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed that an outlet of the sample offers.
 *
 * @param file its name in addresses; empty for the front page
 * @param format what it is written in
 * @param only sections of the outlet that it announces; empty for all
 * @param section of the digest that it feeds, or null
 * @param weight in ranking, 1 being usual
 * @param full whether it carries whole articles, not only their standfirsts
 */
record FeedOffer(
        String file,
        FeedFormat format,
        List<String> only,
        @Nullable String section,
        double weight,
        boolean full) {
    FeedOffer {
        only = List.copyOf(only);
    }

    boolean announces(SampleArticle article) {
        return only.isEmpty() || only.contains(article.section());
    }
}
