package newsfold.read.outlet;

import newsfold.read.Site;
import org.jspecify.annotations.Nullable;

/**
 * That articles were credited to an outlet, and where they stood.
 *
 * @param name as it was written
 * @param site on which the outlet itself published or carried them; null where only a carrier, or nobody's page, names it
 * @param articles how many, 1 at least
 */
public record Sighting(String name, @Nullable Site site, long articles) {
    public Sighting {
        if (articles < 1) {
            throw new IllegalArgumentException("an outlet is seen with an article");
        }
    }
}
