package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import newsfold.compose.Edition;
import newsfold.desk.PressTask;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.desk.work.Work;
import newsfold.desk.work.Workers;
import newsfold.publish.Approver;
import newsfold.publish.ComingEdition;
import newsfold.publish.ComingEditions;
import newsfold.publish.Digests;
import newsfold.publish.PlanChangedException;
import newsfold.publish.Proof;
import newsfold.publish.Proofs;
import newsfold.publish.SampleReader;
import newsfold.publish.StandingDigest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Whether the coming edition of a digest goes out: its letter is looked at, approved as it was seen, held ahead, made now. */
@Path("/api/v1/digests/{digest}/coming")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class DecidingApi {
    private final Digests digests;
    private final ComingEditions editions;
    private final Approver approver;
    private final Proofs proofs;
    private final Workers workers;
    private final Visitor visitor;
    private final DeedAtHand deed;
    private final Clock clock;

    DecidingApi(
            Digests digests,
            ComingEditions editions,
            Approver approver,
            Proofs proofs,
            Workers workers,
            Visitor visitor,
            DeedAtHand deed,
            Clock clock) {
        this.digests = digests;
        this.editions = editions;
        this.approver = approver;
        this.proofs = proofs;
        this.workers = workers;
        this.visitor = visitor;
        this.deed = deed;
        this.clock = clock;
    }

    /**
     * @param decision none, approved, held, or lapsed: approved, and edited after that
     * @param fingerprint of the letter as it stands now, by which it is approved
     * @param subject of what would go out: what was approved, else as it stands now
     * @param html of the same, for a reader who gets all of it
     */
    public record LetterView(
            @Schema(examples = "none") String decision, String fingerprint, String subject, String html, String text) {}

    /** @param fingerprint of the letter that was seen */
    public record Approval(@Nullable String fingerprint) {}

    /** @param decision that holds now */
    public record Decided(@Schema(examples = "approved") String decision) {}

    @GET
    @Path("letter")
    @Operation(summary = "The letter that would go out, and what was decided of it")
    @RolesAllowed(Scope.READ_COMING)
    public LetterView letter(@RestPath long digest) {
        ComingEdition coming = editions.find(digest).orElseThrow(NotFoundException::new);
        Edition edition = approver.approved(coming).orElse(coming.edition());
        Proof proof = proofs.of(coming, edition, SampleReader.ANYBODY);
        return new LetterView(
                decision(coming), proofs.fingerprint(coming), proof.subject(), proof.html(), proof.text());
    }

    @POST
    @Path("approve")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approve it as it was seen",
            description = "409 where it is not what was seen any more: look at the letter once more.")
    @RolesAllowed(Scope.DECIDE_COMING)
    public Response approve(@RestPath long digest, @Nullable Approval approval) {
        digest(digest);
        try {
            approver.approve(
                    digest,
                    approval == null || approval.fingerprint() == null ? "" : approval.fingerprint(),
                    visitor.getName());
            return decided(digest);
        } catch (PlanChangedException e) {
            return Problem.conflict(String.valueOf(e.getMessage()));
        }
    }

    @POST
    @Path("hold")
    @Operation(summary = "Have it kept back when it is made")
    @RolesAllowed(Scope.DECIDE_COMING)
    public Response hold(@RestPath long digest) {
        digest(digest);
        try {
            approver.hold(digest, visitor.getName());
            return decided(digest);
        } catch (PlanChangedException e) {
            return Problem.conflict("Nothing was changed: this edition is made by now.");
        }
    }

    @POST
    @Path("take-back")
    @Operation(summary = "Take the last approval or hold back")
    @RolesAllowed(Scope.DECIDE_COMING)
    public Response takeBack(@RestPath long digest) {
        digest(digest);
        return approver.takeBack(digest) ? decided(digest) : Problem.conflict("There is nothing to take back.");
    }

    @POST
    @Path("press")
    @Operation(summary = "Make it now", description = "Answers with the work that does it.")
    @RolesAllowed(Scope.DECIDE_COMING)
    public Response press(@RestPath long digest) {
        Work work = workers.start(PressTask.order(digest(digest), clock.instant(), visitor.getName()));
        return Response.accepted(WorkApi.WorkView.of(work)).build();
    }

    private Response decided(long digest) {
        return Response.ok(new Decided(decision(editions.of(digest)))).build();
    }

    private static String decision(ComingEdition coming) {
        return coming.isApproved() ? "approved" : coming.isHeld() ? "held" : coming.isLapsed() ? "lapsed" : "none";
    }

    private StandingDigest digest(long id) {
        deed.on("digest " + id);
        return digests.find(id).orElseThrow(NotFoundException::new);
    }
}
