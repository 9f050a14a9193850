package newsfold.merge;

import java.util.Arrays;

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

    /** How alike the article that is laid out and another one are; it makes no difference which of them is. */
    double of(Spread laid, Vectors b) {
        Vectors a = laid.article();
        if (a.language != null && b.language != null && !a.language.equals(b.language)) {
            return 0;
        }
        boolean doubtful = a.doubtful || b.doubtful;
        boolean bare = a.bare || b.bare;
        double words = 0;
        if (!bare || !doubtful) {
            laid.meet(b);
            words = bare ? bare(laid, a, b) : full(laid, a, b);
        }
        if (doubtful) {
            double headline = bare(met(laid, b), a, b);
            words = bare ? headline : Math.max(words, tuning.doubt() * headline);
        }
        if (words > ANCHORS_FROM && words < ANCHORS_TO) {
            words += tuning.anchor() * (a.anchors.agreement(b.anchors) - USUAL_AGREEMENT);
        }
        return words * nearness(a.time, b.time);
    }

    /** Where a text is in doubt, only the headline counts. */
    private static Spread met(Spread laid, Vectors b) {
        Spread trusted = laid.trusted();
        trusted.meet(b.trusted);
        return trusted;
    }

    private double full(Spread both, Vectors a, Vectors b) {
        double title = a.titled && b.titled ? tuning.title() : 0;
        double sum = title * both.title() + tuning.lead() * both.lead() + tuning.body() * both.body();
        return sum / (title + tuning.lead() + tuning.body());
    }

    private double bare(Spread both, Vectors a, Vectors b) {
        boolean onlyTitles = (a.bare || a.doubtful) && (b.bare || b.doubtful);
        double title = a.titled && b.titled ? BARE_TITLE : 0;
        double letters = onlyTitles ? LETTERS : 0;
        double sum = title * both.title()
                + BARE_LEAD * both.lead()
                + BARE_BODY * both.body()
                + (letters == 0 ? 0 : letters * a.letters.dot(b.letters));
        double factor = onlyTitles ? tuning.bare() : tuning.mixed() * Math.min(1, both.breadth() / BREADTH);
        return factor * sum / (title + BARE_LEAD + BARE_BODY + letters);
    }

    private double nearness(long a, long b) {
        if (a == Vectors.UNKNOWN || b == Vectors.UNKNOWN) {
            return undated(a == b);
        }
        long minutes = Math.abs(a - b) / SECONDS_A_MINUTE;
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
