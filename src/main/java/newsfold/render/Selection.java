package newsfold.render;

import java.util.Arrays;
import java.util.Set;

/**
 * What a segment of readers gets of an edition.
 *
 * @param named whether their names are known, so that the letter greets them
 * @param headlines whether their letter has no summaries
 * @param leftOut which items they do not wish to read, by their place on the page from 0
 */
public record Selection(boolean named, boolean headlines, Set<Integer> leftOut) {
    /** The edition as everybody may read it. */
    public static final Selection EVERYBODY = new Selection(false, false, Set.of());

    public Selection {
        leftOut = Set.copyOf(leftOut);
    }

    /** Which of so many items leads the page; the first of all where every one is left out. */
    int lead(int items) {
        for (int item = 0; item < items; item++) {
            if (!leftOut.contains(item)) {
                return item;
            }
        }
        return 0;
    }

    boolean has(String condition) {
        return switch (condition) {
            case Passage.WHOLE -> leftOut.isEmpty();
            case Passage.FEWER -> !leftOut.isEmpty();
            case Passage.NAMED -> named;
            case Passage.FULL -> !headlines;
            case "" -> false;
            default ->
                leftOut.isEmpty()
                        || Arrays.stream(condition.split(","))
                                .map(Integer::valueOf)
                                .anyMatch(item -> !leftOut.contains(item));
        };
    }
}
