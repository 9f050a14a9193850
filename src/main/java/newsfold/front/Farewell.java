package newsfold.front;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import newsfold.publish.Digests;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.ReaderLinks.Claim;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscription;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.UnfitAddressException;
import org.jspecify.annotations.Nullable;

/** A reader leaving a digest, or coming back, by the link of a letter. Each step is empty where the link is not ours. */
@ApplicationScoped
class Farewell {
    private final ReaderLinks links;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Digests digests;
    private final Clock clock;

    Farewell(ReaderLinks links, Subscribers subscribers, Subscriptions subscriptions, Digests digests, Clock clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.digests = digests;
        this.clock = clock;
    }

    /**
     * Somebody with a link.
     *
     * @param digest its title
     * @param active whether they get it now
     * @param language that they chose, or null
     * @param locale of the digest
     */
    public record Reader(
            String address,
            String digest,
            boolean active,
            @Nullable Locale language,
            Locale locale) {}

    Optional<Reader> ask(String token) {
        return links.verify(token).flatMap(this::reader);
    }

    Optional<Reader> leave(String token) {
        Optional<Claim> claim = links.verify(token);
        claim.ifPresent(
                who -> subscriptions.end(who.subscriber(), who.digest(), "The reader unsubscribed.", clock.instant()));
        return claim.flatMap(this::reader);
    }

    /** Only for who left: a link alone subscribes nobody. */
    Optional<Reader> undo(String token) {
        Optional<Claim> claim = links.verify(token);
        claim.ifPresent(who -> subscription(who)
                .filter(subscription -> !subscription.active())
                .flatMap(subscription -> subscribers.find(who.subscriber()))
                .ifPresent(subscriber -> comeBack(subscriber, who.digest())));
        return claim.flatMap(this::reader);
    }

    private void comeBack(Subscriber subscriber, long digest) {
        try {
            MailAddress address = MailAddress.parse(subscriber.address());
            subscriptions.subscribe(address, subscriber.name(), digest, "undo", clock.instant());
        } catch (UnfitAddressException e) {
            throw new IllegalStateException("a subscriber's address was checked when it was entered", e);
        }
    }

    private Optional<Subscription> subscription(Claim who) {
        return subscriptions.of(who.subscriber()).stream()
                .filter(subscription -> subscription.digest() == who.digest())
                .findFirst();
    }

    private Optional<Reader> reader(Claim who) {
        return subscription(who)
                .flatMap(subscription -> subscribers.find(who.subscriber()).flatMap(subscriber -> digests.find(
                                who.digest())
                        .map(digest -> new Reader(
                                subscriber.address(),
                                digest.digest().title(),
                                subscription.active(),
                                subscriber.language(),
                                digest.digest().locale()))));
    }
}
