package newsfold.deliver;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far the letters of an edition have come, by the ledger.
 *
 * @param sent taken by their servers, those that came back since among them
 * @param failed refused or given up
 * @param unknown of which nobody knows whether they arrived
 * @param left that wait or are under way
 * @param perSecond letters that came to an end lately, a second
 */
public record Progress(int sent, int failed, int unknown, int left, double perSecond) {
    static Progress of(Map<DeliveryState, Integer> counts, double perSecond) {
        return new Progress(
                sum(counts, DeliveryState.ACCEPTED, DeliveryState.BOUNCED),
                sum(counts, DeliveryState.REFUSED),
                sum(counts, DeliveryState.UNKNOWN),
                sum(counts, DeliveryState.QUEUED, DeliveryState.DEFERRED, DeliveryState.SENDING),
                perSecond);
    }

    private static int sum(Map<DeliveryState, Integer> counts, DeliveryState... states) {
        int sum = 0;
        for (DeliveryState state : states) {
            sum += counts.getOrDefault(state, 0);
        }
        return sum;
    }

    public boolean isFinished() {
        return left == 0;
    }

    int ended() {
        return sent + failed + unknown;
    }

    /** Until the last letter is gone at this pace; null where nothing moves or all is done. */
    public @Nullable Duration toEnd() {
        return left == 0 || perSecond <= 0 ? null : Duration.ofSeconds(Math.round(Math.ceil(left / perSecond)));
    }

    /** For the desk and the log. */
    public String sentence() {
        StringBuilder sentence = new StringBuilder(
                String.format(Locale.ENGLISH, "%,d of %,d letters sent", sent, sent + failed + unknown + left));
        if (failed > 0) {
            sentence.append(String.format(Locale.ENGLISH, ", %,d failed", failed));
        }
        if (unknown > 0) {
            sentence.append(String.format(Locale.ENGLISH, ", %,d unknown", unknown));
        }
        sentence.append(String.format(Locale.ENGLISH, ", %,d left", left));
        Duration toEnd = toEnd();
        if (toEnd != null) {
            sentence.append(String.format(
                    Locale.ENGLISH,
                    perSecond < 10 ? ", %.1f a second, %s to the end" : ", %.0f a second, %s to the end",
                    perSecond,
                    words(toEnd)));
        }
        return sentence.append('.').toString();
    }

    private static String words(Duration time) {
        if (time.compareTo(Duration.ofMinutes(2)) < 0) {
            return time.toSeconds() + " s";
        }
        if (time.compareTo(Duration.ofHours(2)) < 0) {
            return time.toMinutes() + " min";
        }
        return time.toHours() + " h " + time.toMinutesPart() + " min";
    }
}
