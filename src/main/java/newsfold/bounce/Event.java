package newsfold.bounce;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that came back, by mail or from a provider.
 *
 * @param id the same when it comes again
 * @param trusted whether its address may be believed: a provider signed it
 * @param mail what it says
 */
record Event(String id, Source source, boolean trusted, ReturnedMail mail) {
    enum Source {
        MAILBOX,
        HOOK
    }

    static Event byMail(String id, ReturnedMail mail) {
        return new Event(id, Source.MAILBOX, false, mail);
    }

    /** @param messageId without angle brackets, or null */
    static Event byHook(
            String id,
            BounceKind kind,
            String address,
            @Nullable String messageId,
            @Nullable String status,
            String reason,
            String said) {
        Set<String> ids = messageId == null ? Set.of() : Set.of(messageId);
        List<String> addresses = address.isEmpty() ? List.of() : List.of(address);
        return new Event(id, Source.HOOK, true, new ReturnedMail(kind, status, reason, said, addresses, ids, ""));
    }
}
