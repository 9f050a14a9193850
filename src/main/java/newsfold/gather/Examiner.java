package newsfold.gather;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/** Finds out how a feed does, by its own past. */
final class Examiner {
    /** One failure or two mend themselves. */
    static final int SEVERAL = 3;

    /** A round of gathering may take its time, and the program a night's rest. */
    private static final Duration OVERDUE = Duration.ofHours(2);

    private static final Duration RECENTLY = Duration.ofDays(30);

    private final HealthRules rules;

    Examiner(HealthRules rules) {
        this.rules = rules;
    }

    Diagnosis examine(Chart chart, Instant now) {
        Feed feed = chart.feed();
        String address = WebAddress.shown(feed.address());
        if (feed.retired()) {
            String advice = feed.problem() == null ? address + " is gone for good: remove it." : feed.problem();
            return new Diagnosis(Condition.GONE, feed.failingSince(), true, true, advice, remarks(chart, now));
        }
        if (feed.paused()) {
            return new Diagnosis(Condition.PAUSED, null, false, false, "", List.of());
        }
        if (feed.problem() != null) {
            return failing(chart, feed.problem(), now);
        }
        if (now.isAfter(feed.nextAt().plus(OVERDUE))) {
            String advice = address + " is due and nobody visits it: this program was not running until now, or"
                    + " newsfold.timetable.enabled is false.";
            return new Diagnosis(Condition.UNVISITED, feed.nextAt(), true, false, advice, remarks(chart, now));
        }
        if (feed.succeeded() == null) {
            String advice = address + " waits for its first visit: look again in a few minutes.";
            return new Diagnosis(Condition.NEW, null, false, false, advice, remarks(chart, now));
        }
        return answering(chart, feed.succeeded(), address, now);
    }

    private Diagnosis failing(Chart chart, String problem, Instant now) {
        Feed feed = chart.feed();
        @Nullable Instant since = feed.failingSince();
        boolean several = feed.failures() >= SEVERAL;
        boolean lasting = since != null && !since.plus(rules.failingFor()).isAfter(now);
        boolean look = several || lasting || feed.succeeded() == null;
        return new Diagnosis(Condition.FAILING, since, look, lasting && several, problem, remarks(chart, now));
    }

    private Diagnosis answering(Chart chart, Instant succeeded, String address, Instant now) {
        Rhythm rhythm = Rhythm.of(chart.days());
        @Nullable Instant last = chart.lastNews();
        // nobody knows what it brought after its last visit
        Duration silence = last == null || last.isAfter(succeeded) ? Duration.ZERO : Duration.between(last, succeeded);
        boolean unusual = silence.compareTo(rules.unusual(rhythm)) > 0;
        List<String> remarks = remarks(chart, now);
        Offer offer = chart.offer();
        if (offer != null && offer.entries() == 0) {
            boolean look = silence.compareTo(rules.silentAtLeast()) > 0;
            String advice = address + " can be read but announces nothing: open it in a browser, and if the outlet has"
                    + " another feed, add that one and remove this.";
            return new Diagnosis(Condition.EMPTY, last, look, unusual, advice, remarks);
        }
        @Nullable Duration usual = rhythm.usual();
        if (unusual) {
            String advice = address + " answers but has brought nothing new for " + words(silence)
                    + (usual == null ? "" : ", while it usually pauses for " + words(usual) + " at most")
                    + ": open it in a browser, and if the outlet now publishes elsewhere, add that feed and remove this one.";
            return new Diagnosis(Condition.SILENT, last, true, true, advice, remarks);
        }
        if (chart.announced() >= SEVERAL && chart.unread() * 2 > chart.announced()) {
            String advice = "Of " + chart.announced() + " articles that " + address + " announced lately, "
                    + chart.unread()
                    + " could not be read on their pages, so that letters have only what the feed says of"
                    + " them.";
            return new Diagnosis(Condition.HEADLINES, null, false, false, advice, remarks);
        }
        if (usual != null && silence.compareTo(usual) > 0 && silence.compareTo(rules.silentAtLeast()) > 0) {
            String advice = address + " has brought nothing new for " + words(silence) + "; it usually pauses for "
                    + words(usual) + " at most. There is nothing to do yet.";
            return new Diagnosis(Condition.QUIET, last, false, false, advice, remarks);
        }
        return new Diagnosis(Condition.WELL, last, false, false, "", remarks);
    }

    private static List<String> remarks(Chart chart, Instant now) {
        List<String> remarks = new ArrayList<>();
        Offer offer = chart.offer();
        if (offer != null && offer.ahead() > 0) {
            remarks.add("Dated later than when they were read: " + offer.ahead() + " of its " + offer.entries()
                    + " entries. The outlet's clock or time zone is off; such articles count as published when they were"
                    + " seen.");
        }
        Feed feed = chart.feed();
        if (feed.movedFrom() != null
                && chart.moved() != null
                && chart.moved().plus(RECENTLY).isAfter(now)) {
            remarks.add("It has moved for good, from " + feed.movedFrom()
                    + ", and is asked at its new address: there is nothing to do.");
        }
        @Nullable Move move = feed.habits().move();
        if (move != null) {
            remarks.add("It says that it has moved for good, to " + WebAddress.shown(move.to())
                    + ". That is believed once it has said so for a day: there is nothing to do.");
        }
        return remarks;
    }

    /** Hours up to two days, then days. */
    private static String words(Duration duration) {
        long hours = Math.max(1, Math.round(duration.toMinutes() / 60.0));
        long days = Math.round(hours / 24.0);
        return hours < 48 ? hours + (hours == 1 ? " hour" : " hours") : days + " days";
    }
}
