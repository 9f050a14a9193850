package newsfold.render;

/**
 * What had to be shortened so that Gmail shows a whole letter, in stories. The plain text is never shortened.
 *
 * @param sentences of which only one sentence is left
 * @param summaries that have lost their whole summary, and maybe more
 * @param links that have lost the links of their outlets, too
 * @param stories that are not in the letter at all
 */
public record Cuts(int sentences, int summaries, int links, int stories) {
    public static final Cuts NONE = new Cuts(0, 0, 0, 0);

    static Cuts of(Shortening shortening) {
        int[] cuts = new int[4];
        for (int item = 0; item < shortening.items(); item++) {
            switch (shortening.of(item)) {
                case ALL -> {}
                case ONE_SENTENCE -> cuts[0]++;
                case NO_SUMMARY -> cuts[1]++;
                case NAMES_WITHOUT_LINKS, COUNT_OF_OUTLETS -> cuts[2]++;
                case NOTHING -> cuts[3]++;
            }
        }
        return new Cuts(cuts[0], cuts[1], cuts[2], cuts[3]);
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
