package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.LedgerKey;
import newsfold.deliver.LedgerSearch;
import newsfold.desk.EditionLook;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.publish.Departures;
import newsfold.publish.Editions;
import newsfold.publish.FoundEdition;
import newsfold.publish.FoundEditions;
import newsfold.publish.PastItem;
import newsfold.publish.PublishedEdition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private final Departures departures;
    private final Deliveries deliveries;
    private final FoundEditions past;
    private final DeedAtHand deed;

    EditionsApi(Editions editions, Departures departures, Deliveries deliveries, FoundEditions past, DeedAtHand deed) {
        this.editions = editions;
        this.departures = departures;
        this.deliveries = deliveries;
        this.past = past;
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

    /** @param key of the line, by which the next page is asked for */
    public record DeliveryView(
            long id,
            String key,
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
                    LedgerKey.of(delivery).toString(),
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

    /**
     * What was found.
     *
     * @param stories headlines of those that have the words, in the order of the page
     */
    public record FoundView(long id, long digest, LocalDate day, String subject, List<String> stories) {
        static FoundView of(FoundEdition found) {
            return new FoundView(
                    found.id(),
                    found.digest(),
                    found.day(),
                    found.subject(),
                    found.items().stream().map(PastItem::headline).toList());
        }
    }

    @GET
    @Path("search")
    @Operation(summary = "Past editions by words, digest and day; a hundred, the newest first")
    @RolesAllowed(Scope.READ_EDITIONS)
    public Response search(
            @Parameter(description = "As in a search field: quoted, -not, or", example = "ferry -fares")
                    @RestQuery
                    @DefaultValue("")
                    String words,
            @Parameter(description = "Its number", example = "1") @RestQuery @DefaultValue("") String digest,
            @Parameter(example = "2027-03-01") @RestQuery @DefaultValue("") String from,
            @Parameter(example = "2027-03-31") @RestQuery @DefaultValue("") String to,
            @Parameter(description = "The number of the last edition of the page before")
                    @RestQuery
                    @DefaultValue("9223372036854775807")
                    long before) {
        try {
            return Response.ok(past.search(new EditionLook(words, digest, from, to).search(), before, PAGE).stream()
                            .map(FoundView::of)
                            .toList())
                    .build();
        } catch (IllegalArgumentException e) {
            return Problem.unfit(String.valueOf(e.getMessage()));
        }
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
        departures.hold(edition);
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
        departures.release(edition);
        return view(edition(edition));
    }

    /** A hundred lines of the ledger, by reader and round. */
    @GET
    @Path("{edition}/deliveries")
    @RolesAllowed(Scope.READ_DELIVERIES)
    public List<DeliveryView> deliveries(
            @RestPath long edition,
            @Parameter(description = "Only letters in this state, such as UNKNOWN", example = "UNKNOWN")
                    @RestQuery
                    @DefaultValue("")
                    String state,
            @Parameter(
                            description = "Only letters whose last answer was TAKEN, FOR_NOW or FOR_GOOD, or NONE",
                            example = "FOR_NOW")
                    @RestQuery
                    @DefaultValue("")
                    String answer,
            @Parameter(description = "Only letters to this domain", example = "reader.example")
                    @RestQuery
                    @DefaultValue("")
                    String domain,
            @Parameter(description = "Only letters whose address has these characters") @RestQuery @DefaultValue("")
                    String address,
            @Parameter(description = "The key of the last line of the page before", example = "4711.0")
                    @RestQuery
                    @DefaultValue("")
                    String after) {
        try {
            return deliveries
                    .list(
                            new LedgerSearch(
                                    edition(edition).id(),
                                    state.isEmpty() ? null : DeliveryState.valueOf(state),
                                    answer.isEmpty() ? null : LedgerSearch.Answer.valueOf(answer),
                                    domain,
                                    address),
                            LedgerKey.parse(after),
                            PAGE)
                    .stream()
                    .map(DeliveryView::of)
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
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
