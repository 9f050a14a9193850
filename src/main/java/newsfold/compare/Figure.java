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
 * @param context the content words around it
 * @param names capitalised words around it
 * @param times days, months and years around it
 * @param spanning whether the words around it tell of other times, rates or sums over long times
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
        Set<String> context,
        Set<String> names,
        Set<String> times,
        boolean spanning) {
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

    Figure {
        context = Set.copyOf(context);
        names = Set.copyOf(names);
        times = Set.copyOf(times);
    }
}
