package newsfold.compare;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that a sentence gives, with what it counts.
 *
 * @param kind what sort of number it is
 * @param thing what is counted, in lower case: "drones", "people"; the currency of money; what is measured in
 * @param role what happened to it, where that is plain, or null
 * @param value the number; of a vote those in favour
 * @param against of a vote, else null
 * @param bound how exact the sentence means it
 * @param start where its words begin in the sentence: the hedge, or the verb before it
 * @param end behind the last of them: what is counted, or the verb after it
 * @param around what stands around it
 */
record Figure(
        Kind kind,
        String thing,
        @Nullable Role role,
        BigDecimal value,
        @Nullable BigDecimal against,
        Bound bound,
        int start,
        int end,
        Surroundings around) {
    enum Kind {
        COUNT,
        MONEY,
        PERCENT,
        MEASURE,
        MAGNITUDE,
        TERM,
        VOTE
    }

    enum Bound {
        EXACT,
        AT_LEAST,
        MORE_THAN,
        ABOUT,
        NEARLY,
        AT_MOST
    }

    /**
     * As it stands in a sentence, with its hedge and its surroundings.
     *
     * @param number the token at which the number begins, or the currency before it
     * @param from the first of the tokens that are shown; the hedge's where it begins earlier
     * @param to behind the last of them
     */
    static Figure at(
            TokenLine line,
            Kind kind,
            String thing,
            @Nullable Role role,
            Numeral numeral,
            int number,
            int from,
            int to) {
        Hedge hedge = Hedge.of(line, number);
        int first = Math.min(from, hedge.from());
        int last = Math.min(to, line.size());
        Bound bound = numeral.loose() && hedge.bound() == Bound.EXACT ? Bound.ABOUT : hedge.bound();
        if (bound == Bound.EXACT
                && line.lower(last).equals("or")
                && line.lower(last + 1).equals("more")) {
            bound = Bound.AT_LEAST;
        }
        return new Figure(
                kind,
                CountingWords.isPerson(thing) ? "people" : thing,
                role,
                numeral.value(),
                null,
                bound,
                line.at(first).start(),
                line.at(last - 1).end(),
                Surroundings.of(line, first, last));
    }

    /** The same as a vote. */
    Figure against(BigDecimal fewer) {
        return new Figure(kind, thing, role, value, fewer, bound, start, end, around);
    }

    /** The number as it is compared; of a vote both. */
    String number() {
        return against == null ? value.toPlainString() : value.toPlainString() + "-" + against.toPlainString();
    }

    Set<String> context() {
        return around.context();
    }
}
