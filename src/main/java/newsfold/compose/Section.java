package newsfold.compose;

import java.util.List;

/**
 * A part of an edition under one heading.
 *
 * @param name the heading; empty for what belongs to no section
 * @param items the best first; never empty
 */
public record Section(String name, List<Item> items) {
    public Section {
        items = List.copyOf(items);
    }
}
