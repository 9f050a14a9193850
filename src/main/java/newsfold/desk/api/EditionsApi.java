package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.publish.Editions;
import newsfold.publish.PublishedEdition;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Editions and the ledger of their letters. */
@Path("/api/v1/editions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class EditionsApi {
    private static final int PAGE = 100;

    private final Editions editions;
    private final Deliveries deliveries;
    private final DeedAtHand deed;

    EditionsApi(Editions editions, Deliveries deliveries, DeedAtHand deed) {
        this.editions = editions;
        this.deliveries = deliveries;
        this.deed = deed;
    }

    /**
     * @param held whether its letters are kept back
     * @param awaits whether that is because nobody approved it, as its digest asks for
     * @param letters how many are in which state
     */
    public record EditionView(
            long id,
            long digest,
            String subject,
            Instant sendAt,
            boolean held,
            boolean awaits,
            Map<String, Integer> letters) {}

    public record DeliveryView(
            long id,
            int round,
            String address,
            String state,
            int attempts,
            @Nullable Integer code,
            @Nullable String reply,
            Instant changed) {
        static DeliveryView of(Delivery delivery) {
            return new DeliveryView(
                    delivery.id(),
                    delivery.round(),
                    delivery.address(),
                    delivery.state().name(),
                    delivery.attempts(),
                    delivery.code(),
                    delivery.reply(),
                    delivery.changed());
        }
    }

    /** A hundred, the latest first. @param page from 0 */
    @GET
    @RolesAllowed(Scope.READ_EDITIONS)
    public List<EditionView> list(@RestQuery @DefaultValue("0") int page) {
        return editions.list(Math.max(0, page), PAGE).stream().map(this::view).toList();
    }

    @GET
    @Path("{edition}")
    @RolesAllowed(Scope.READ_EDITIONS)
    public EditionView one(@RestPath long edition) {
        return view(edition(edition));
    }

    @POST
    @Path("{edition}/hold")
    @RolesAllowed(Scope.WRITE_EDITIONS)
    public EditionView hold(@RestPath long edition) {
        deed.on("edition " + edition(edition).id());
        editions.hold(edition);
        return view(edition(edition));
    }

    @POST
    @Path("{edition}/release")
    @RolesAllowed(Scope.WRITE_EDITIONS)
    public EditionView release(@RestPath long edition) {
        deed.on("edition " + edition(edition).id());
        if (edition(edition).awaits()) {
            throw new ClientErrorException(Response.status(409)
                    .entity(Problem.of(409, "Conflict", "This edition waits for an editor's approval."))
                    .build());
        }
        editions.release(edition);
        return view(edition(edition));
    }

    /** A hundred lines of the ledger. @param page from 0 */
    @GET
    @Path("{edition}/deliveries")
    @RolesAllowed(Scope.READ_DELIVERIES)
    public List<DeliveryView> deliveries(@RestPath long edition, @RestQuery @DefaultValue("0") int page) {
        return deliveries.list(edition(edition).id(), null, Math.max(0, page), PAGE).stream()
                .map(DeliveryView::of)
                .toList();
    }

    private EditionView view(PublishedEdition edition) {
        Map<String, Integer> letters = new TreeMap<>();
        deliveries.counts(edition.id()).forEach((state, count) -> letters.put(state.name(), count));
        return new EditionView(
                edition.id(),
                edition.digestId(),
                edition.subject(),
                edition.sendAt(),
                edition.held(),
                edition.awaits(),
                letters);
    }

    private PublishedEdition edition(long id) {
        return editions.find(id).orElseThrow(NotFoundException::new);
    }
}
