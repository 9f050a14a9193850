package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import newsfold.desk.ResendChoice;
import newsfold.desk.ResendTask;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.desk.work.Work;
import newsfold.desk.work.Workers;
import newsfold.publish.Dispatcher;
import newsfold.publish.Editions;
import newsfold.publish.PublishedEdition;
import newsfold.publish.ResendPlan;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Sending an edition again: first it is counted, then done as it was counted. */
@Path("/api/v1/editions/{edition}/resend")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ResendApi {
    private static final String TO =
            "failed, unknown, never (taken back before it left), joined (since), all, or one (with an address)";

    private final Editions editions;
    private final Dispatcher dispatcher;
    private final Workers workers;
    private final Visitor visitor;
    private final DeedAtHand deed;

    ResendApi(Editions editions, Dispatcher dispatcher, Workers workers, Visitor visitor, DeedAtHand deed) {
        this.editions = editions;
        this.dispatcher = dispatcher;
        this.workers = workers;
        this.visitor = visitor;
        this.deed = deed;
    }

    /**
     * @param round that it would be
     * @param letters how many it would be
     */
    public record Plan(
            @Schema(examples = "1") int round,
            @Schema(examples = "37") int letters) {}

    /**
     * @param round as it was planned
     * @param letters as they were counted
     */
    public record Confirmed(
            @Schema(examples = "failed", description = TO) @Nullable
            String to,

            @Nullable String address,
            @Schema(examples = "1") int round,
            @Schema(examples = "37") int letters) {}

    @GET
    @Operation(summary = "How many letters it would be")
    @RolesAllowed(Scope.SEND_EDITIONS)
    public Response plan(
            @RestPath long edition,
            @Parameter(description = TO, example = "failed") @RestQuery @DefaultValue("") String to,
            @RestQuery @DefaultValue("") String address) {
        edition(edition);
        return ResendChoice.of(to, address)
                .map(choice -> dispatcher.plan(edition, choice.recipients()))
                .map(plan -> Response.ok(new Plan(plan.round(), plan.letters())).build())
                .orElseGet(() -> Problem.unfit("To whom? It is one of " + TO + "."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send it again, as it was counted",
            description = "Answers with the work that does it; 409 where the number of letters is another by now.")
    @RolesAllowed(Scope.SEND_EDITIONS)
    public Response send(@RestPath long edition, @Nullable Confirmed confirmed) {
        PublishedEdition found = edition(edition);
        String to = confirmed == null || confirmed.to() == null ? "" : confirmed.to();
        String address = confirmed == null || confirmed.address() == null ? "" : confirmed.address();
        ResendChoice choice = ResendChoice.of(to, address).orElse(null);
        if (confirmed == null || choice == null) {
            return Problem.unfit("To whom? It is one of " + TO + ".");
        }
        deed.on("edition " + edition);
        deed.tell("to " + choice.words() + ", " + confirmed.letters() + " letters");
        Work work = workers.start(ResendTask.order(
                found, choice, new ResendPlan(confirmed.round(), confirmed.letters()), visitor.getName()));
        return work.isUnfinished()
                ? Problem.conflict(work.said())
                : Response.accepted(WorkApi.WorkView.of(work)).build();
    }

    private PublishedEdition edition(long id) {
        return editions.find(id).orElseThrow(NotFoundException::new);
    }
}
