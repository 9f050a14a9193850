package newsfold.compare;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import newsfold.compare.Figure.Kind;
import newsfold.merge.Report;

/** Finds the figures that a story's texts share, and those on which they differ. */
final class FigureClaims {
    private static final int MOST_VERSIONS = 3;
    private static final Set<String> ADDED = Set.of("another", "additional", "extra", "further");

    private final List<Statement> statements;
    private final Kinship kinship;

    FigureClaims(List<Statement> statements) {
        this.statements = statements;
        this.kinship = new Kinship(statements);
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
        things.values().forEach(same -> compare(withoutTwins(same), claims));
        return claims;
    }

    /** "A duty of 25 percent, and a further 25 percent as a penalty": of which of the two another text speaks, nobody can tell. */
    private static List<Statement> withoutTwins(List<Statement> same) {
        Set<BigDecimal> twins = new HashSet<>();
        Map<String, Integer> starts = new HashMap<>();
        for (Statement one : same) {
            Figure figure = one.figure();
            String place = one.article() + " " + one.position() + " " + figure.number();
            Integer start = figure.role() == null ? starts.putIfAbsent(place, figure.start()) : null;
            if (start != null && start != figure.start() || isAdded(one)) {
                twins.add(figure.value());
            }
        }
        return same.stream()
                .filter(one -> !twins.contains(one.figure().value()))
                .toList();
    }

    /** Whether the sentence has the number once more, as one that comes to it. */
    private static boolean isAdded(Statement one) {
        List<Token> tokens = Token.of(one.sentence());
        for (int i = 0; i < tokens.size(); i++) {
            Numeral numeral = ADDED.contains(Numeral.lower(tokens, i - 1)) ? Numeral.at(tokens, i, true) : null;
            if (numeral != null && numeral.value().equals(one.figure().value())) {
                return true;
            }
        }
        return false;
    }

    private void compare(List<Statement> same, List<Weighed> claims) {
        List<List<Statement>> groups = joined(Partition.of(same, kinship::isOneFigure));
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
                claim(byNumber(differing.stream().map(groups::get).toList()), same)
                        .ifPresent(claims::add);
            }
        }
        // a number of one thing is told once
        Map<String, Weighed> shared = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            if (!used.contains(i)
                    && !isTold(groups.get(i), used.stream().map(groups::get).toList())) {
                String value = groups.get(i).get(0).figure().number();
                claim(List.of(groups.get(i)), same)
                        .ifPresent(claim -> shared.merge(
                                value, claim, (one, other) -> other.weight() > one.weight() ? other : one));
            }
        }
        claims.addAll(shared.values());
    }

    private static boolean isTold(List<Statement> group, List<List<Statement>> told) {
        Figure figure = group.get(0).figure();
        return told.stream()
                .map(other -> other.get(0).figure())
                .anyMatch(other -> other.number().equals(figure.number())
                        && (other.role() == figure.role() || other.role() == null || figure.role() == null));
    }

    private static List<List<Statement>> byNumber(List<List<Statement>> groups) {
        Map<String, List<Statement>> values = new LinkedHashMap<>();
        groups.forEach(group -> values.computeIfAbsent(group.get(0).figure().number(), unused -> new ArrayList<>())
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
        return group.stream().anyMatch(a -> further.stream().anyMatch(b -> kinship.isOneFigureInOtherWords(a, b)));
    }

    static int witnesses(List<Statement> group) {
        return Partition.of(group, Statement::isOneWitnessWith).size();
    }

    private boolean differ(List<Statement> group, List<Statement> others, List<Statement> same) {
        return group.stream().anyMatch(a -> others.stream().anyMatch(b -> kinship.differ(a, b, same)));
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
                .filter(one ->
                        one.figure().number().equals(group.get(0).figure().number()))
                .forEach(one -> exact.add(one.article()));
        Map<BigDecimal, List<Statement>> loose = new TreeMap<>();
        for (Statement one : same) {
            boolean fits = !exact.contains(one.article())
                    && group.stream().anyMatch(other -> kinship.isLooser(one, other) && !one.isOneVoiceWith(other));
            if (fits) {
                loose.computeIfAbsent(one.figure().value(), unused -> new ArrayList<>())
                        .add(one);
            }
        }
        return loose.size() > 2 ? List.of() : List.copyOf(loose.values());
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
                small |= figure.kind() == Kind.COUNT && figure.role() == null && Kinship.telling(figure.value()) == 0;
                past |= figure.around().spanning()
                        || figure.around().times().stream().anyMatch(time -> Character.isDigit(time.charAt(0)));
            }
        }
        return witnesses * (early / size) * (small ? .4 : 1) * (past ? .5 : 1);
    }

    /** @param weight how much the claim matters, for choosing among those of one story */
    record Weighed(Claim claim, double weight) {}
}
