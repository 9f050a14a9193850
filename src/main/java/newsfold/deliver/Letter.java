package newsfold.deliver;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One message to one address, ready but for its encoding, where it is not one of many alike.
 *
 * @param messageId without angle brackets
 * @param from the From header's mailbox, such as {@code Morning Post <news@example.org>}
 * @param envelopeFrom where bounces go
 * @param to the reader's address
 * @param date the Date header (UTC), the same in every retry
 * @param listId such as {@code morning.example.org}
 * @param unsubscribe https address that takes a one-click POST (RFC 8058)
 * @param feedbackId "a:b:c:sender", nothing personal in it
 */
public record Letter(
        String messageId,
        String from,
        String envelopeFrom,
        String to,
        @Nullable String replyTo,
        Instant date,
        String subject,
        String html,
        String text,
        String listId,
        String listName,
        URI unsubscribe,
        String feedbackId) {
    public Letter {
        for (String header : new String[] {messageId, from, envelopeFrom, to, subject, listId, listName, feedbackId}) {
            if (header.indexOf('\r') >= 0 || header.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("a header of a letter holds a line break: " + header);
            }
        }
    }
}
