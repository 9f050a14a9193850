package newsfold.compose;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A standing publication.
 *
 * @param slug its short name in addresses: lower-case letters, digits and hyphens
 * @param title as readers know it
 * @param zone whose days its editions have
 * @param locale of its words and dates
 * @param sections in the order of the page; stories of no section come last
 * @param stories how many items an edition holds at most, above the short list of single-outlet stories
 * @param briefs how many of those short ones it holds at most
 */
public record Digest(
        String slug, String title, ZoneId zone, Locale locale, List<String> sections, int stories, int briefs) {
    public Digest {
        if (!slug.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?")) {
            throw new IllegalArgumentException(
                    "a digest's short name has lower-case letters, digits and hyphens, not \"" + slug + "\"");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException("a digest needs a title");
        }
        if (stories < 1 || briefs < 0) {
            throw new IllegalArgumentException("an edition holds at least one story");
        }
        sections = List.copyOf(sections);
    }
}
