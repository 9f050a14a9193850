package newsfold.desk;

import java.util.Optional;
import newsfold.publish.Recipients;

/**
 * To whom an edition goes again, as the form says it.
 *
 * @param to failed, unknown, never, joined, one or all
 * @param address for one; else empty
 */
public record ResendChoice(String to, String address, Recipients recipients) {

    public static Optional<ResendChoice> of(String to, String address) {
        String trimmed = address.strip();
        return recipients(to, trimmed)
                .map(recipients -> new ResendChoice(to, to.equals("one") ? trimmed : "", recipients));
    }

    private static Optional<Recipients> recipients(String to, String address) {
        return switch (to) {
            case "failed" -> Optional.of(new Recipients.Failed());
            case "unknown" -> Optional.of(new Recipients.Unknown());
            case "never" -> Optional.of(new Recipients.NeverSent());
            case "joined" -> Optional.of(new Recipients.JoinedSince());
            case "all" -> Optional.of(new Recipients.All());
            case "one" -> Optional.of(new Recipients.One(address));
            default -> Optional.empty();
        };
    }

    /** Whom it means, to go on after "to". */
    public String words() {
        return switch (to) {
            case "failed" -> "those whose letter was refused or came back";
            case "unknown" -> "those of whom nobody knows whether their letter arrived";
            case "never" -> "those whose letter was taken back before it left";
            case "joined" -> "those who subscribed since and never got it";
            case "all" -> "every subscriber, also those who have it already";
            default -> address;
        };
    }
}
