package newsfold.gather;

import java.util.List;

/**
 * A feed with its history and what an editor is told of it.
 *
 * @param perDayOfMonth articles a day over the last thirty days, or since it was first visited
 * @param days its last fourteen days up to today (UTC), one each, the oldest first
 */
public record Checkup(FeedHealth health, double perDayOfMonth, List<FeedDay> days, Diagnosis diagnosis) {
    public Checkup {
        days = List.copyOf(days);
    }

    public Feed feed() {
        return health.feed();
    }
}
