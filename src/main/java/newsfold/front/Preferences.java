package newsfold.front;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import newsfold.publish.Digests;
import newsfold.publish.Menus;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.ReaderLinks.Claim;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.Wishes;
import org.jspecify.annotations.Nullable;

/** A reader choosing what to read of a digest, by the link of a letter. Each step is empty where the link is not ours. */
@ApplicationScoped
class Preferences {
    private final ReaderLinks links;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Digests digests;
    private final Menus menus;

    Preferences(ReaderLinks links, Subscribers subscribers, Subscriptions subscriptions, Digests digests, Menus menus) {
        this.links = links;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.digests = digests;
        this.menus = menus;
    }

    /** A section or outlet on the menu. */
    public record Dish(String name, boolean wanted) {}

    /**
     * What a reader sees.
     *
     * @param digest its title
     * @param name as letters greet them, or null
     * @param zones all that there are
     * @param zone the reader's, or the digest's
     */
    public record Menu(
            String address,
            String digest,
            @Nullable String name,
            Wishes wishes,
            List<String> zones,
            String zone,
            List<Dish> sections,
            List<Dish> outlets) {}

    Optional<Menu> ask(String token) {
        return links.verify(token).flatMap(this::menu);
    }

    /** Does nothing where the link is not ours. */
    void take(String token, Order order) {
        links.verify(token).ifPresent(who -> {
            subscriptions.wish(who.subscriber(), who.digest(), order.wishes());
            subscribers.rename(who.subscriber(), order.name());
        });
    }

    private Optional<Menu> menu(Claim who) {
        boolean subscribed = subscriptions.of(who.subscriber()).stream()
                .anyMatch(subscription -> subscription.digest() == who.digest());
        return subscribed
                ? subscribers.find(who.subscriber()).flatMap(subscriber -> digests.find(who.digest())
                        .map(digest -> menu(subscriber, digest)))
                : Optional.empty();
    }

    private Menu menu(Subscriber subscriber, StandingDigest digest) {
        Wishes wishes = subscriptions.wishes(subscriber.id(), digest.id());
        Menus.Menu menu = menus.of(digest, wishes);
        return new Menu(
                subscriber.address(),
                digest.digest().title(),
                subscriber.name(),
                wishes,
                ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                Objects.requireNonNullElse(
                                wishes.rhythm().zone(), digest.digest().zone())
                        .getId(),
                dishes(menu.sections(), wishes.mutedSections()),
                dishes(menu.outlets(), wishes.mutedOutlets()));
    }

    private static List<Dish> dishes(List<String> names, Set<String> muted) {
        return names.stream().map(name -> new Dish(name, !muted.contains(name))).toList();
    }
}
