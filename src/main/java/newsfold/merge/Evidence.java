package newsfold.merge;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import newsfold.read.Outlet;

/** Says in plain sentences what joined the articles of a story: names, numbers, copied text, times, the score. */
final class Evidence {
    private static final int MOST = 4;

    private final Names names;
    private final CommonWords common;
    private final Tuning tuning;

    Evidence(CommonWords common, Tuning tuning) {
        this.names = new Names(common);
        this.common = common;
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

    /** Articles that the story's words explain ({@link Placing}) may bring its mean below what pairs of groups need. */
    private String similarity(Draft draft) {
        return draft.similarity() >= tuning.threshold()
                ? String.format(
                        Locale.ROOT, "Mean similarity %.2f; %.2f is needed.", draft.similarity(), tuning.threshold())
                : String.format(
                        Locale.ROOT,
                        "Mean similarity %.2f; some articles are here since the story's words account for theirs.",
                        draft.similarity());
    }

    private List<String> sharedNames(Draft draft) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> written = new HashMap<>();
        for (Profile member : draft.members()) {
            names.of(member).forEach((key, name) -> {
                counts.merge(key, 1, Integer::sum);
                written.putIfAbsent(key, name);
            });
        }
        int half = draft.members().size() / 2 + 1;
        List<String> keys = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= half)
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Integer> entry) -> -telling(draft.tongue(), entry))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        Set<String> chosen = new LinkedHashSet<>();
        for (String key : keys) {
            boolean part = chosen.stream().anyMatch(other -> (" " + other + " ").contains(" " + key + " "));
            if (!part && chosen.size() < MOST) {
                chosen.add(key);
            }
        }
        return chosen.stream()
                .map(key -> Objects.requireNonNullElse(written.get(key), key))
                .toList();
    }

    private double telling(Tongue tongue, Map.Entry<String, Integer> name) {
        double rarity = 0;
        for (String word : name.getKey().split(" ")) {
            rarity -= Math.log(common.share(tongue, word));
        }
        return name.getValue() * rarity;
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
        Map<Integer, String> agencies = new HashMap<>();
        for (int i = 0; i < draft.members().size(); i++) {
            Profile member = draft.members().get(i);
            String outlet = member.article().outlet() == null
                    ? "an unnamed outlet"
                    : member.article().outlet().name();
            printers.computeIfAbsent(draft.texts().get(i), unused -> new ArrayList<>())
                    .add(outlet);
            Outlet agency = member.article().agency();
            if (agency != null) {
                agencies.merge(draft.texts().get(i), agency.name(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        printers.forEach((text, outlets) -> {
            if (outlets.size() > 1) {
                List<String> distinct = outlets.stream().distinct().sorted().toList();
                String agency = agencies.get(text);
                sentences.add(outlets.size()
                        + (agency == null ? " print the same text: " : " print a text of " + agency + ": ")
                        + listed(shortened(distinct)) + ".");
            }
        });
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
