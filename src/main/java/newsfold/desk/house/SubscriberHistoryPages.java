package newsfold.desk.house;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import newsfold.bounce.Bounce;
import newsfold.bounce.Bounces;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.Suppression;
import newsfold.deliver.SuppressionChange;
import newsfold.deliver.Suppressions;
import newsfold.desk.journal.Deed;
import newsfold.desk.journal.Deeds;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Subscription;
import newsfold.subscribers.Subscriptions;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Somebody's whole history: what they read by which consent, what was sent to them, what came back, who changed what. */
@Path("/desk/subscribers")
@Blocking
class SubscriberHistoryPages {
    private static final int BOUNCES = 100;
    private static final int DEEDS = 100;

    private final Digests digests;
    private final Subscribers subscribers;
    private final Subscriptions subscriptions;
    private final Suppressions suppressions;
    private final Deliveries deliveries;
    private final Bounces bounces;
    private final Deeds deeds;

    SubscriberHistoryPages(
            Digests digests,
            Subscribers subscribers,
            Subscriptions subscriptions,
            Suppressions suppressions,
            Deliveries deliveries,
            Bounces bounces,
            Deeds deeds) {
        this.digests = digests;
        this.subscribers = subscribers;
        this.subscriptions = subscriptions;
        this.suppressions = suppressions;
        this.deliveries = deliveries;
        this.bounces = bounces;
        this.deeds = deeds;
    }

    /**
     * @param titles of digests, by number
     * @param suppression or null where the address gets mail
     */
    public record History(
            Subscriber subscriber,
            Map<Long, String> titles,
            List<Subscription> subscriptions,
            List<Subscription> changes,
            @Nullable Suppression suppression,
            List<SuppressionChange> suppressions,
            List<Delivery> letters,
            List<Bounce> bounces,
            List<Deed> deeds) {
        public String title(long digest) {
            return titles.getOrDefault(digest, "digest " + digest + ", which has ended");
        }
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance subscriber(StandingDigest digest, History history, ZoneOffset zone);
    }

    @GET
    @Path("{digest}/{subscriber: \\d+}")
    public TemplateInstance show(@RestPath long digest, @RestPath long subscriber) {
        StandingDigest standing = digests.find(digest).orElseThrow(NotFoundException::new);
        Subscriber who = subscribers.find(subscriber).orElseThrow(NotFoundException::new);
        return Templates.subscriber(
                standing,
                new History(
                        who,
                        digests.list().stream().collect(Collectors.toMap(StandingDigest::id, each -> each.digest()
                                .title())),
                        subscriptions.of(subscriber),
                        subscriptions.changes(subscriber),
                        suppressions.find(who.address()).orElse(null),
                        suppressions.journal(who.address()),
                        deliveries.of(subscriber),
                        bounces.of(who.address(), BOUNCES),
                        deeds.of("subscriber " + subscriber, DEEDS)),
                ZoneOffset.UTC);
    }
}
