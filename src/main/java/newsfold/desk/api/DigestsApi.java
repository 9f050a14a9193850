package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.gather.FeedHealth;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Digests and the feeds that each takes. */
// for all of the API: Quarkus's extension calls a resource's scheme so that names none
@SecurityScheme(securitySchemeName = "SecurityScheme", type = SecuritySchemeType.HTTP, scheme = "bearer")
@Path("/api/v1/digests")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DigestsApi {
    private final Digests digests;
    private final Feeds feeds;
    private final DeedAtHand deed;
    private final Clock clock;

    DigestsApi(Digests digests, Feeds feeds, DeedAtHand deed, Clock clock) {
        this.digests = digests;
        this.feeds = feeds;
        this.deed = deed;
        this.clock = clock;
    }

    /**
     * @param cron Quartz's fields, read in the zone
     * @param leave who lets its letters go: unless_held (the clock) or when_approved (an editor)
     */
    public record DigestView(
            long id,
            String name,
            String title,
            String zone,
            String language,
            List<String> sections,
            String cron,
            String sender,
            int reviewMinutes,
            String leave) {
        static DigestView of(StandingDigest standing) {
            return new DigestView(
                    standing.id(),
                    standing.digest().slug(),
                    standing.digest().title(),
                    standing.digest().zone().getId(),
                    standing.digest().locale().toLanguageTag(),
                    standing.digest().sections(),
                    standing.cron(),
                    standing.sender(),
                    standing.review(),
                    standing.leave().column());
        }
    }

    /** @param perDay articles a day over the last seven days */
    public record FeedView(
            long id,
            String address,
            @Nullable String title,
            @Nullable String section,
            double weight,
            boolean paused,
            @Nullable Instant lastRead,
            @Nullable String problem,
            double perDay) {
        static FeedView of(FeedHealth health) {
            return new FeedView(
                    health.feed().id(),
                    health.feed().address().toString(),
                    health.feed().title(),
                    health.section(),
                    health.weight(),
                    health.feed().paused(),
                    health.feed().succeeded(),
                    health.feed().problem(),
                    health.perDay());
        }
    }

    /**
     * @param section of the digest, or null for none
     * @param weight among its feeds, 0.1 to 10; null for 1
     */
    public record NewFeed(
            String address,
            @Nullable String section,
            @Nullable Double weight) {}

    /** @param paused null to leave it */
    public record FeedChange(
            @Nullable String section,
            @Nullable Double weight,
            @Nullable Boolean paused) {}

    @GET
    @RolesAllowed(Scope.READ_DIGESTS)
    public List<DigestView> list() {
        return digests.list().stream().map(DigestView::of).toList();
    }

    @GET
    @Path("{digest}")
    @RolesAllowed(Scope.READ_DIGESTS)
    public DigestView one(@RestPath long digest) {
        return DigestView.of(digest(digest));
    }

    @GET
    @Path("{digest}/feeds")
    @RolesAllowed(Scope.READ_FEEDS)
    public List<FeedView> feeds(@RestPath long digest) {
        return feeds.health(digest(digest).id(), clock.instant()).stream()
                .map(FeedView::of)
                .toList();
    }

    /** Adds a feed, or changes the place of one that the digest takes. */
    @POST
    @Path("{digest}/feeds")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE_FEEDS)
    public Response add(@RestPath long digest, @Nullable NewFeed feed) {
        StandingDigest standing = digest(digest);
        if (feed == null || feed.address() == null) {
            return refused("A feed needs an address.");
        }
        String wrong = wrong(standing, feed.section(), feed.weight());
        if (wrong != null) {
            return refused(wrong);
        }
        long id;
        try {
            id = feeds.add(feed.address(), FeedKind.FEED, null, clock.instant());
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        }
        feeds.link(digest, id, feed.section(), feed.weight() == null ? 1 : feed.weight());
        deed.on("feed " + id);
        return Response.created(URI.create("/api/v1/digests/" + digest + "/feeds/" + id))
                .entity(view(digest, id))
                .build();
    }

    @PUT
    @Path("{digest}/feeds/{feed}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.WRITE_FEEDS)
    public Response change(@RestPath long digest, @RestPath long feed, @Nullable FeedChange change) {
        StandingDigest standing = digest(digest);
        view(digest, feed);
        if (change == null) {
            return refused("There is nothing to change in an empty body.");
        }
        String wrong = wrong(standing, change.section(), change.weight());
        if (wrong != null) {
            return refused(wrong);
        }
        feeds.link(digest, feed, change.section(), change.weight() == null ? 1 : change.weight());
        if (change.paused() != null) {
            feeds.pause(feed, change.paused(), clock.instant());
        }
        deed.on("feed " + feed);
        return Response.ok(view(digest, feed)).build();
    }

    @DELETE
    @Path("{digest}/feeds/{feed}")
    @RolesAllowed(Scope.WRITE_FEEDS)
    public void remove(@RestPath long digest, @RestPath long feed) {
        view(digest, feed);
        deed.on("feed " + feed);
        feeds.unlink(digest, feed);
    }

    private static @Nullable String wrong(StandingDigest digest, @Nullable String section, @Nullable Double weight) {
        if (section != null && !digest.digest().sections().contains(section)) {
            return "This digest has no section of that name.";
        }
        return weight != null && !(weight >= .1 && weight <= 10) ? "A weight is 0.1 at least and 10 at most." : null;
    }

    private FeedView view(long digest, long feed) {
        return feeds.health(digest, clock.instant()).stream()
                .filter(health -> health.feed().id() == feed)
                .map(FeedView::of)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(NotFoundException::new);
    }

    private static Response refused(String detail) {
        return Response.status(422)
                .entity(Problem.of(422, "Unprocessable Content", detail))
                .build();
    }
}
