package newsfold.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import newsfold.deliver.Delivery;
import newsfold.deliver.ReturnAddresses;
import newsfold.deliver.ReturnedLetters;
import newsfold.deliver.Suppressions;
import newsfold.measure.Tally;
import newsfold.subscribers.Erasures;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Draws the consequences of what came back, in one transaction each: the ledger says that the letter came back, and an address
 * that is dead, or whose owner complains, gets no more. Entered twice, it counts once.
 */
@ApplicationScoped
public class Registrar {
    private static final Logger LOG = Logger.getLogger(Registrar.class);
    /** Servers try for five days; what speaks of an older letter without naming it speaks of something else. */
    private static final Duration RECENT = Duration.ofDays(14);

    private final Jdbi jdbi;
    private final Bounces bounces;
    private final ReturnAddresses addresses;
    private final ReturnedLetters letters;
    private final Subscribers subscribers;
    private final Erasures erasures;
    private final Suppressions suppressions;
    private final int softLimit;
    private final Duration softWithin;
    private final Clock clock;

    @Inject
    Registrar(
            Jdbi jdbi,
            Bounces bounces,
            ReturnAddresses addresses,
            ReturnedLetters letters,
            Subscribers subscribers,
            Erasures erasures,
            Suppressions suppressions,
            BounceSettings settings,
            Clock clock) {
        this(
                jdbi,
                bounces,
                addresses,
                letters,
                subscribers,
                erasures,
                suppressions,
                settings.softLimit(),
                settings.softWithin(),
                clock);
    }

    Registrar(
            Jdbi jdbi,
            Bounces bounces,
            ReturnAddresses addresses,
            ReturnedLetters letters,
            Subscribers subscribers,
            Erasures erasures,
            Suppressions suppressions,
            int softLimit,
            Duration softWithin,
            Clock clock) {
        this.jdbi = jdbi;
        this.bounces = bounces;
        this.addresses = addresses;
        this.letters = letters;
        this.subscribers = subscribers;
        this.erasures = erasures;
        this.suppressions = suppressions;
        this.softLimit = softLimit;
        this.softWithin = softWithin;
        this.clock = clock;
    }

    /**
     * Whose letter it is about.
     *
     * @param proven whether it names the letter itself, which only its receivers can
     */
    private record Affected(Optional<Delivery> letter, Optional<String> address, boolean proven) {
        static final Affected NOBODY = new Affected(Optional.empty(), Optional.empty(), false);
    }

    /** False where it was entered before. */
    boolean enter(Event event) {
        Instant now = clock.instant();
        boolean entered = jdbi.inTransaction(handle -> {
            Affected affected = affected(handle, event, now);
            Long letter = affected.letter().map(Delivery::id).orElse(null);
            String address = affected.address().orElse(null);
            if (!bounces.enter(handle, quiet(event), letter, address, affected.proven(), now)) {
                return false;
            }
            conclude(handle, event.mail(), affected, now);
            return true;
        });
        if (entered) {
            Tally.BOUNCES.add(event.mail().kind().name().toLowerCase(Locale.ROOT), 1);
        }
        return entered;
    }

    /** Without the mail's own words where it speaks of somebody who had everything erased. */
    private Event quiet(Event event) {
        ReturnedMail mail = event.mail();
        return erasures.among(mail.addresses()).isEmpty()
                ? event
                : new Event(
                        event.id(),
                        event.source(),
                        event.trusted(),
                        new ReturnedMail(
                                mail.kind(),
                                mail.status(),
                                mail.reason(),
                                "",
                                mail.addresses(),
                                mail.messageIds(),
                                mail.traces()));
    }

    private Affected affected(Handle handle, Event event, Instant now) {
        ReturnedMail mail = event.mail();
        for (ReturnAddresses.Claim claim : addresses.claims(mail.traces())) {
            Optional<Delivery> named = letters.named(handle, claim);
            if (named.isPresent()) {
                return new Affected(named, named.map(Delivery::address), true);
            }
        }
        for (String id : mail.messageIds()) {
            Optional<Delivery> named = letters.withMessageId(handle, id);
            if (named.isPresent()) {
                return new Affected(named, named.map(Delivery::address), true);
            }
        }
        for (String address : mail.addresses()) {
            Optional<Subscriber> reader = subscribers.find(address);
            if (reader.isPresent()) {
                Optional<Delivery> last = letters.lastTo(handle, reader.get().id(), now.minus(RECENT));
                if (last.isPresent() || event.trusted()) {
                    return new Affected(last, reader.map(Subscriber::address), event.trusted());
                }
            }
        }
        return Affected.NOBODY;
    }

    private void conclude(Handle handle, ReturnedMail mail, Affected affected, Instant now) {
        String sentence = mail.status() == null ? mail.reason() : mail.reason() + " (" + mail.status() + ")";
        if (mail.kind().cameBack()) {
            affected.letter().ifPresent(letter -> letters.cameBack(handle, letter, sentence + " " + mail.said(), now));
        }
        affected.address()
                .flatMap(address -> whyNoMore(handle, mail, address, affected.proven(), sentence, now)
                        .filter(why -> suppressions.suppress(handle, address, why, now)))
                // neither the address nor the words of whoever reported it, in which it may stand
                .ifPresent(why -> LOG.infof(
                        "An address gets no more letters: %s%s",
                        mail.kind().name().toLowerCase(Locale.ROOT),
                        affected.letter()
                                .map(letter -> ", letter " + letter.id())
                                .orElse("")));
    }

    private Optional<String> whyNoMore(
            Handle handle, ReturnedMail mail, String address, boolean proven, String sentence, Instant now) {
        // what only gives an address anybody can have written: it takes as many as of those that may pass
        if (proven && (mail.kind() == BounceKind.HARD || mail.kind() == BounceKind.COMPLAINT)) {
            return Optional.of(sentence);
        }
        if (!mail.kind().cameBack()) {
            return Optional.empty();
        }
        int failures = bounces.failures(handle, address, now.minus(softWithin));
        return failures < softLimit
                ? Optional.empty()
                : Optional.of(failures + " letters in " + softWithin.toDays() + " days did not arrive. The last: "
                        + sentence);
    }
}
