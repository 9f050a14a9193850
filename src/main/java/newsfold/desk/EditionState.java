package newsfold.desk;

import static newsfold.deliver.DeliveryState.ACCEPTED;
import static newsfold.deliver.DeliveryState.BOUNCED;
import static newsfold.deliver.DeliveryState.DEFERRED;
import static newsfold.deliver.DeliveryState.QUEUED;
import static newsfold.deliver.DeliveryState.REFUSED;
import static newsfold.deliver.DeliveryState.SENDING;
import static newsfold.deliver.DeliveryState.UNKNOWN;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import newsfold.deliver.DeliveryState;
import newsfold.publish.PublishedEdition;

/**
 * How far an edition has come, told from its ledger.
 *
 * @param word short, for a list
 * @param tone of its colour: good, wait, bad or nothing
 * @param sentence what it means, for the page
 * @param open how many letters may still leave
 */
public record EditionState(String word, String tone, String sentence, int open) {

    static EditionState of(PublishedEdition edition, Map<DeliveryState, Integer> counts, Instant now, ZoneId zone) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int open = sum(counts, QUEUED, DEFERRED, SENDING);
        int failed = sum(counts, REFUSED, BOUNCED);
        int unknown = sum(counts, UNKNOWN);
        int accepted = sum(counts, ACCEPTED);
        if (edition.deaf() && all == 0) {
            String none = edition.sources() == 1
                    ? "Its only source could not be read"
                    : "None of its " + edition.sources() + " sources could be read";
            return new EditionState("Nothing heard", "bad", none + " in its time, so no letter was made.", 0);
        }
        if (edition.empty() && edition.missing() > 0 && all == 0) {
            return new EditionState(
                    "Empty",
                    "wait",
                    "Nothing new came in its time, and " + edition.missing() + " of " + edition.sources()
                            + " sources could not be read; no letter was made.",
                    0);
        }
        if (edition.empty() && all == 0) {
            return new EditionState("Empty", "", "Nothing new came in its time, so no letter was made.", 0);
        }
        if (all == 0) {
            return new EditionState(
                    "No readers", "wait", "Nobody subscribes to this digest, so there is no letter.", 0);
        }
        if (open > 0 && edition.awaits()) {
            return new EditionState(
                    "Waits for approval",
                    "bad",
                    "Nobody approved it in time: " + letters(open, "waits", "wait") + " until an editor does.",
                    open);
        }
        if (edition.awaits()) {
            return new EditionState("Waits for approval", "wait", "Nobody approved it, and no letter is waiting.", 0);
        }
        if (open > 0 && edition.held()) {
            return new EditionState(
                    "Held", "wait", letters(open) + " held back until somebody releases the edition.", open);
        }
        if (open > 0 && edition.sendAt().isAfter(now)) {
            String when = Moments.shown(edition.sendAt(), zone);
            return new EditionState(
                    "Waiting until " + when, "wait", letters(open) + " waiting, to leave on " + when + ".", open);
        }
        if (open > 0 && open == sum(counts, DEFERRED)) {
            return new EditionState(
                    "Trying again",
                    "wait",
                    letters(open) + " put off by their servers and tried again, " + accepted + " taken.",
                    open);
        }
        if (open > 0) {
            return new EditionState(
                    "Sending", "wait", letters(open) + " on the way, " + accepted + " taken by their servers.", open);
        }
        if (failed + unknown > 0) {
            String sentence = accepted + " taken by their servers, " + failed + " refused or come back"
                    + (unknown > 0 ? ", and of " + unknown + " nobody knows whether they arrived." : ".");
            return new EditionState("Sent with failures", "bad", sentence, 0);
        }
        if (accepted == 0) {
            return new EditionState("Cancelled", "", "All its letters were taken back before they left.", 0);
        }
        return new EditionState("Sent", "good", letters(accepted) + " taken by their servers.", 0);
    }

    /** The same in quiet hours. */
    EditionState quietUntil(Instant end, ZoneId zone) {
        String when = Moments.shown(end, zone);
        return new EditionState(
                "Quiet until " + when,
                "wait",
                letters(open) + " waiting until the digest's quiet hours are over, on " + when + ".",
                open);
    }

    private static String letters(int number, String one, String many) {
        return number == 1 ? "one letter " + one : Wording.grouped(number) + " letters " + many;
    }

    private static String letters(int number) {
        return number == 1 ? "One letter is" : Wording.grouped(number) + " letters are";
    }

    private static int sum(Map<DeliveryState, Integer> counts, DeliveryState... states) {
        int sum = 0;
        for (DeliveryState state : states) {
            sum += counts.getOrDefault(state, 0);
        }
        return sum;
    }
}
