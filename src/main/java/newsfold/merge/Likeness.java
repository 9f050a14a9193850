package newsfold.merge;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike two groups of a window's articles are, for those who look for the cause of a mistake.
 *
 * @param mean similarity of their pairs, above the window's background: what is compared with {@link #needed}
 * @param needed mean from which two groups become one; {@link Placing} may still move single articles
 * @param closest the ids of the pair that is most alike
 * @param most how alike that is
 * @param both telling words of both, the most telling first
 * @param one telling words of the first group alone
 * @param other of the second alone
 * @param dates how far dates and numbers agree (above 0) or conflict (below), mean over the pairs
 * @param apart between the means of their times, or null where these are not known
 */
public record Likeness(
        double mean,
        double needed,
        List<String> closest,
        double most,
        List<String> both,
        List<String> one,
        List<String> other,
        double dates,
        @Nullable Duration apart) {
    public Likeness {
        closest = List.copyOf(closest);
        both = List.copyOf(both);
        one = List.copyOf(one);
        other = List.copyOf(other);
    }
}
