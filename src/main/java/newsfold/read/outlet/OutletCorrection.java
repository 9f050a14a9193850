package newsfold.read.outlet;

import java.util.Set;
import newsfold.read.Site;
import org.jspecify.annotations.Nullable;

/**
 * What editors said of an outlet, once for all.
 *
 * @param id tells corrections apart; an outlet that was joined into this one has no correction of its own
 * @param name to be shown, or null for the spelling seen most
 * @param names keys of the spellings that mean this outlet
 * @param own those of the names that were its before others were joined into it: one of them is shown
 * @param sites on which it publishes
 * @param whole those of the sites on which all that stands is this outlet's, whatever name is written there
 * @param carrier whether it only reprints others
 * @param agency whether others print its texts; null: as the program knows
 */
public record OutletCorrection(
        long id,
        @Nullable String name,
        Set<String> names,
        Set<String> own,
        Set<Site> sites,
        Set<Site> whole,
        boolean carrier,
        @Nullable Boolean agency) {
    public OutletCorrection {
        names = Set.copyOf(names);
        own = Set.copyOf(own);
        sites = Set.copyOf(sites);
        whole = Set.copyOf(whole);
    }
}
