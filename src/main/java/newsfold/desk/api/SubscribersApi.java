package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.publish.Digests;
import newsfold.subscribers.AddressFault;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.Reader;
import newsfold.subscribers.Readers;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.UnfitAddressException;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The readers of a digest. */
@Path("/api/v1/digests/{digest}/subscribers")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SubscribersApi {
    private static final int PAGE = 100;

    private final Digests digests;
    private final Subscriptions subscriptions;
    private final Readers readers;
    private final DeedAtHand deed;
    private final Clock clock;

    SubscribersApi(Digests digests, Subscriptions subscriptions, Readers readers, DeedAtHand deed, Clock clock) {
        this.digests = digests;
        this.subscriptions = subscriptions;
        this.readers = readers;
        this.deed = deed;
        this.clock = clock;
    }

    /**
     * @param active false for those who left
     * @param suppressed why nothing is sent there, or null
     */
    public record SubscriberView(
            long id,
            String address,
            @Nullable String name,
            boolean active,
            String consent,
            Instant changed,
            @Nullable String suppressed) {
        static SubscriberView of(Reader reader) {
            return new SubscriberView(
                    reader.subscriber().id(),
                    reader.subscriber().address(),
                    reader.subscriber().name(),
                    reader.subscription().active(),
                    reader.subscription().consent(),
                    reader.subscription().changed(),
                    reader.suppressed());
        }
    }

    /** @param consent how it came about; null for "api" */
    public record NewSubscriber(
            @Nullable String address,
            @Nullable String name,
            @Nullable String consent) {}

    public record Added(long id, String address) {}

    /**
     * A hundred by address.
     *
     * @param words part of an address or name
     * @param page from 0
     */
    @GET
    @RolesAllowed(Scope.READ_SUBSCRIBERS)
    public List<SubscriberView> list(
            @RestPath long digest, @RestQuery @DefaultValue("") String words, @RestQuery @DefaultValue("0") int page) {
        check(digest);
        return readers.search(digest, words, Math.max(0, page), PAGE).stream()
                .map(SubscriberView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE_SUBSCRIBERS)
    public Response add(@RestPath long digest, @Nullable NewSubscriber fresh) {
        check(digest);
        String address = fresh == null ? null : fresh.address();
        try {
            String consent = fresh == null || fresh.consent() == null ? "api" : fresh.consent();
            MailAddress given = MailAddress.parse(address == null ? "" : address);
            if (!subscriptions.admits(given)) {
                throw new UnfitAddressException(AddressFault.ERASED, given.text());
            }
            Subscriber subscriber = subscriptions.subscribe(
                    given,
                    fresh == null ? null : fresh.name(),
                    digest,
                    consent.substring(0, Math.min(200, consent.length())),
                    clock.instant());
            deed.on("subscriber " + subscriber.id());
            return Response.status(201)
                    .entity(new Added(subscriber.id(), subscriber.address()))
                    .build();
        } catch (UnfitAddressException e) {
            return Response.status(422)
                    .entity(Problem.of(422, "Unprocessable Content", String.valueOf(e.getMessage())))
                    .build();
        }
    }

    /** Ends the subscription; whoever left is brought back by no import. */
    @DELETE
    @Path("{subscriber}")
    @RolesAllowed(Scope.WRITE_SUBSCRIBERS)
    public void remove(@RestPath long digest, @RestPath long subscriber) {
        check(digest);
        deed.on("subscriber " + subscriber);
        if (!subscriptions.end(subscriber, digest, "Removed by the API.", clock.instant())) {
            throw new NotFoundException();
        }
    }

    private void check(long digest) {
        if (digests.find(digest).isEmpty()) {
            throw new NotFoundException();
        }
    }
}
