package newsfold.compare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newsfold.compare.Figure.Bound;
import newsfold.compare.Figure.Kind;
import newsfold.merge.Report;

/**
 * Finds the figures that a story's texts share, and those on which they differ.
 *
 * <p>Two figures are one where number and counted thing are the same, what happened to it does not speak against it, and the words
 * around them are alike: the less the number itself tells, the more. Two figures differ where the counted thing and what happened
 * to it are the same, the words around them agree in the most, and neither text, nor any other, gives both: what looks like
 * a difference is mostly two things.
 */
final class FigureClaims {
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
    private static final int MOST_VERSIONS = 3;
    /** The dead, and how many of them were children. */
    private static final int FEW_COUNTS = 2;
    /** A rounded figure may be this share away from the exact one. */
    private static final BigDecimal NEAR = new BigDecimal(".1");

    private static final BigDecimal HALF_AS_MUCH = new BigDecimal("1.5");

    private final List<Statement> statements;
    private final Contexts contexts;

    FigureClaims(List<Statement> statements) {
        this.statements = statements;
        this.contexts = new Contexts(statements);
    }

    /** Claims with their weights, in no order. */
    List<Weighed> claims() {
        Map<String, List<Statement>> things = new LinkedHashMap<>();
        for (Statement statement : statements) {
            Figure figure = statement.figure();
            things.computeIfAbsent(figure.kind() + " " + figure.thing(), unused -> new ArrayList<>())
                    .add(statement);
        }
        List<Weighed> claims = new ArrayList<>();
        things.values().forEach(same -> compare(same, claims));
        return claims;
    }

