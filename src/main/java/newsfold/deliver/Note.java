package newsfold.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plain word from the press to one person: no letter, since it belongs to no edition.
 *
 * @param messageId without angle brackets, the same at every try
 * @param sender the From mailbox
 * @param address where it goes
 * @param text plain text
 * @param message the whole of it as it goes over the wire, or null where it is made of subject and text
 * @param tries that were begun
 * @param created when it was left (UTC), its Date
 */
record Note(
        long id,
        String messageId,
        String sender,
        String address,
        String subject,
        String text,
        byte @Nullable [] message,
        int tries,
        Instant created) {}
