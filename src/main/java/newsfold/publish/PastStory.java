package newsfold.publish;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A story as it stood in a past edition, and the way from it.
 *
 * @param edition that had it
 * @param item the story
 * @param previous the item before it on the page, or null
 * @param next the item behind it, or null
 * @param history the same story in other editions, the newest first
 */
public record PastStory(
        PastEdition edition,
        PastItem item,
        @Nullable PastItem previous,
        @Nullable PastItem next,
        List<PastItem> history) {
    public PastStory {
        history = List.copyOf(history);
    }

    /** An item in sight of a story: itself, one beside it, or the same story elsewhere. */
    record Sight(PastEdition edition, PastItem item) {}

    static Optional<PastStory> of(long id, int place, List<Sight> sights) {
        return at(id, place, sights)
                .map(here -> new PastStory(
                        here.edition(),
                        here.item(),
                        at(id, place - 1, sights).map(Sight::item).orElse(null),
                        at(id, place + 1, sights).map(Sight::item).orElse(null),
                        sights.stream()
                                .map(Sight::item)
                                .filter(item -> item.edition() != id)
                                .sorted(Comparator.comparingLong(PastItem::edition)
                                        .reversed())
                                .toList()));
    }

    private static Optional<Sight> at(long id, int place, List<Sight> sights) {
        return sights.stream()
                .filter(sight -> sight.item().edition() == id && sight.item().place() == place)
                .findFirst();
    }
}
