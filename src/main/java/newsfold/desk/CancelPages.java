package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import newsfold.publish.Dispatcher;
import newsfold.publish.PlanChangedException;
import newsfold.publish.PublishedEdition;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Taking letters back that wait, also in the middle of their sending. */
@Path("/desk/editions/{id}/cancel")
@Blocking
class CancelPages {
    private final EditionDesk desk;
    private final Dispatcher dispatcher;
    private final Visitor visitor;

    CancelPages(EditionDesk desk, Dispatcher dispatcher, Visitor visitor) {
        this.desk = desk;
        this.dispatcher = dispatcher;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /** @param problem why the last confirmation was not taken, or null */
        static native TemplateInstance cancel(PublishedEdition edition, int letters, @Nullable String problem);
    }

    @GET
    public TemplateInstance confirm(@RestPath long id) {
        PublishedEdition edition = desk.edition(id);
        return Templates.cancel(edition, desk.state(edition).open(), null);
    }

    @POST
    public Response cancel(@RestPath long id, @RestForm int letters) {
        PublishedEdition edition = desk.edition(id);
        try {
            int cancelled = dispatcher.cancel(id, letters, visitor.getName());
            return EditionDesk.to(id, Notice.CANCELLED.query(cancelled));
        } catch (PlanChangedException e) {
            return Response.status(409)
                    .entity(Templates.cancel(edition, desk.state(edition).open(), e.getMessage()))
                    .build();
        }
    }
}
