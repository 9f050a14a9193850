package newsfold.compare;

import java.util.Set;
import newsfold.compare.Figure.Bound;

/**
 * How exact a number is meant: "at least", "more than", "about".
 *
 * @param from the token at which the hedge begins; the number's own where there is none
 */
record Hedge(Bound bound, int from) {
    private static final Set<String> AT_MOST =
            Set.of("fewer than", "less than", "up to", "at most", "as many", "just under");
    private static final Set<String> AS_MANY_AS = Set.of("as many as", "as much as", "as high as");
    private static final Set<String> NEARLY = CountingWords.words("nearly almost");
    private static final Set<String> ABOUT =
            CountingWords.words("about around some roughly approximately estimated circa approx");

    /** @param start the token at which the number begins, or the currency before it */
    static Hedge of(TokenLine line, int start) {
        String one = line.lower(start - 1);
        String two = line.lower(start - 2) + " " + one;
        if (two.equals("at least")) {
            return new Hedge(Bound.AT_LEAST, start - 2);
        }
        if (two.equals("more than") || two.equals("upwards of") || two.equals("well over")) {
            return new Hedge(line.lower(start - 3).equals("no") ? Bound.AT_MOST : Bound.MORE_THAN, start - 2);
        }
        if (AT_MOST.contains(two) || AS_MANY_AS.contains(line.lower(start - 3) + " " + two)) {
            return new Hedge(Bound.AT_MOST, start - 2);
        }
        if (one.equals("over") || one.equals("above")) {
            return new Hedge(Bound.MORE_THAN, start - 1);
        }
        if (one.equals("under") || one.equals("below")) {
            return new Hedge(Bound.AT_MOST, start - 1);
        }
        if (NEARLY.contains(one) || two.equals("close to")) {
            return new Hedge(Bound.NEARLY, two.equals("close to") ? start - 2 : start - 1);
        }
        if (ABOUT.contains(one)) {
            return new Hedge(Bound.ABOUT, start - 1);
        }
        return new Hedge(Bound.EXACT, start);
    }
}
