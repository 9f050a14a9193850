package newsfold.merge;

import java.util.List;

/**
 * Some of many articles, enough to learn from. They are drawn by their ids, so that they are the same ones in any order and on any
 * machine.
 *
 * @param share of all articles, above 0 to 1, that these are about
 */
record Sample(List<Profile> profiles, double share) {
    static Sample whole(List<Profile> profiles) {
        return new Sample(profiles, 1);
    }

    /** @param enough so many are taken, about */
    static Sample of(List<Profile> profiles, int enough) {
        if (profiles.size() <= enough) {
            return whole(profiles);
        }
        double share = (double) enough / profiles.size();
        return new Sample(
                profiles.stream()
                        .filter(profile -> place(profile.article().id()) < share)
                        .toList(),
                share);
    }

    /**
     * 0 to 1, where as many ids lie as anywhere else: the last step of MurmurHash3, by which every bit of a hash code bears on all of
     * them, since ids that differ little have hash codes that differ little.
     */
    private static double place(String id) {
        int mixed = id.hashCode();
        mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B;
        mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
        mixed ^= mixed >>> 16;
        return Integer.toUnsignedLong(mixed) / (double) (1L << Integer.SIZE);
    }
}
