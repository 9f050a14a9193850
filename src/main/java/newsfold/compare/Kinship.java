package newsfold.compare;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import newsfold.compare.Figure.Bound;
import newsfold.compare.Figure.Kind;

/**
 * Tells whether two statements of a story give one figure, contrary ones, or one more exactly than the other.
 *
 * <p>Two figures are one where number and counted thing are the same, what happened to it does not speak against it, and the words
 * around them are alike: the less the number itself tells, the more. Two figures differ where the counted thing and what happened
 * to it are the same, the words around them agree in the most, and neither text, nor any other, gives both: what looks like
 * a difference is mostly two things.
 */
final class Kinship {
    /** How alike the words around must be, by how much the number tells: nothing, something, much. */
    private static final double[] COUNTED = {.45, .25, .12};

    private static final double[] SAME_ROLE = {.25, .15, .05};
    private static final double[] UNCOUNTED = {.5, .35, .2};
    /** Where only one of two speaks of other times, they must be so much more alike. */
    private static final double OTHER_TIMES = 1.6;
    /** What is met in that many texts may be told in other words by a further one, to this share. */
    private static final double FURTHER = .6;

    private static final double DIFFERENT = .35;
    private static final double WITHOUT_ROLE = .6;
    private static final double OF_ANYTHING = .7;
    private static final double LOOSE = .3;
    private static final int SHARED_TERMS = 3;
    /** The dead, and how many of them were children. */
    private static final int FEW_COUNTS = 2;
    /** A rounded figure may be this share away from the exact one. */
    private static final BigDecimal NEAR = new BigDecimal(".1");

    private static final BigDecimal HALF_AS_MUCH = new BigDecimal("1.5");

    private final List<Statement> statements;
    private final Contexts contexts;

    Kinship(List<Statement> statements) {
        this.statements = statements;
        this.contexts = new Contexts(statements);
    }

    /** Whether two statements give one number of one thing. */
    boolean isOneFigure(Statement a, Statement b) {
        return isSameNumber(a.figure(), b.figure())
                && (a.article() == b.article()
                        || contexts.alike(a.figure(), b.figure()) >= needed(a.figure(), b.figure()));
    }

    /** The same for a figure that several texts give already. */
    boolean isOneFigureInOtherWords(Statement a, Statement b) {
        return isSameNumber(a.figure(), b.figure())
                && contexts.alike(a.figure(), b.figure()) >= FURTHER * needed(a.figure(), b.figure());
    }

    private static boolean isSameNumber(Figure one, Figure other) {
        return one.number().equals(other.number())
                && (one.bound() == Bound.AT_MOST) == (other.bound() == Bound.AT_MOST)
                && isSameFate(one, other);
    }

    /** Nothing need be said of what happened, but five people in one text and five dead in another are not yet the same. */
    private static boolean isSameFate(Figure one, Figure other) {
        boolean unsaid = one.role() == null || other.role() == null;
        return one.role() == other.role()
                || unsaid && (telling(one.value()) > 1 || !one.thing().equals("people"));
    }

    private static double needed(Figure one, Figure other) {
        if (one.kind() == Kind.VOTE || one.kind() == Kind.MAGNITUDE) {
            return 0;
        }
        int telling = telling(one.value());
        double needed = one.kind() != Kind.COUNT
                ? UNCOUNTED[telling]
                : one.role() != null && one.role() == other.role() ? SAME_ROLE[telling] : COUNTED[telling];
        return one.around().spanning() == other.around().spanning() ? needed : needed * OTHER_TIMES;
    }

    /** How sure it is that a number met twice is the same: 0 to 2, by its digits. */
    static int telling(BigDecimal value) {
        return Math.min(2, value.stripTrailingZeros().precision() - 1);
    }

