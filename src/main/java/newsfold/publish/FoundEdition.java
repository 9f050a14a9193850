package newsfold.publish;

import java.time.LocalDate;
import java.util.List;

/**
 * An edition that was looked for.
 *
 * @param title of its digest
 * @param items those that have the words, in the order of the page; none where no words were looked for
 */
public record FoundEdition(
        long id, long digest, String title, LocalDate day, String subject, boolean empty, List<PastItem> items) {
    public FoundEdition {
        items = List.copyOf(items);
    }
}
