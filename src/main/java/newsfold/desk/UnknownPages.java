package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import newsfold.deliver.DeliveryState;
import newsfold.publish.Dispatcher;
import newsfold.publish.PlanChangedException;
import newsfold.publish.PublishedEdition;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Letters of which nobody knows whether they arrived: an editor looks, and has the same ones sent once more. */
@Path("/desk/editions/{id}/unknown")
@Blocking
class UnknownPages {
    private final EditionDesk desk;
    private final Dispatcher dispatcher;

    UnknownPages(EditionDesk desk, Dispatcher dispatcher) {
        this.desk = desk;
        this.dispatcher = dispatcher;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /** @param problem why the last confirmation was not taken, or null */
        static native TemplateInstance unknown(PublishedEdition edition, int letters, @Nullable String problem);
    }

    @GET
    public TemplateInstance confirm(@RestPath long id) {
        return page(desk.edition(id), null);
    }

    @POST
    public Response again(@RestPath long id, @RestForm int letters) {
        PublishedEdition edition = desk.edition(id);
        try {
            return EditionDesk.to(id, Notice.RESENT.query(dispatcher.sendUnknownAgain(id, letters)));
        } catch (PlanChangedException e) {
            return Response.status(409).entity(page(edition, e.getMessage())).build();
        }
    }

    private TemplateInstance page(PublishedEdition edition, @Nullable String problem) {
        int letters = desk.counts(edition.id()).getOrDefault(DeliveryState.UNKNOWN, 0);
        return Templates.unknown(edition, letters, problem);
    }
}
