package newsfold.desk;

import java.util.List;
import newsfold.gather.Checkup;

/**
 * How many of a digest's feeds need a look.
 *
 * @param unusual those that have been in trouble for unusually long
 */
public record FeedTally(long digest, int look, int all, List<Checkup> unusual) {
    private static final int NAMED = 5;

    public static FeedTally of(long digest, List<Checkup> checkups) {
        int look = (int)
                checkups.stream().filter(checkup -> checkup.diagnosis().look()).count();
        List<Checkup> unusual = checkups.stream()
                .filter(checkup -> checkup.diagnosis().unusual())
                .toList();
        return new FeedTally(digest, look, checkups.size(), unusual);
    }

    /** As many as a notice holds. */
    public List<Checkup> firstUnusual() {
        return unusual.stream().limit(NAMED).toList();
    }

    public int moreUnusual() {
        return Math.max(0, unusual.size() - NAMED);
    }

    /** Such as "3 of 30 feeds need a look". */
    public String sentence() {
        if (all == 0) {
            return "No feeds yet";
        }
        if (look == 0) {
            return all == 1 ? "Its one feed does well" : "All " + all + " feeds do well";
        }
        return look + " of " + all + (all == 1 ? " feed" : " feeds") + (look == 1 ? " needs a look" : " need a look");
    }
}
