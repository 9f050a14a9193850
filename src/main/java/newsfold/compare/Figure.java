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

    /** The number as it is compared; of a vote both. */
    String number() {
        return against == null ? value.toPlainString() : value.toPlainString() + "-" + against.toPlainString();
    }

    Set<String> context() {
        return around.context();
    }
}
