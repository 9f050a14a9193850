package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import newsfold.publish.Departures;
import newsfold.publish.PublishedEdition;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Approving an edition that was made without the approval that its digest asks for: its letters leave at once. */
@Path("/desk/editions/{id}/approve")
@Blocking
class ApprovePages {
    private final EditionDesk desk;
    private final Departures departures;
    private final Visitor visitor;
    private final Clock clock;

    ApprovePages(EditionDesk desk, Departures departures, Visitor visitor, Clock clock) {
        this.desk = desk;
        this.departures = departures;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /** @param problem why the last confirmation was not taken, or null */
        static native TemplateInstance approve(PublishedEdition edition, int letters, @Nullable String problem);
    }

    @GET
    public TemplateInstance confirm(@RestPath long id) {
        PublishedEdition edition = desk.edition(id);
        return Templates.approve(edition, desk.state(edition).open(), null);
    }

    @POST
    public Response approve(@RestPath long id, @RestForm int letters) {
        PublishedEdition edition = desk.edition(id);
        int open = desk.state(edition).open();
        if (open != letters) {
            String problem = "It would be " + open + " letters now, not " + letters + ": nothing was approved.";
            return Response.status(409)
                    .entity(Templates.approve(edition, open, problem))
                    .build();
        }
        return departures.approve(id, visitor.getName(), clock.instant())
                ? EditionDesk.to(id, Notice.APPROVED_AND_SENT.query())
                : EditionDesk.to(id, Notice.NO_RULING.query());
    }
}
