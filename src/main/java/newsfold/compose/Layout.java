package newsfold.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsfold.compose.Edits.Shift;
import newsfold.compose.Ranking.Ranked;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * Where each story stands: the best of several outlets in sections as far as there is room, then the briefs. What editors put
 * work into has room for sure; what they pinned leads its section; what they put beside another story stands there.
 */
final class Layout {
    private final Digest digest;
    private final Map<String, Source> sources;
    private final Edits.Resolved edits;
    private final Comparator<String> order;
    private final Map<String, List<Ranked>> sections;
    private final List<Ranked> briefs;

    /** @param ranked the best first, without those that editors left out */
    Layout(Digest digest, List<Ranked> ranked, Map<String, Source> sources, Edits.Resolved edits) {
        this.digest = digest;
        this.sources = sources;
        this.edits = edits;
        // the digest's own order, then names it does not list, then no section
        this.order = Comparator.comparing(String::isEmpty)
                .thenComparing(name ->
                        digest.sections().contains(name) ? digest.sections().indexOf(name) : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder());
        List<Ranked> page = withRoom(ranked.stream().filter(this::isForPage).toList(), digest.stories());
        this.briefs = new ArrayList<>(withRoom(
                Stream.concat(
                                ranked.stream().filter(this::isForPage).filter(one -> !page.contains(one)),
                                ranked.stream().filter(one -> !isForPage(one)))
                        .toList(),
                digest.briefs()));
        this.sections = new TreeMap<>(order);
        Stream.concat(page.stream().filter(this::isPinned), page.stream().filter(one -> !isPinned(one)))
                .forEach(one -> sections.computeIfAbsent(section(one.story()), name -> new ArrayList<>())
                        .add(one));
        edits.shifts().forEach(this::shift);
        sections.values().removeIf(List::isEmpty);
    }

    /** By name, in the order of the page. */
    Map<String, List<Ranked>> sections() {
        return sections;
    }

    List<Ranked> briefs() {
        return briefs;
    }

    /** All that have a place, in the order of the page. */
    List<Ranked> shown() {
        return Stream.concat(sections.values().stream().flatMap(List::stream), briefs.stream())
                .toList();
    }

    private boolean isForPage(Ranked one) {
        Wish wish = edits.of(one.story());
        return one.score().outlets() > 1 || wish.pinned() || wish.section() != null;
    }

    private boolean isPinned(Ranked one) {
        return edits.of(one.story()).pinned();
    }

    private List<Ranked> withRoom(List<Ranked> ranked, int room) {
        long kept = ranked.stream().filter(this::isKept).count();
        List<Ranked> with = new ArrayList<>();
        long left = room - kept;
        for (Ranked one : ranked) {
            if (isKept(one)) {
                with.add(one);
            } else if (left > 0) {
                with.add(one);
                left--;
            }
        }
        return with;
    }

    private boolean isKept(Ranked one) {
        return edits.of(one.story()).kept();
    }

    private void shift(Shift shift) {
        List<Ranked> from = listWith(shift.story());
        List<Ranked> to = listWith(shift.beside());
        if (from != null && to != null) {
            Ranked moved = from.remove(place(from, shift.story()));
            to.add(place(to, shift.beside()) + (shift.above() ? 0 : 1), moved);
        }
    }

    private @Nullable List<Ranked> listWith(String story) {
        return Stream.concat(sections.values().stream(), Stream.of(briefs))
                .filter(list -> place(list, story) >= 0)
                .findFirst()
                .orElse(null);
    }

    private static int place(List<Ranked> list, String story) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).story().id().equals(story)) {
                return i;
            }
        }
        return -1;
    }

    /** The section that editors chose, or that most of the story's articles came by; those of no section don't vote. */
    String section(Story story) {
        String chosen = edits.of(story).section();
        if (chosen != null) {
            return chosen;
        }
        Map<String, Integer> votes = new TreeMap<>(order);
        for (Article article : story.articles()) {
            Source source = sources.get(article.id());
            if (source != null && source.section() != null && !source.section().isBlank()) {
                votes.merge(source.section(), 1, Integer::sum);
            }
        }
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }
}