    /**
     * Whether two statements contradict one another.
     *
     * @param same all statements on the same thing
     */
    boolean differ(Statement a, Statement b, List<Statement> same) {
        Figure one = a.figure();
        Figure other = b.figure();
        return !a.isOneVoiceWith(b)
                && one.role() == other.role()
                && isContrary(one, other)
                && !one.number().equals(other.number())
                && !one.around().spanning()
                && !other.around().spanning()
                && !disjoint(one.around().times(), other.around().times())
                && !disjoint(one.around().names(), other.around().names())
                && isOneMatter(one, other, DIFFERENT)
                && isOneThing(a, b, same)
                && isOneCount(a)
                && isOneCount(b);
    }

    /** "73" and "at least 79" are contrary, "79" and "at least 73" are not; other hedges are never sure to be. */
    private static boolean isContrary(Figure one, Figure other) {
        int order = one.value().compareTo(other.value());
        return one.bound() == other.bound() && (one.bound() == Bound.EXACT || one.bound() == Bound.AT_LEAST)
                || one.bound() == Bound.EXACT && other.bound() == Bound.AT_LEAST && order < 0
                || one.bound() == Bound.AT_LEAST && other.bound() == Bound.EXACT && order > 0;
    }

    /** Whether the words around two numbers say that both count the same. */
    private boolean isOneMatter(Figure one, Figure other, double least) {
        double needed = one.kind() != Kind.COUNT ? OF_ANYTHING : one.role() == null ? WITHOUT_ROLE : least;
        return contexts.alike(one, other) >= needed
                && Contexts.shared(one, other).size() >= (one.kind() == Kind.COUNT ? SHARED_TERMS : SHARED_TERMS + 1);
    }

    /** A text that gives both numbers, or two for one thing, counts two things. */
    private static boolean isOneThing(Statement a, Statement b, List<Statement> same) {
        Set<Integer> ofOne = new HashSet<>();
        Set<Integer> ofOther = new HashSet<>();
        for (Statement c : same) {
            boolean one = c.figure().number().equals(a.figure().number());
            boolean other = c.figure().number().equals(b.figure().number());
            if (c.article() == a.article() && !one || c.article() == b.article() && !other) {
                return false;
            }
            if (one) {
                ofOne.add(c.article());
            }
            if (other) {
                ofOther.add(c.article());
            }
        }
        return ofOne.stream().noneMatch(ofOther::contains);
    }

    /** Texts on a war give many tolls, and which of them meets which nobody can tell. */
    private boolean isOneCount(Statement a) {
        Role role = a.figure().role();
        return role == null
                || statements.stream()
                                .filter(other -> other.article() == a.article()
                                        && other.figure().role() == role)
                                .map(other -> other.figure().number())
                                .distinct()
                                .count()
                        <= FEW_COUNTS;
    }

    private static boolean disjoint(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }

    /** Whether one gives less exactly what the other gives. */
    boolean isLooser(Statement loose, Statement exact) {
        Figure one = loose.figure();
        Figure other = exact.figure();
        return other.bound() == Bound.EXACT
                && Objects.equals(one.role(), other.role())
                && !one.around().spanning()
                && !other.around().spanning()
                && !disjoint(one.around().times(), other.around().times())
                && !disjoint(one.around().names(), other.around().names())
                && isWithin(one, other.value())
                && isOneMatter(one, other, LOOSE);
    }

    private static boolean isWithin(Figure loose, BigDecimal exact) {
        BigDecimal value = loose.value();
        return switch (loose.bound()) {
            case AT_LEAST, MORE_THAN ->
                exact.compareTo(value) > 0 && exact.compareTo(value.multiply(HALF_AS_MUCH)) <= 0;
            case ABOUT -> exact.subtract(value).abs().compareTo(value.multiply(NEAR)) <= 0 && !exact.equals(value);
            case NEARLY -> exact.compareTo(value) < 0 && value.subtract(exact).compareTo(value.multiply(NEAR)) <= 0;
            default -> false;
        };
    }
}
