package newsfold.publish.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import newsfold.compose.Edition;
import newsfold.compose.Item;
import newsfold.compose.Sentence;
import newsfold.merge.Report;
import newsfold.read.Outlet;
import newsfold.render.HeadLines;
import org.jspecify.annotations.Nullable;

/**
 * How an edition differs from another one, or from itself as it was. A story is the same one where it has its lasting id, or else an
 * article of the other: ids change as articles join.
 *
 * @param subject of the letters, word by word
 * @param preheader the same
 * @param note the editors' note, the same
 * @param changes the stories that differ: those of the new edition in its order, then those that are gone
 * @param same how many are as they were
 */
public record EditionDifference(
        List<Marked> subject, List<Marked> preheader, List<Marked> note, List<StoryChange> changes, int same) {
    public EditionDifference {
        subject = List.copyOf(subject);
        preheader = List.copyOf(preheader);
        note = List.copyOf(note);
        changes = List.copyOf(changes);
    }

    public static EditionDifference of(Edition before, HeadLines linesBefore, Edition now, HeadLines linesNow) {
        List<Item> old = before.items();
        List<Item> items = now.items();
        int[] origins = origins(old, items);
        Set<Integer> inOrder = inOrder(origins);
        List<StoryChange> all = new ArrayList<>();
        for (int place = 0; place < items.size(); place++) {
            Item item = items.get(place);
            all.add(
                    origins[place] < 0
                            ? change(null, 0, item, place + 1, false)
                            : change(
                                    old.get(origins[place]),
                                    origins[place] + 1,
                                    item,
                                    place + 1,
                                    !inOrder.contains(place)));
        }
        Set<Integer> found = Arrays.stream(origins).boxed().collect(Collectors.toSet());
        for (int place = 0; place < old.size(); place++) {
            if (!found.contains(place)) {
                all.add(change(old.get(place), place + 1, null, 0, false));
            }
        }
        List<StoryChange> changes = all.stream().filter(StoryChange::isAnything).toList();
        return new EditionDifference(
                Marked.words(linesBefore.subject(), linesNow.subject()),
                Marked.words(linesBefore.preheader(), linesNow.preheader()),
                Marked.words(before.opening().note(), now.opening().note()),
                changes,
                all.size() - changes.size());
    }

    public boolean isResubjected() {
        return Marked.differ(subject);
    }

    public boolean isRepreheaded() {
        return Marked.differ(preheader);
    }

    public boolean isRenoted() {
        return Marked.differ(note);
    }

    /** Whether a reader of both would notice anything. */
    public boolean isAnything() {
        return isResubjected() || isRepreheaded() || isRenoted() || !changes.isEmpty();
    }

    public int added() {
        return (int) changes.stream().filter(StoryChange::isAdded).count();
    }

    public int gone() {
        return (int) changes.stream().filter(StoryChange::isGone).count();
    }

    /** Stories that are in both and differ. */
    public int changed() {
        return changes.size() - added() - gone();
    }

    /** For each new item the place of the old one that it was, or -1. */
    private static int[] origins(List<Item> old, List<Item> items) {
        Map<String, Integer> ids = new HashMap<>();
        Map<String, Integer> articles = new HashMap<>();
        for (int place = 0; place < old.size(); place++) {
            ids.put(old.get(place).story(), place);
            for (Report report : old.get(place).coverage().reports()) {
                articles.putIfAbsent(report.article(), place);
            }
        }
        int[] origins = new int[items.size()];
        Arrays.fill(origins, -1);
        Set<Integer> taken = new HashSet<>();
        for (int place = 0; place < origins.length; place++) {
            Integer same = ids.get(items.get(place).story());
            if (same != null && taken.add(same)) {
                origins[place] = same;
            }
        }
        for (int place = 0; place < origins.length; place++) {
            if (origins[place] < 0) {
                origins[place] = items.get(place).coverage().reports().stream()
                        .map(report -> articles.get(report.article()))
                        .filter(Objects::nonNull)
                        .filter(taken::add)
                        .findFirst()
                        .orElse(-1);
            }
        }
        return origins;
    }

    /** The most of the new places that stand in their old order: what stands otherwise was moved. */
    private static Set<Integer> inOrder(int[] origins) {
        int[] best = new int[origins.length];
        int[] previous = new int[origins.length];
        int last = -1;
        for (int i = 0; i < origins.length; i++) {
            previous[i] = -1;
            if (origins[i] < 0) {
                continue;
            }
            best[i] = 1;
            for (int j = 0; j < i; j++) {
                if (origins[j] >= 0 && origins[j] < origins[i] && best[j] + 1 > best[i]) {
                    best[i] = best[j] + 1;
                    previous[i] = j;
                }
            }
            last = last < 0 || best[i] > best[last] ? i : last;
        }
        Set<Integer> inOrder = new HashSet<>();
        for (int i = last; i >= 0; i = previous[i]) {
            inOrder.add(i);
        }
        return inOrder;
    }

    private static StoryChange change(
            @Nullable Item before, int placeBefore, @Nullable Item now, int placeNow, boolean reordered) {
        boolean otherSection =
                before != null && now != null && !before.section().equals(now.section());
        String section = before != null && otherSection ? before.section() : "";
        return new StoryChange(
                Objects.requireNonNull(now == null ? before : now).headline(),
                placeBefore,
                placeNow,
                reordered || otherSection,
                section,
                Marked.words(before == null ? "" : before.headline(), now == null ? "" : now.headline()),
                Marked.words(summary(before), summary(now)),
                Marked.pieces(outlets(before), outlets(now)));
    }

    private static String summary(@Nullable Item item) {
        if (item == null) {
            return "";
        }
        String written = item.editing().summary();
        return written != null
                ? written
                : item.summary().stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    private static List<String> outlets(@Nullable Item item) {
        return item == null
                ? List.of()
                : item.coverage().reports().stream()
                        .map(Report::outlet)
                        .map(outlet -> outlet == null ? "an unnamed outlet " : name(outlet) + " ")
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static String name(Outlet outlet) {
        return String.valueOf(outlet.name());
    }
}
