package newsfold.merge;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How alike two articles are: 0 for strangers, above {@link Tuning#threshold} for what may be one event. */
final class Similarity {
    /** Shares of headline, opening, body and letters where one of the two has no body. */
    private static final double BARE_TITLE = .35;

    private static final double BARE_LEAD = .4;
    private static final double BARE_BODY = .15;
    private static final double LETTERS = .1;
    /** So many words must a headline and a text have in common: one name that both hold is no event. */
    private static final double BREADTH = 5;
    /** What agreement is usual between any two articles with dates and numbers. */
    private static final double USUAL_AGREEMENT = .15;
    /** Below, dates and numbers cannot save a pair; above, they cannot part it. */
    private static final double ANCHORS_FROM = .1;

    private static final double ANCHORS_TO = .6;
    private static final long SECONDS_A_MINUTE = 60;
    private static final double MINUTES_A_DAY = 1440;
    /** Nearness of two articles without times: such material says nothing of it. */
    private static final double UNDATED = .8;
    /** Nearness of two articles of which one alone has a time: the other may be of the next day or of last year. */
    private static final double HALF_DATED = .7;

    private static final int MINUTES = 5 * 1440;

    private final Tuning tuning;
    /** By minutes, as far apart as articles of a window mostly are. */
    private final double[] nearness = new double[MINUTES];

    Similarity(Tuning tuning) {
        this.tuning = tuning;
        Arrays.setAll(nearness, minutes -> nearness(minutes, tuning));
    }

    double of(Profile a, Spread ofA, Profile b, Vectors ofB) {
        if (a.language() != null && b.language() != null && !a.language().equals(b.language())) {
            return 0;
        }
        double words = a.bare() || b.bare() ? bare(a, ofA, b, ofB) : full(ofA, ofB);
        if (a.doubtful() || b.doubtful()) {
            words = Math.max(words, tuning.doubt() * bare(a, ofA, b, ofB));
        }
        if (words > ANCHORS_FROM && words < ANCHORS_TO) {
            words += tuning.anchor() * (a.anchors().agreement(b.anchors()) - USUAL_AGREEMENT);
        }
        return words * nearness(a.article().published(), b.article().published());
    }

    private double full(Spread a, Vectors b) {
        double title = a.vectors().title().isEmpty() || b.title().isEmpty() ? 0 : tuning.title();
        double sum = title * a.title(b.title()) + tuning.lead() * a.lead(b.lead()) + tuning.body() * a.body(b.body());
        return sum / (title + tuning.lead() + tuning.body());
    }

    private double bare(Profile a, Spread ofA, Profile b, Vectors ofB) {
        boolean onlyTitleOfA = a.bare() || a.doubtful();
        boolean onlyTitleOfB = b.bare() || b.doubtful();
        Sparse leadOfB = b.doubtful() ? ofB.title() : ofB.lead();
        Sparse bodyOfB = b.doubtful() ? ofB.title() : ofB.body();
        double lead = a.doubtful() ? ofA.title(leadOfB) : ofA.lead(leadOfB);
        double body = a.doubtful() ? ofA.title(bodyOfB) : ofA.body(bodyOfB);
        double title = ofA.vectors().title().isEmpty() || ofB.title().isEmpty() ? 0 : BARE_TITLE;
        double letters = onlyTitleOfA && onlyTitleOfB ? LETTERS : 0;
        double sum = title * ofA.title(ofB.title())
                + BARE_LEAD * lead
                + BARE_BODY * body
                + (letters == 0 ? 0 : letters * ofA.vectors().letters().dot(ofB.letters()));
        Sparse bodyOfA = a.doubtful() ? ofA.vectors().title() : ofA.vectors().body();
        double factor = onlyTitleOfA && onlyTitleOfB
                ? tuning.bare()
                : tuning.mixed() * Math.min(1, bodyOfA.breadth(bodyOfB) / BREADTH);
        return factor * sum / (title + BARE_LEAD + BARE_BODY + letters);
    }

    private double nearness(@Nullable Instant a, @Nullable Instant b) {
        if (a == null || b == null) {
            return undated(a == null && b == null);
        }
        long minutes = Math.abs(a.getEpochSecond() - b.getEpochSecond()) / SECONDS_A_MINUTE;
        return minutes < nearness.length ? nearness[(int) minutes] : nearness(minutes, tuning);
    }

    private static double nearness(long minutes, Tuning tuning) {
        double deviations = minutes / MINUTES_A_DAY / tuning.days();
        return Math.exp(-deviations * deviations / 2);
    }

    /** Nearness of two articles, 0 to 1, if one has no time or neither has. */
    static double undated(boolean neither) {
        return neither ? UNDATED : HALF_DATED;
    }
}
