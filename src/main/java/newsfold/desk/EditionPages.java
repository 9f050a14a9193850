package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import newsfold.publish.Editions;
import newsfold.publish.PublishedEdition;

/** The editions that were made, and the coming ones. */
@Path("/desk")
@RolesAllowed("editor")
@Blocking
class EditionPages {
    private final Editions editions;

    EditionPages(Editions editions) {
        this.editions = editions;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance editions(List<PublishedEdition> editions);
    }

    @GET
    public TemplateInstance list() {
        return Templates.editions(editions.list(0, 30));
    }
}
