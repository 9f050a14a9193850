package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds stories of different languages that tell the same event: by rare names that sound alike, by numbers, by dates and by
 * the distance in time. Each story has one neighbour in each other language at most, and only if it is that one's nearest,
 * too.
 */
final class ForeignNeighbours {
    /** What two stories must have in common: two rare names, or one and a telling number or two. */
    private static final double ENOUGH = 11;
    /** The share of what the one with less has to offer. */
    private static final double SHARE = .35;
    /** Standard deviation, in days, of the bell curve by which distance in time makes it doubtful. */
    private static final double DAYS = 1;
    /** A name of more stories than this leads nowhere. */
    private static final int COMMON = 50;

    private static final int SHOWN = 4;

    private final Tokens tokens;

    ForeignNeighbours(Rarity rarity) {
        this.tokens = new Tokens(rarity);
    }

    /** What a story has in common with another, and how much that says. */
    private record Link(int story, double value, List<String> shared) {}

    /** @return for each story those in other languages, by language */
    List<List<Neighbour>> of(List<Draft> drafts, List<Story> stories) {
        List<List<Neighbour>> neighbours = new ArrayList<>();
        drafts.forEach(draft -> neighbours.add(new ArrayList<>()));
        @Nullable
        String[] languages = drafts.stream().map(ForeignNeighbours::language).toArray(String[]::new);
        if (Arrays.stream(languages).filter(Objects::nonNull).distinct().count() < 2) {
            return neighbours;
        }
        List<Signature> signatures =
                Stretch.dealt(languages.length, i -> languages[i] == null ? Signature.EMPTY : tokens.of(drafts.get(i)));
        Map<String, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < languages.length; i++) {
            for (String key : signatures.get(i).keys()) {
                holders.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
            }
        }
        List<Map<String, Link>> best =
                Stretch.dealt(languages.length, i -> nearest(i, signatures, languages, holders, drafts));
        for (int i = 0; i < languages.length; i++) {
            for (Map.Entry<String, Link> entry : best.get(i).entrySet()) {
                Link link = entry.getValue();
                Link back = languages[i] == null ? null : best.get(link.story).get(languages[i]);
                if (back != null && back.story == i) {
                    Story other = stories.get(link.story);
                    neighbours
                            .get(i)
                            .add(new Neighbour(
                                    other.id(),
                                    entry.getKey(),
                                    other.headline(),
                                    other.articles().get(0),
                                    link.shared));
                }
            }
        }
        return neighbours;
    }

    private static @Nullable String language(Draft draft) {
        return draft.members().stream().allMatch(Profile::roundUp)
                ? null
                : draft.members().stream()
                        .map(Profile::language)
                        .filter(language -> language != null)
                        .findFirst()
                        .orElse(null);
    }

    /** By language the nearest story of those that are near enough; of equal ones that of the lowest id. */
    private static Map<String, Link> nearest(
            int story,
            List<Signature> signatures,
            @Nullable String[] languages,
            Map<String, List<Integer>> holders,
            List<Draft> drafts) {
        Map<String, Link> nearest = new TreeMap<>();
        signatures.get(story).keys().stream()
                .map(key -> holders.getOrDefault(key, List.of()))
                .filter(others -> others.size() <= COMMON)
                .flatMap(List::stream)
                .filter(other -> languages[other] != null && !languages[other].equals(languages[story]))
                .distinct()
                .sorted(Comparator.comparing(
                        (Integer other) -> drafts.get(other).id()))
                .forEach(other -> {
                    String language = languages[other];
                    if (language != null) {
                        Link link = link(other, signatures.get(story), signatures.get(other));
                        Link before = nearest.get(language);
                        if (link.value >= ENOUGH && (before == null || link.value > before.value)) {
                            nearest.put(language, link);
                        }
                    }
                });
        return nearest;
    }

    private static Link link(int other, Signature mine, Signature theirs) {
        Signature.Shared shared = mine.shared(theirs);
        boolean enough = shared.value() >= SHARE * Math.min(mine.weight(), theirs.weight()) && shared.names() > 0;
        double near = mine.nearness(theirs, DAYS);
        double value = enough ? (shared.value() + mine.agreement(theirs)) * near : 0;
        return new Link(other, value, shared.written().stream().limit(SHOWN).toList());
    }
}
