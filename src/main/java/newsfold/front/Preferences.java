package newsfold.front;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import newsfold.publish.Digests;
import newsfold.publish.Menus;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.ReaderLinks;
import newsfold.subscribers.ReaderLinks.Claim;
import newsfold.subscribers.Rhythm;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscription;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.UnfitAddressException;
import newsfold.subscribers.Wishes;
import org.jspecify.annotations.Nullable;

/** A reader choosing which digests to get and what to read of them, by the link of a letter. Each step is empty where the link is not ours. */
@ApplicationScoped
class Preferences {
    private final ReaderLinks links;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final KeptWishes kept;
    private final Digests digests;
    private final Menus menus;
    private final Reception reception;
    private final Clock clock;

    Preferences(
            ReaderLinks links,
            Subscribers subscribers,
            Subscriptions subscriptions,
            KeptWishes kept,
            Digests digests,
            Menus menus,
            Reception reception,
            Clock clock) {
        this.links = links;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.kept = kept;
        this.digests = digests;
        this.menus = menus;
        this.reception = reception;
        this.clock = clock;
    }

    /** A section or outlet on the menu. */
    public record Dish(String name, boolean wanted) {}

    /**
     * A digest that the reader gets, got or can get.
     *
     * @param active whether they get it
     * @param known whether they ever got it
     * @param token of their own pages for it
     */
    public record Offer(long id, String title, boolean active, boolean known, String token) {}

    /**
     * What a reader sees.
     *
     * @param digest its title
     * @param active whether they get it now
     * @param name as letters greet them, or null
     * @param language that they chose, or null
     * @param locale of the digest
     * @param zones all that there are
     * @param zone the reader's, or the digest's
     * @param digests all that they get, got or can get
     */
    public record Menu(
            String address,
            String digest,
            boolean active,
            @Nullable String name,
            @Nullable Locale language,
            Locale locale,
            Wishes wishes,
            List<String> zones,
            String zone,
            List<Dish> sections,
            List<Dish> outlets,
            List<Offer> digests) {
        /** daily, weekdays or weekly. */
        public String pace() {
            Rhythm rhythm = wishes.rhythm();
            return rhythm.weekly() != null ? "weekly" : rhythm.weekdays() ? "weekdays" : "daily";
        }

        public List<DayOfWeek> days() {
            return List.of(DayOfWeek.values());
        }

        /** Of the weekly letter; where none was chosen, the day on which most have time to read. */
        public DayOfWeek day() {
            return Objects.requireNonNullElse(wishes.rhythm().weekly(), DayOfWeek.SATURDAY);
        }

        public LocalTime usualTime() {
            return Rhythm.USUAL_TIME;
        }
    }

    Optional<Menu> ask(String token) {
        return links.verify(token).flatMap(this::menu);
    }

    /** The reader's number, as long as there is anything about them. */
    Optional<Subscriber> reader(String token) {
        return links.verify(token).flatMap(claim -> subscribers.find(claim.subscriber()));
    }

    /** Does nothing where the link is not ours. */
    void take(String token, Order order) {
        links.verify(token).ifPresent(who -> {
            kept.keep(who.subscriber(), who.digest(), order.wishes());
            subscribers.rename(who.subscriber(), order.name());
            subscribers.speak(who.subscriber(), order.language());
        });
    }

    /**
     * Joins another digest, or leaves one: their own link says who they are, as it does for all on this page.
     *
     * @return its title, or empty where the link is not ours or the digest is not offered to them
     */
    Optional<String> choose(String token, long digest, boolean get) {
        return links.verify(token)
                .flatMap(who -> subscribers.find(who.subscriber()).flatMap(reader -> offers(reader).stream()
                        .filter(offer -> offer.id() == digest)
                        .findFirst()
                        .map(offer -> choose(reader, offer, get))));
    }

    private String choose(Subscriber reader, Offer offer, boolean get) {
        if (!get) {
            subscriptions.end(reader.id(), offer.id(), "The reader unsubscribed.", clock.instant());
            return offer.title();
        }
        try {
            subscriptions.subscribe(
                    MailAddress.parse(reader.address()), null, offer.id(), "preferences", clock.instant());
            return offer.title();
        } catch (UnfitAddressException e) {
            throw new IllegalStateException("a subscriber's address was checked when it was entered", e);
        }
    }

    private Optional<Menu> menu(Claim who) {
        return subscriptions.of(who.subscriber()).stream()
                .filter(subscription -> subscription.digest() == who.digest())
                .findFirst()
                .flatMap(subscription -> subscribers.find(who.subscriber()).flatMap(subscriber -> digests.find(
                                who.digest())
                        .map(digest -> menu(subscriber, subscription, digest))));
    }

    private Menu menu(Subscriber subscriber, Subscription subscription, StandingDigest digest) {
        Wishes wishes = kept.of(subscriber.id(), digest.id());
        Menus.Menu menu = menus.of(digest, wishes);
        return new Menu(
                subscriber.address(),
                digest.digest().title(),
                subscription.active(),
                subscriber.name(),
                subscriber.language(),
                digest.digest().locale(),
                wishes,
                ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                Objects.requireNonNullElse(
                                wishes.rhythm().zone(), digest.digest().zone())
                        .getId(),
                dishes(menu.sections(), wishes.mutedSections()),
                dishes(menu.outlets(), wishes.mutedOutlets()),
                offers(subscriber));
    }

    /** What they have or had, and, while strangers may sign up, what they could have. */
    private List<Offer> offers(Subscriber reader) {
        Map<Long, Subscription> had = subscriptions.of(reader.id()).stream()
                .collect(Collectors.toMap(Subscription::digest, Function.identity()));
        List<Offer> offers = new ArrayList<>();
        for (StandingDigest digest : digests.list()) {
            Subscription subscription = had.get(digest.id());
            if (subscription != null || reception.isOpen()) {
                offers.add(new Offer(
                        digest.id(),
                        digest.digest().title(),
                        subscription != null && subscription.active(),
                        subscription != null,
                        links.token(reader.id(), digest.id())));
            }
        }
        offers.sort(Comparator.comparing(offer -> !offer.active()));
        return offers;
    }

    private static List<Dish> dishes(List<String> names, Set<String> muted) {
        return names.stream().map(name -> new Dish(name, !muted.contains(name))).toList();
    }
}
