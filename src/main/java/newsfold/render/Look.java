package newsfold.render;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * How letters look, in the light or in the dark. Colours are of the form #rrggbb; fonts are stacks for CSS that need no quotes.
 *
 * @param ground around the page
 * @param paper the page
 * @param ink headlines, links and strong rules
 * @param text of the items
 * @param muted what stands beside
 * @param accent headings
 * @param line weak rules
 * @param font of headlines and texts
 * @param smallFont of what stands beside
 * @param logo in place of the title, or null
 */
public record Look(
        String ground,
        String paper,
        String ink,
        String text,
        String muted,
        String accent,
        String line,
        String font,
        String smallFont,
        @Nullable Logo logo) {
    /**
     * A picture with a place of fixed size.
     *
     * @param alt what stands there where pictures are off; empty for the digest's title
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public record Logo(URI address, String alt, int width, int height) {}
}
