package newsfold.read.outlet;

import java.util.List;
import newsfold.read.Outlet;
import newsfold.read.Site;
import org.jspecify.annotations.Nullable;

/**
 * An outlet with all by which it is known.
 *
 * @param sites on which it publishes, in the order of the alphabet
 * @param spellings of its name, the most frequent first
 * @param articles how many were credited to it, as their outlet, carrier or agency
 * @param correction number of what editors said of it, or null where nobody had to
 */
public record KnownOutlet(
        Outlet outlet,
        List<Site> sites,
        List<String> spellings,
        long articles,
        boolean carrier,
        boolean agency,
        @Nullable Long correction) {
    public KnownOutlet {
        sites = List.copyOf(sites);
        spellings = List.copyOf(spellings);
    }

    /** The same, with its first site in its name, where it has any. */
    KnownOutlet withSite() {
        return sites.isEmpty()
                ? this
                : new KnownOutlet(
                        new Outlet(outlet.name() + " (" + sites.get(0) + ")", outlet.key()),
                        sites,
                        spellings,
                        articles,
                        carrier,
                        agency,
                        correction);
    }
}