    private void compare(List<Statement> same, List<Weighed> claims) {
        List<List<Statement>> groups = joined(Partition.of(same, this::isOneFigure));
        Set<Integer> used = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Integer> differing = new ArrayList<>(List.of(i));
            for (int j = i + 1; j < groups.size(); j++) {
                if (differ(groups.get(i), groups.get(j), same)) {
                    differing.add(j);
                }
            }
            if (differing.size() > 1 && differing.stream().noneMatch(used::contains)) {
                used.addAll(differing);
                claim(byValue(differing.stream().map(groups::get).toList()), same)
                        .ifPresent(claims::add);
            }
        }
        // a number of one thing is told once
        Map<BigDecimal, Weighed> shared = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!used.contains(i)) {
                BigDecimal value = groups.get(i).get(0).figure().value();
                claim(List.of(groups.get(i)), same)
                        .ifPresent(claim -> shared.merge(
                                value, claim, (one, other) -> other.weight() > one.weight() ? other : one));
            }
        }
        claims.addAll(shared.values());
    }

    private static List<List<Statement>> byValue(List<List<Statement>> groups) {
        Map<BigDecimal, List<Statement>> values = new LinkedHashMap<>();
        groups.forEach(group -> values.computeIfAbsent(group.get(0).figure().value(), unused -> new ArrayList<>())
                .addAll(group));
        return List.copyOf(values.values());
    }

    /** Of several groups of one number the one with the most witnesses takes in what says the same in other words. */
    private List<List<Statement>> joined(List<List<Statement>> groups) {
        Map<List<Statement>, Integer> witnesses = new IdentityHashMap<>();
        groups.forEach(group -> witnesses.put(group, witnesses(group)));
        List<List<Statement>> byWitnesses = new ArrayList<>(groups);
        byWitnesses.sort(Comparator.comparing(witnesses::get, Comparator.reverseOrder()));
        List<List<Statement>> cores = new ArrayList<>();
        List<List<Statement>> joined = new ArrayList<>();
        for (List<Statement> group : byWitnesses) {
            Optional<List<Statement>> home = cores.stream()
                    .filter(core -> isOneFigureInOtherWords(core, group))
                    .findFirst();
            if (home.isPresent()) {
                home.get().addAll(group);
            } else {
                List<Statement> own = new ArrayList<>(group);
                joined.add(own);
                if (witnesses.getOrDefault(group, 0) > 1) {
                    cores.add(own);
                }
            }
        }
        return joined;
    }

    private boolean isOneFigureInOtherWords(List<Statement> group, List<Statement> further) {
        return group.stream().anyMatch(a -> further.stream()
                .anyMatch(b -> isSameNumber(a.figure(), b.figure())
                        && contexts.alike(a.figure(), b.figure()) >= FURTHER * needed(a.figure(), b.figure())));
    }

    private boolean isOneFigure(Statement a, Statement b) {
        return isSameNumber(a.figure(), b.figure())
                && (a.article() == b.article()
                        || contexts.alike(a.figure(), b.figure()) >= needed(a.figure(), b.figure()));
    }

    private static boolean isSameNumber(Figure one, Figure other) {
        return one.value().equals(other.value())
                && Objects.equals(one.against(), other.against())
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
        return one.spanning() == other.spanning() ? needed : needed * OTHER_TIMES;
    }

    /** How sure it is that a number met twice is the same: 0 to 2, by its digits. */
    private static int telling(BigDecimal value) {
        return Math.min(2, value.stripTrailingZeros().precision() - 1);
    }

    static int witnesses(List<Statement> group) {
        return Partition.of(group, Statement::isOneWitnessWith).size();
    }

    private boolean differ(List<Statement> group, List<Statement> others, List<Statement> same) {
        return group.stream().anyMatch(a -> others.stream().anyMatch(b -> differ(a, b, same)));
    }

    private boolean differ(Statement a, Statement b, List<Statement> same) {
        Figure one = a.figure();
        Figure other = b.figure();
        return !a.isOneVoiceWith(b)
                && one.role() == other.role()
                && isContrary(one, other)
                && !(one.value().equals(other.value()) && Objects.equals(one.against(), other.against()))
                && !one.spanning()
                && !other.spanning()
                && !disjoint(one.times(), other.times())
                && !disjoint(one.names(), other.names())
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
            boolean one = c.figure().value().equals(a.figure().value());
            boolean other = c.figure().value().equals(b.figure().value());
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
                                .map(other -> other.figure().value())
                                .distinct()
                                .count()
                        <= FEW_COUNTS;
    }

    private static boolean disjoint(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && some.stream().noneMatch(others::contains);
    }

    private Optional<Weighed> claim(List<List<Statement>> groups, List<Statement> same) {
        if (groups.size() > MOST_VERSIONS) {
            return Optional.empty();
        }
        List<Statement> all = groups.stream().flatMap(List::stream).toList();
        List<List<Statement>> loose = groups.size() == 1 ? looser(groups.get(0), same) : List.of();
        int witnesses = groups.stream().mapToInt(FigureClaims::witnesses).sum();
        if (witnesses < 2 && loose.isEmpty()) {
            return Optional.empty();
        }
        List<Version> versions = new ArrayList<>();
        for (List<Statement> group : groups) {
            Optional<Version> version = version(group, all.size() > 1 ? all : same);
            if (version.isEmpty()) {
                return Optional.empty();
            }
            versions.add(version.get());
        }
        versions.sort(Version.EARLIEST);
        List<Version> looser = new ArrayList<>();
        loose.forEach(group -> version(group, same).ifPresent(looser::add));
        if (witnesses < 2 && looser.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Weighed(
                new Claim(Claim.Kind.FIGURE, null, versions, looser, rising(versions)), weight(groups, witnesses)));
    }

    /** Those that give the figure less exactly. */
    private List<List<Statement>> looser(List<Statement> group, List<Statement> same) {
        Set<Integer> exact = new HashSet<>();
        same.stream()
                .filter(one -> one.figure().value().equals(group.get(0).figure().value()))
                .forEach(one -> exact.add(one.article()));
        Map<BigDecimal, List<Statement>> loose = new TreeMap<>();
        for (Statement one : same) {
            boolean fits = !exact.contains(one.article())
                    && group.stream().anyMatch(other -> isLooser(one, other) && !one.isOneVoiceWith(other));
            if (fits) {
                loose.computeIfAbsent(one.figure().value(), unused -> new ArrayList<>())
                        .add(one);
            }
        }
        return loose.size() > 2 ? List.of() : List.copyOf(loose.values());
    }

    private boolean isLooser(Statement loose, Statement exact) {
        Figure one = loose.figure();
        Figure other = exact.figure();
        return other.bound() == Bound.EXACT
                && Objects.equals(one.role(), other.role())
                && !one.spanning()
                && !other.spanning()
                && !disjoint(one.times(), other.times())
                && !disjoint(one.names(), other.names())
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

    private static Optional<Version> version(List<Statement> group, List<Statement> among) {
        return Wording.of(group, among)
                .map(words ->
                        Version.of(words, group.stream().map(Statement::report).toList()));
    }

    /** Whether each version was seen only after all of the one before. */
    private static boolean rising(List<Version> versions) {
        Instant last = null;
        for (Version version : versions) {
            Instant latest = last;
            for (Report report : version.reports()) {
                Instant time = report.published();
                if (time == null || latest != null && !time.isAfter(latest)) {
                    return false;
                }
                last = last == null || time.isAfter(last) ? time : last;
            }
        }
        return versions.size() > 1;
    }

    /** What many texts tell early, in telling numbers, is worth more. */
    private static double weight(List<List<Statement>> groups, int witnesses) {
        double early = 0;
        int size = 0;
        boolean small = false;
        boolean past = false;
        for (List<Statement> group : groups) {
            for (Statement one : group) {
                Figure figure = one.figure();
                early += 1 / (1 + one.position() / 6.);
                size++;
                small |= figure.kind() == Kind.COUNT && figure.role() == null && telling(figure.value()) == 0;
                past |= figure.spanning()
                        || figure.times().stream().anyMatch(time -> Character.isDigit(time.charAt(0)));
            }
        }
        return witnesses * (early / size) * (small ? .4 : 1) * (past ? .5 : 1);
    }

    /** @param weight how much the claim matters, for choosing among those of one story */
    record Weighed(Claim claim, double weight) {}
}
