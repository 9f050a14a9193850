package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.token.Scope;
import newsfold.desk.work.Work;
import newsfold.desk.work.Workers;
import newsfold.desk.work.Works;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Work under way and done: imports, exports, resends. */
@Path("/api/v1/work")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class WorkApi {
    private static final int SHOWN = 100;

    private final Works works;
    private final Workers workers;
    private final Visitor visitor;
    private final DeedAtHand deed;

    WorkApi(Works works, Workers workers, Visitor visitor, DeedAtHand deed) {
        this.works = works;
        this.workers = workers;
        this.visitor = visitor;
        this.deed = deed;
    }

    /**
     * @param state RUNNING, DONE, FAILED, CANCELLED or INTERRUPTED
     * @param said what came of it, a sentence
     */
    public record WorkView(
            long id,

            @Schema(examples = "Import subscribers into Morning Post")
            String title,

            String who,
            @Schema(examples = "RUNNING") String state,
            @Schema(examples = "12000") long done,
            @Schema(examples = "100000") @Nullable Long all,
            String said,
            Instant begun,
            @Nullable Instant ended) {
        static WorkView of(Work work) {
            return new WorkView(
                    work.id(),
                    work.title(),
                    work.who(),
                    work.state().name(),
                    work.done(),
                    work.all(),
                    work.said(),
                    work.begun(),
                    work.ended());
        }
    }

    @GET
    @Operation(summary = "What is under way, then the latest; a hundred at most")
    @RolesAllowed(Scope.READ_WORK)
    public List<WorkView> list() {
        return works.list(SHOWN).stream().map(WorkView::of).toList();
    }

    @GET
    @Path("{work}")
    @Operation(summary = "How a piece of work stands")
    @RolesAllowed(Scope.READ_WORK)
    public WorkView one(@RestPath long work) {
        return WorkView.of(works.find(work).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("{work}/cancel")
    @Operation(summary = "Cancel it", description = "It ends as soon as it can; 409 where it has ended.")
    @RolesAllowed(Scope.WRITE_WORK)
    public Response cancel(@RestPath long work) {
        one(work);
        deed.on("work " + work);
        return works.cancel(work, visitor.getName())
                ? Response.accepted(one(work)).build()
                : Problem.conflict("This work has ended.");
    }

    @POST
    @Path("{work}/again")
    @Operation(summary = "Begin it once more", description = "409 where it is under way or done.")
    @RolesAllowed(Scope.WRITE_WORK)
    public Response again(@RestPath long work) {
        one(work);
        deed.on("work " + work);
        return workers.again(work, visitor.getName())
                .map(begun -> Response.accepted(WorkView.of(begun)).build())
                .orElseGet(() -> Problem.conflict("This work is under way, or was done to its end."));
    }
}
