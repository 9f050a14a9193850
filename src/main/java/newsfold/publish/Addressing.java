package newsfold.publish;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import newsfold.deliver.Personal;
import newsfold.deliver.Recipient;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Wishes;
import org.jspecify.annotations.Nullable;

/** How the readers of a round wish its letters: which items, in which form and language, and when. */
final class Addressing {
    private static final String WEEKLY = "Not sent: the reader gets this digest once a week.";

    private enum Round {
        DAY,
        WEEK,
        AGAIN
    }

    private final Omissions omissions;
    private final Instant leaves;
    private final Round round;
    private final Instant through;
    private final ZoneId zone;
    private final Set<Locale> languages;

    private Addressing(
            Omissions omissions, Instant through, Instant leaves, Round round, ZoneId zone, Set<Locale> languages) {
        this.omissions = omissions;
        this.leaves = leaves;
        this.through = through;
        this.round = round;
        this.zone = zone;
        this.languages = languages;
    }

    /**
     * Of an edition itself, whose readers get it at their time.
     *
     * @param leaves from when its letters may leave
     * @param zone of the digest
     * @param languages that the edition is set in besides the digest's
     */
    static Addressing ofEdition(Omissions omissions, Instant leaves, ZoneId zone, Set<Locale> languages) {
        return new Addressing(omissions, leaves, leaves, Round.DAY, zone, languages);
    }

    /**
     * Of a week's edition, for those whose time is after one instant and not after another.
     *
     * @param through until when weekly readers have had theirs
     * @param until whose turn is now
     */
    static Addressing ofWeek(Omissions omissions, Instant through, Instant until, ZoneId zone, Set<Locale> languages) {
        return new Addressing(omissions, through, until, Round.WEEK, zone, languages);
    }

    /** Of what editors send again: at once, but to nobody who is away. */
    static Addressing ofResend(Omissions omissions, Instant now, ZoneId zone, Set<Locale> languages) {
        return new Addressing(omissions, now, now, Round.AGAIN, zone, languages);
    }

    /** Whether it is this reader's turn. */
    boolean isDue(Wishes wishes) {
        return round != Round.WEEK
                || wishes.rhythm()
                        .lastWeekly(leaves, zone)
                        .filter(delivery -> delivery.isAfter(through))
                        .isPresent();
    }

    Recipient recipient(
            long subscriber, String address, @Nullable String name, @Nullable Locale language, Wishes wishes) {
        Rhythm own = wishes.rhythm();
        Rhythm rhythm = round == Round.DAY ? own : new Rhythm(false, null, own.zone(), own.pausedUntil());
        Instant delivery =
                round == Round.WEEK ? own.lastWeekly(leaves, zone).orElse(leaves) : rhythm.delivery(leaves, zone);
        List<Integer> leftOut = omissions.of(wishes);
        Optional<String> spared =
                round == Round.DAY && own.weekly() != null ? Optional.of(WEEKLY) : rhythm.spared(delivery, zone);
        boolean timed = round == Round.WEEK || rhythm.time() != null;
        return new Recipient(
                subscriber,
                address,
                new Personal(
                        name,
                        wishes.headlines(),
                        language == null || !languages.contains(language) ? null : language.toLanguageTag(),
                        leftOut),
                timed ? delivery : null,
                spared.orElse(omissions.spared(leftOut)));
    }
}
