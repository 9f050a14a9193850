package newsfold.merge;

import java.util.Arrays;
import java.util.List;

/** How much the names tell that one story shares with those before it; each thread needs its own. */
final class SharedRarity {
    private final List<int[]> held;
    private final Holders holders;
    private final int most;
    private final double[] shared;
    private int[] found = new int[64];
    private int count;

    /**
     * @param held for each story the words of its names
     * @param most stories that may hold a name which tells anything
     */
    SharedRarity(List<int[]> held, Holders holders, int most) {
        this.held = held;
        this.holders = holders;
        this.most = most;
        this.shared = new double[held.size()];
    }

    /** Looks for the stories before this one that share any of its names. */
    void look(int story, Rarity.Shares rarity) {
        for (int k = 0; k < count; k++) {
            shared[found[k]] = 0;
        }
        count = 0;
        for (int name : held.get(story)) {
            int[] others = holders.of(name);
            double telling = others.length <= most ? rarity.of(name) : 0;
            for (int k = 0; telling > 0 && k < others.length && others[k] < story; k++) {
                if (shared[others[k]] == 0) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = others[k];
                }
                shared[others[k]] += telling;
            }
        }
    }

    /** How many were found. */
    int count() {
        return count;
    }

    /** The story found at this place; in no order. */
    int story(int place) {
        return found[place];
    }

    /** In natural units. */
    double with(int story) {
        return shared[story];
    }
}
