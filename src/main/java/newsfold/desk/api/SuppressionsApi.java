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
import newsfold.deliver.Suppression;
import newsfold.deliver.Suppressions;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.UnfitAddressException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The addresses that get no mail, whatever the digest. */
@Path("/api/v1/suppressions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class SuppressionsApi {
    private static final int PAGE = 100;
    private static final int LONGEST_REASON = 300;

    private final Suppressions suppressions;
    private final Visitor visitor;
    private final DeedAtHand deed;
    private final Clock clock;

    SuppressionsApi(Suppressions suppressions, Visitor visitor, DeedAtHand deed, Clock clock) {
        this.suppressions = suppressions;
        this.visitor = visitor;
        this.deed = deed;
        this.clock = clock;
    }

    public record SuppressionView(
            @Schema(examples = "ann@reader.example") String address, String reason, Instant since) {
        static SuppressionView of(Suppression suppression) {
            return new SuppressionView(suppression.address(), suppression.reason(), suppression.created());
        }
    }

    public record NewSuppression(
            @Schema(examples = "ann@reader.example") @Nullable
            String address,

            @Schema(examples = "asked by telephone") @Nullable
            String reason) {}

    /** @param page from 0 */
    @GET
    @Operation(summary = "A hundred of them")
    @RolesAllowed(Scope.READ_SUPPRESSIONS)
    public List<SuppressionView> list(
            @Parameter(description = "Part of an address or reason") @RestQuery @DefaultValue("") String words,
            @RestQuery @DefaultValue("0") int page) {
        return suppressions.list(words, Math.max(0, page), PAGE).stream()
                .map(SuppressionView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send no letter to an address any more")
    @RolesAllowed(Scope.WRITE_SUPPRESSIONS)
    public Response add(@Nullable NewSuppression fresh) {
        try {
            String address = MailAddress.parse(fresh == null || fresh.address() == null ? "" : fresh.address())
                    .text();
            String reason = fresh == null || fresh.reason() == null ? "" : fresh.reason();
            String why = reason.replaceAll("\\p{Cntrl}+", " ").strip();
            deed.on(address);
            suppressions.add(
                    address,
                    why.isEmpty()
                            ? "suppressed by a program"
                            : why.substring(0, Math.min(LONGEST_REASON, why.length())),
                    visitor.getName(),
                    clock.instant());
            return Response.status(201)
                    .entity(suppressions.find(address).map(SuppressionView::of).orElseThrow())
                    .build();
        } catch (UnfitAddressException e) {
            return Problem.unfit(String.valueOf(e.getMessage()));
        }
    }

    @DELETE
    @Operation(summary = "Lift it: letters go there again")
    @RolesAllowed(Scope.WRITE_SUPPRESSIONS)
    public void lift(@Parameter(example = "ann@reader.example") @RestQuery @DefaultValue("") String address) {
        deed.on(address);
        if (!suppressions.lift(address, visitor.getName(), clock.instant())) {
            throw new NotFoundException();
        }
    }
}
