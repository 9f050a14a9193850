package newsfold.front;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import newsfold.deliver.Notes;
import newsfold.deliver.Suppressions;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.AddressChange;
import newsfold.subscribers.AddressChanges;
import newsfold.subscribers.ChangeLinks;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.SignUps;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscription;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.UnfitAddressException;
import newsfold.subscribers.UsualDomains;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Readers who wish their letters at another address. The new one gets a mail with a link, the old one a notice; whether the new one
 * is known already only its owner learns, in that mail.
 */
@ApplicationScoped
class Mover {
    private final Jdbi jdbi;
    private final Clock clock;
    private final ReaderLinks readers;
    private final ChangeLinks links;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Digests digests;
    private final AddressChanges changes;
    private final SignUps tries;
    private final Suppressions suppressions;
    private final Notes notes;

    Mover(
            Jdbi jdbi,
            Clock clock,
            ReaderLinks readers,
            ChangeLinks links,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Digests digests,
            AddressChanges changes,
            SignUps tries,
            Suppressions suppressions,
            Notes notes) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.readers = readers;
        this.links = links;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.digests = digests;
        this.changes = changes;
        this.tries = tries;
        this.suppressions = suppressions;
        this.notes = notes;
    }

    /** What somebody hears who asked. */
    sealed interface Answer {
        record Unfit(UnfitAddressException problem) implements Answer {}

        /** Another address was probably meant. */
        record Meant(String given, String suggested) implements Answer {}

        /** They have it already. */
        record Same(String address) implements Answer {}

        /** Too many questions. */
        record Wait() implements Answer {}

        /** A mail is on its way, if the address may have one. */
        record Asked(String address) implements Answer {}
    }

    /**
     * @param sure whether the address is meant as it is written
     * @param visitor the network address it comes from
     * @return empty where the link is not ours
     */
    Optional<Answer> ask(String token, String address, boolean sure, String visitor) {
        return readers.verify(token)
                .flatMap(claim -> subscribers.find(claim.subscriber()).flatMap(reader -> digests.find(claim.digest())
                        .map(digest -> ask(reader, digest, address, sure, visitor))));
    }

    private Answer ask(Subscriber reader, StandingDigest digest, String address, boolean sure, String visitor) {
        MailAddress to;
        try {
            to = MailAddress.parse(address);
        } catch (UnfitAddressException e) {
            return new Answer.Unfit(e);
        }
        if (to.text().equalsIgnoreCase(reader.address())) {
            return new Answer.Same(reader.address());
        }
        Optional<MailAddress> meant = sure ? Optional.empty() : UsualDomains.meant(to);
        if (meant.isPresent()) {
            return new Answer.Meant(to.text(), meant.get().text());
        }
        Instant now = clock.instant();
        SignUps.Verdict verdict = tries.count(to, visitor, now);
        if (verdict == SignUps.Verdict.WAIT) {
            return new Answer.Wait();
        }
        return jdbi.inTransaction(handle -> {
            Optional<AddressChange> change = changes.ask(handle, reader, to, now);
            change.ifPresent(asked -> {
                notify(handle, reader, digest, asked, now);
                if (verdict == SignUps.Verdict.WELCOME
                        && suppressions.find(to.text()).isEmpty()) {
                    write(handle, reader, digest, asked, now);
                }
            });
            return change.isPresent() ? new Answer.Asked(to.text()) : new Answer.Wait();
        });
    }

    private void write(Handle handle, Subscriber reader, StandingDigest digest, AddressChange change, Instant now) {
        Optional<Subscriber> known = subscribers.find(change.wanted());
        Words words = words(known.orElse(reader), digest);
        String asked = words.say("mail.move.asked");
        if (known.isPresent()) {
            String own = subscriptions.of(known.get().id()).stream()
                    .map(Subscription::digest)
                    .findFirst()
                    .map(first -> readers.preferences(known.get().id(), first).toString())
                    .orElse("");
            notes.leave(
                    handle,
                    digest.sender(),
                    change.wanted(),
                    words.say("mail.move"),
                    Words.mail(asked + " " + words.say("mail.move.known"), own),
                    now);
        } else {
            notes.leaveAbout(
                    handle,
                    reader.id(),
                    digest.sender(),
                    change.wanted(),
                    words.say("mail.move"),
                    Words.mail(
                            asked + " " + words.say("mail.confirm.do"),
                            links.link(new ChangeLinks.Claim(change.id(), false))
                                    .toString(),
                            words.say("mail.confirm.not")),
                    now);
        }
    }

    private void notify(Handle handle, Subscriber reader, StandingDigest digest, AddressChange change, Instant now) {
        if (suppressions.find(reader.address()).isPresent()) {
            return;
        }
        Words words = words(reader, digest);
        notes.leaveAbout(
                handle,
                reader.id(),
                digest.sender(),
                reader.address(),
                words.say("mail.notice"),
                Words.mail(
                        words.say("mail.notice.what", change.wanted()) + " " + words.say("mail.notice.undo"),
                        links.link(new ChangeLinks.Claim(change.id(), true)).toString()),
                now);
    }

    private static Words words(Subscriber reader, StandingDigest digest) {
        return Words.of(reader.language(), digest.digest().locale(), null);
    }

    /**
     * Where a change stands.
     *
     * @param step what the page says: ask, done, undo, undone, or taken where nothing can be done any more
     * @param language that the reader chose, or null
     */
    record Stand(
            AddressChange change, String step, @Nullable Locale language) {}

    Optional<Stand> look(String token) {
        Instant now = clock.instant();
        return stand(token, (claim, change) -> {
            if (claim.undo()) {
                return !changes.isUndoable(change, now) ? "taken" : change.undone() == null ? "undo" : "undone";
            }
            return !changes.isGood(change, now) ? "taken" : change.confirmed() == null ? "ask" : "done";
        });
    }

    /** Does what the link is for. */
    Optional<Stand> take(String token) {
        Instant now = clock.instant();
        return stand(token, (claim, change) -> {
            boolean done = claim.undo() ? changes.undo(change.id(), now) : changes.confirm(change.id(), now);
            return !done ? "taken" : claim.undo() ? "undone" : "done";
        });
    }

    private interface Step {
        String of(ChangeLinks.Claim claim, AddressChange change);
    }

    private Optional<Stand> stand(String token, Step step) {
        return links.verify(token).flatMap(claim -> changes.find(claim.change()).flatMap(change -> subscribers
                .find(change.subscriber())
                .map(reader -> new Stand(change, step.of(claim, change), reader.language()))));
    }
}
