package newsfold.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of the invented press, as its file tells it. Its texts hold marks of time; see {@link TimeMarks}.
 *
 * @param outlet id of the outlet on whose pages it stands
 * @param slug its short name in addresses
 * @param origin name of the outlet that a reprint comes from; null for the outlet's own
 * @param age how long before the sample's epoch it appeared
 * @param kind "article", "teaser" (what a pay wall lets through), "live" or "roundup"
 * @param caption under the picture; null where there is none
 * @param beside other articles that a reprint's page shows, as "outlet/slug"
 * @param paragraphs of the body; one beginning with "## " is a heading
 */
record SampleArticle(
        String outlet,
        String slug,
        String title,
        @Nullable String origin,
        Duration age,
        @Nullable String author,
        String section,
        List<String> tags,
        String standfirst,
        String kind,
        @Nullable String caption,
        List<String> beside,
        List<String> paragraphs) {
    static final String HEADING = "## ";

    SampleArticle {
        tags = List.copyOf(tags);
        beside = List.copyOf(beside);
        paragraphs = List.copyOf(paragraphs);
    }

    Instant published(Instant epoch) {
        return epoch.minus(age);
    }

    /** What tells it apart, "outlet/slug". */
    String key() {
        return outlet + "/" + slug;
    }
}
