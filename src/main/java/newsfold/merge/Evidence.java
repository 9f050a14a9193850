package newsfold.merge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import newsfold.read.Outlet;

/** Says in plain sentences what joined the articles of a story: names, numbers, copied text, times, the score. */
final class Evidence {
    private static final int MOST = 4;
    private static final double HOURS_A_DAY = 24;
    private static final Set<Anchors.Kind> APART =
            EnumSet.of(Anchors.Kind.NUMBER, Anchors.Kind.DAY, Anchors.Kind.WEEKDAY, Anchors.Kind.YEAR);

    private final Tuning tuning;
    /** Of each story asked for, by its id. */
    private final Map<String, List<String>> sharedNames = new ConcurrentHashMap<>();

    Evidence(Tuning tuning) {
        this.tuning = tuning;
    }

    List<String> of(Draft draft) {
        List<String> sentences = new ArrayList<>();
        List<String> shared = sharedNames(draft);
        if (!shared.isEmpty()) {
            sentences.add("Most name " + listed(shared) + ".");
        }
        List<String> numbers = sharedNumbers(draft);
        if (!numbers.isEmpty()) {
            sentences.add("Several give " + listed(numbers) + ".");
        }
        copies(draft, sentences);
        times(draft, sentences);
        sentences.add(similarity(draft));
        return sentences;
    }

    /** What keeps a story apart from the one most like it; the likeness itself comes first. */
    List<String> apart(Draft draft, Draft other, double similarity) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                similarity >= tuning.threshold()
                        ? "Mean similarity " + hundredths(similarity)
                                + "; each article fits the words of its own story better."
                        : needed(similarity));
        only("here", missing(sharedNames(draft), other), sentences);
        only("there", missing(sharedNames(other), draft), sentences);
        for (Anchors.Kind kind : Anchors.Kind.values()) {
            Set<String> mine = anchors(draft, kind);
            Set<String> theirs = anchors(other, kind);
            if (APART.contains(kind)
                    && !mine.isEmpty()
                    && !theirs.isEmpty()
                    && mine.stream().noneMatch(theirs::contains)) {
                sentences.add("Other " + (kind == Anchors.Kind.NUMBER ? "numbers" : "dates") + ": "
                        + listed(mine.stream().limit(MOST).toList()) + " here, "
                        + listed(theirs.stream().limit(MOST).toList()) + " there.");
            }
        }
        OptionalLong days = daysApart(draft, other);
        if (days.isPresent() && days.getAsLong() > 0) {
            sentences.add(days.getAsLong() == 1 ? "A day apart." : days.getAsLong() + " days apart.");
        }
        return sentences;
    }

    private static void only(String where, List<String> names, List<String> sentences) {
        if (!names.isEmpty()) {
            sentences.add("Named only " + where + ": " + listed(names) + ".");
        }
    }

    private static List<String> missing(List<String> names, Draft elsewhere) {
        return names.stream()
                .filter(name -> elsewhere.members().stream()
                        .noneMatch(member -> member.names().write(name)))
                .toList();
    }

    /** Those of several articles, or of the only one. */
    private static Set<String> anchors(Draft draft, Anchors.Kind kind) {
        Map<String, Integer> counts = new TreeMap<>();
        draft.members()
                .forEach(member -> member.anchors().of(kind).forEach(value -> counts.merge(value, 1, Integer::sum)));
        counts.values().removeIf(count -> count * 2 < draft.members().size());
        return counts.keySet();
    }

    private static OptionalLong daysApart(Draft draft, Draft other) {
        Optional<Instant> mine = first(draft);
        Optional<Instant> theirs = first(other);
        return mine.isEmpty() || theirs.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round(
                        Math.abs(Duration.between(mine.get(), theirs.get()).toHours()) / HOURS_A_DAY));
    }

    private static Optional<Instant> first(Draft draft) {
        return draft.members().stream()
                .map(member -> member.article().published())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Articles that the story's words explain ({@link Placing}) may bring its mean below what pairs of groups need. */
    private String similarity(Draft draft) {
        return draft.similarity() >= tuning.threshold()
                ? needed(draft.similarity())
                : "Mean similarity " + hundredths(draft.similarity())
                        + "; some articles are here since the story's words account for theirs.";
    }

    private String needed(double similarity) {
        return "Mean similarity " + hundredths(similarity) + "; " + hundredths(tuning.threshold()) + " is needed.";
    }

    /** "0.27". Java's own formats would take a second to compile, of a day's articles. */
    private static String hundredths(double value) {
        long hundredths = Math.round(100 * value);
        return hundredths / 100 + (hundredths % 100 < 10 ? ".0" : ".") + hundredths % 100;
    }

    private List<String> sharedNames(Draft draft) {
        return sharedNames.computeIfAbsent(draft.id(), unused -> SharedNames.most(draft.members(), MOST));
    }

    private static List<String> sharedNumbers(Draft draft) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Profile member : draft.members()) {
            member.anchors().of(Anchors.Kind.NUMBER).forEach(number -> counts.merge(number, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > draft.members().size())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void copies(Draft draft, List<String> sentences) {
        Map<Integer, List<String>> printers = new TreeMap<>();
        Map<Integer, List<Profile>> copies = new HashMap<>();
        Map<Integer, String> agencies = new HashMap<>();
        for (int i = 0; i < draft.members().size(); i++) {
            Profile member = draft.members().get(i);
            String outlet = member.article().outlet() == null
                    ? "an unnamed outlet"
                    : member.article().outlet().name();
            printers.computeIfAbsent(draft.texts().get(i), unused -> new ArrayList<>())
                    .add(outlet);
            copies.computeIfAbsent(draft.texts().get(i), unused -> new ArrayList<>())
                    .add(member);
            Outlet agency = member.article().agency();
            if (agency != null) {
                agencies.merge(draft.texts().get(i), agency.name(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        printers.forEach((text, outlets) -> {
            if (outlets.size() > 1) {
                List<String> distinct = outlets.stream().distinct().sorted().toList();
                String agency = agencies.get(text);
                String passage = passage(copies.getOrDefault(text, List.of()));
                sentences.add(outlets.size()
                        + (agency == null ? " print the same text" : " print a text of " + agency)
                        + (passage.isEmpty() ? "" : " (“" + passage + " …”)")
                        + ": " + listed(shortened(distinct)) + ".");
            }
        });
    }

    /** Words of the first two that share any. */
    private static String passage(List<Profile> copies) {
        for (int i = 1; i < copies.size(); i++) {
            String passage = SharedPassage.of(copies.get(0), copies.get(i));
            if (!passage.isEmpty()) {
                return passage;
            }
        }
        return "";
    }

    private static void times(Draft draft, List<String> sentences) {
        List<Instant> times = draft.members().stream()
                .map(member -> member.article().published())
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (times.size() > 1) {
            long hours =
                    Duration.between(times.get(0), times.get(times.size() - 1)).toHours();
            sentences.add(
                    hours < 1
                            ? "Published within an hour of one another."
                            : "Published within " + (hours + 1) + " hours.");
        }
    }

    private static List<String> shortened(List<String> names) {
        if (names.size() <= MOST + 1) {
            return names;
        }
        List<String> few = new ArrayList<>(names.subList(0, MOST));
        few.add(names.size() - MOST + " more");
        return few;
    }

    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0
                ? words.get(0)
                : words.subList(0, last).stream().collect(Collectors.joining(", ")) + " and " + words.get(last);
    }
}
