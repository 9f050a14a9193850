package newsfold.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of all letters of an edition say alike.
 *
 * @param from the From header's mailbox, such as {@code Morning Post <news@example.org>}
 * @param date the Date header (UTC), the same in every retry
 * @param listId such as {@code morning.example.org}
 * @param feedbackId "a:b:c:sender", nothing personal in it
 */
public record LetterHead(
        String from,
        @Nullable String replyTo,
        Instant date,
        String subject,
        String listId,
        String listName,
        String feedbackId) {
    public LetterHead {
        for (String header : new String[] {from, subject, listId, listName, feedbackId}) {
            if (header.indexOf('\r') >= 0 || header.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a header of a letter holds a line break: " + header);
            }
        }
    }
}
