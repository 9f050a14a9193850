package newsfold.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newsfold.compose.Item;
import newsfold.merge.Report;
import newsfold.read.Outlet;
import newsfold.subscribers.Wishes;
import org.jspecify.annotations.Nullable;

/** Which items of an edition its readers do not wish to read, found out once for all who wish the same. */
final class Omissions {
    private static final String NOTHING_LEFT =
            "Not sent: all of this edition's stories are of sections or outlets that the reader does not wish to read.";

    private final Supplier<List<Item>> content;
    private final Map<Wishes, List<Integer>> known = new HashMap<>();
    private @Nullable List<Item> items;

    /** @param content the items in the order of the page; asked for once, and only where somebody has wishes */
    Omissions(Supplier<List<Item>> content) {
        this.content = content;
    }

    List<Integer> of(Wishes wishes) {
        return wishes.muteSomething() ? known.computeIfAbsent(wishes, this::leftOut) : List.of();
    }

    /** Why who leaves these out gets no letter, where nothing is left; else null. */
    @Nullable
    String spared(List<Integer> leftOut) {
        return !leftOut.isEmpty() && leftOut.size() == items().size() ? NOTHING_LEFT : null;
    }

    private List<Integer> leftOut(Wishes wishes) {
        Set<String> outlets =
                wishes.mutedOutlets().stream().map(Omissions::spelled).collect(Collectors.toSet());
        List<Integer> places = new ArrayList<>();
        for (int place = 0; place < items().size(); place++) {
            Item item = items().get(place);
            if (wishes.mutedSections().contains(item.section()) || isMuted(item, outlets)) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean isMuted(Item item, Set<String> outlets) {
        return item.coverage().reports().stream()
                .map(Report::outlet)
                .allMatch(outlet -> outlet != null && outlets.contains(spelled(outlet.name())));
    }

    /** Whatever else was learnt of it since: a name in any spelling is the one that the reader saw. */
    private static String spelled(String outlet) {
        return new Outlet(outlet).key();
    }

    private List<Item> items() {
        if (items == null) {
            items = content.get();
        }
        return Objects.requireNonNull(items);
    }
}
