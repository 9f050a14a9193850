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
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.SignUp;
import newsfold.subscribers.SignUpLinks;
import newsfold.subscribers.SignUps;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.UnfitAddressException;
import newsfold.subscribers.UsualDomains;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Where strangers ask for a digest. They get a mail with a link, and are subscribed when they confirm there; whether an address
 * is known already only its owner learns, in that mail.
 */
@ApplicationScoped
class Reception {
    private final Jdbi jdbi;
    private final Clock clock;
    private final Digests digests;
    private final SignUps signUps;
    private final SignUpLinks links;
    private final ReaderLinks readers;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Notes notes;
    private final boolean open;

    Reception(
            Jdbi jdbi,
            Clock clock,
            Digests digests,
            SignUps signUps,
            SignUpLinks links,
            ReaderLinks readers,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Notes notes,
            @ConfigProperty(name = "newsfold.sign-up") boolean open) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.digests = digests;
        this.signUps = signUps;
        this.links = links;
        this.readers = readers;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.notes = notes;
        this.open = open;
    }

    boolean isOpen() {
        return open;
    }

    /** A digest that can be asked for. */
    Optional<StandingDigest> digest(String slug) {
        return open ? digests.find(slug) : Optional.empty();
    }

    /** What somebody hears who asked. */
    sealed interface Answer {
        /** The address cannot be one. */
        record Unfit(UnfitAddressException problem) implements Answer {}

        /** Another address was probably meant. */
        record Meant(String given, String suggested) implements Answer {}

        /** Too many asked from the same place. */
        record Wait() implements Answer {}

        /** A mail is on its way, if the address may have one. */
        record Asked(String address) implements Answer {}
    }

    /**
     * @param name blank for none
     * @param sure whether the address is meant as it is written
     * @param visitor the network address it comes from
     */
    Answer ask(StandingDigest digest, String address, String name, boolean sure, String visitor) {
        MailAddress to;
        try {
            to = MailAddress.parse(address);
        } catch (UnfitAddressException e) {
            return new Answer.Unfit(e);
        }
        Optional<MailAddress> meant = sure ? Optional.empty() : UsualDomains.meant(to);
        if (meant.isPresent()) {
            return new Answer.Meant(to.text(), meant.get().text());
        }
        Instant now = clock.instant();
        SignUps.Verdict verdict = signUps.count(to, visitor, now);
        if (verdict == SignUps.Verdict.WAIT) {
            return new Answer.Wait();
        }
        if (verdict == SignUps.Verdict.WELCOME && suppressions.find(to.text()).isEmpty()) {
            write(digest, new SignUp(digest.id(), to, name), now);
        }
        return new Answer.Asked(to.text());
    }

    private void write(StandingDigest digest, SignUp signUp, Instant now) {
        String title = digest.digest().title();
        Optional<Subscriber> reader = subscribers
                .find(signUp.address().text())
                .filter(known -> subscriptions.of(known.id()).stream()
                        .anyMatch(one -> one.digest() == digest.id() && one.active()));
        Words words = Words.of(
                reader.map(Subscriber::language).orElse(null), digest.digest().locale(), null);
        String asked = words.say("mail.confirm.asked", title);
        String text = reader.map(known -> Words.mail(
                        asked + " " + words.say("mail.known.what"),
                        readers.preferences(known.id(), digest.id()).toString()))
                .orElseGet(() -> Words.mail(
                        asked + " " + words.say("mail.confirm.do"),
                        links.link(signUp, now).toString(),
                        words.say("mail.confirm.not")));
        jdbi.useTransaction(handle -> notes.leave(
                handle,
                digest.sender(),
                signUp.address().text(),
                words.say(reader.isPresent() ? "mail.known" : "mail.confirm", title),
                text,
                now));
    }

    /**
     * Somebody with a link of ours.
     *
     * @param token of the reader's own pages; null before they confirmed
     * @param language that they chose, or null
     * @param locale of the digest
     */
    public record Guest(
            String address,
            String digest,
            @Nullable String token,
            @Nullable Locale language,
            Locale locale) {}

    Optional<Guest> look(String token) {
        return links.verify(token, clock.instant()).flatMap(signUp -> digests.find(signUp.digest())
                .map(digest -> new Guest(
                        signUp.address().text(),
                        digest.digest().title(),
                        null,
                        null,
                        digest.digest().locale())));
    }

    Optional<Guest> confirm(String token) {
        Instant now = clock.instant();
        return links.verify(token, now)
                .flatMap(signUp -> digests.find(signUp.digest()).map(digest -> {
                    Subscriber subscriber =
                            subscriptions.subscribe(signUp.address(), signUp.name(), digest.id(), "sign-up", now);
                    return new Guest(
                            subscriber.address(),
                            digest.digest().title(),
                            readers.token(subscriber.id(), digest.id()),
                            subscriber.language(),
                            digest.digest().locale());
                }));
    }
}
