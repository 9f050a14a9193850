package newsfold.merge;

import java.util.List;

/**
 * Chooses a story's headline among its articles' own: that which has most in common with the others, among those of 7 to 16
 * words that are no round-up's.
 */
final class Headlines {
    private static final int SHORTEST = 7;
    private static final int LONGEST = 16;
    /** A headline of another length must be this much more representative. */
    private static final double HANDICAP = .75;

    private Headlines() {}

    /** @return as the outlet wrote it, without its name; empty where there is none */
    static String choose(List<Profile> members, List<Vectors> vectors) {
        String best = "";
        double most = -1;
        for (int i = 0; i < members.size(); i++) {
            Profile profile = members.get(i);
            if (!profile.title().isEmpty()) {
                double value = 1e-9;
                for (int j = 0; j < members.size(); j++) {
                    if (i != j) {
                        value += vectors.get(i).title().dot(vectors.get(j).title())
                                + vectors.get(i).title().dot(vectors.get(j).lead());
                    }
                }
                int words = profile.title().size();
                value *= words < SHORTEST || words > LONGEST ? HANDICAP : 1;
                value *= profile.doubtful() ? HANDICAP : 1;
                value *= profile.roundUp() ? 1e-6 : 1;
                if (value > most) {
                    most = value;
                    best = clean(profile);
                }
            }
        }
        return best;
    }

    private static String clean(Profile profile) {
        String title =
                profile.article().title() == null ? "" : profile.article().title();
        String outlet = profile.article().outlet() == null
                ? ""
                : profile.article().outlet().name();
        return Titles.clean(title, outlet).replaceAll("\\s+", " ").strip();
    }
}
