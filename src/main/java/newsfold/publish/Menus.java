package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import newsfold.compose.Item;
import newsfold.merge.Report;
import newsfold.read.Outlet;
import newsfold.subscribers.Wishes;

/** What a digest's readers can choose from: its sections, and the outlets of its last editions. */
@ApplicationScoped
public class Menus {
    /** Editions looked at: a week of a daily one. */
    private static final int EDITIONS = 7;

    private final Dailies dailies;
    private final Contents contents;

    public Menus(Dailies dailies, Contents contents) {
        this.dailies = dailies;
        this.contents = contents;
    }

    /**
     * Sections in the order of the page, outlets in that of the alphabet.
     */
    public record Menu(List<String> sections, List<String> outlets) {
        public Menu {
            sections = List.copyOf(sections);
            outlets = List.copyOf(outlets);
        }
    }

    /** @param wishes of the reader who asks: what they muted stays on the menu, or they could not have it back */
    public Menu of(StandingDigest digest, Wishes wishes) {
        Set<String> sections = new LinkedHashSet<>(digest.digest().sections());
        TreeMap<String, String> outlets = new TreeMap<>();
        wishes.mutedOutlets().forEach(name -> outlets.put(new Outlet(name).key(), name));
        for (long edition : dailies.latest(digest.id(), EDITIONS)) {
            for (Item item : contents.items(edition)) {
                sections.add(item.section());
                item.coverage().reports().stream().map(Report::outlet).forEach(outlet -> {
                    if (outlet != null) {
                        outlets.putIfAbsent(new Outlet(outlet.name()).key(), outlet.name());
                    }
                });
            }
        }
        sections.addAll(wishes.mutedSections());
        sections.remove("");
        return new Menu(List.copyOf(sections), new ArrayList<>(outlets.values()));
    }
}
