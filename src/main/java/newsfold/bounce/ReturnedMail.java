package newsfold.bounce;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail that came back says. All texts are outside text.
 *
 * @param status enhanced status code such as 5.1.1 (RFC 3463), or null
 * @param reason in plain words, a sentence of ours
 * @param said the mail's own words, on one line and not endless; empty where they don't matter
 * @param addresses of whom it speaks, as written there, the likeliest first
 * @param messageIds of letters that it may be about, without angle brackets, in lower case
 * @param traces text in which a return address of ours may stand
 */
public record ReturnedMail(
        BounceKind kind,
        @Nullable String status,
        String reason,
        String said,
        List<String> addresses,
        Set<String> messageIds,
        String traces) {
    public ReturnedMail {
        addresses = List.copyOf(addresses);
        messageIds = Set.copyOf(messageIds);
    }
}
