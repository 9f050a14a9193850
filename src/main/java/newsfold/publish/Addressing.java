package newsfold.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import newsfold.deliver.Personal;
import newsfold.deliver.Recipient;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Wishes;
import org.jspecify.annotations.Nullable;

/** How the readers of a round wish its letters: which items, in which form, and when. */
final class Addressing {
    private final Omissions omissions;
    private final Instant leaves;
    private final boolean punctual;
    private final ZoneId zone;

    private Addressing(Omissions omissions, Instant leaves, boolean punctual, ZoneId zone) {
        this.omissions = omissions;
        this.leaves = leaves;
        this.punctual = punctual;
        this.zone = zone;
    }

    /**
     * Of an edition itself, whose readers get it at their time.
     *
     * @param leaves from when its letters may leave
     * @param zone of the digest
     */
    static Addressing ofEdition(Omissions omissions, Instant leaves, ZoneId zone) {
        return new Addressing(omissions, leaves, true, zone);
    }

    /** Of what editors send again: at once, but to nobody who is away. */
    static Addressing ofResend(Omissions omissions, Instant now, ZoneId zone) {
        return new Addressing(omissions, now, false, zone);
    }

    Recipient recipient(long subscriber, String address, @Nullable String name, Wishes wishes) {
        Rhythm rhythm = punctual
                ? wishes.rhythm()
                : new Rhythm(
                        false, null, wishes.rhythm().zone(), wishes.rhythm().pausedUntil());
        Instant delivery = rhythm.delivery(leaves, zone);
        List<Integer> leftOut = omissions.of(wishes);
        Optional<String> spared = rhythm.spared(delivery, zone);
        return new Recipient(
                subscriber,
                address,
                new Personal(name, wishes.headlines(), leftOut),
                rhythm.time() == null ? null : delivery,
                spared.orElse(omissions.spared(leftOut)));
    }
}
