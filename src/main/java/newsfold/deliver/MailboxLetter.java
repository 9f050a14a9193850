package newsfold.deliver;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the built-in mailbox, without its body.
 *
 * @param edition whose letter it is
 * @param name of its file within the edition's folder, which {@link Mailbox#read} takes
 * @param date of its Date header (UTC), or null
 */
public record MailboxLetter(
        long edition,
        String name,
        String from,
        String to,
        String subject,
        @Nullable Instant date) {}
