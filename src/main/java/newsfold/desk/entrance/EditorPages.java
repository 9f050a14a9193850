package newsfold.desk.entrance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import newsfold.desk.Notice;
import newsfold.desk.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Who has a place at the desk; for administrators. */
@Path("/desk/editors")
@RolesAllowed("administrator")
@Blocking
class EditorPages {
    private final Editors editors;
    private final Clock clock;
    private final String address;

    EditorPages(Editors editors, Clock clock, @ConfigProperty(name = "newsfold.address") String address) {
        this.editors = editors;
        this.clock = clock;
        this.address = address;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /** @param link of an invitation just made, shown this once; else null */
        static native TemplateInstance editors(List<Editor> editors, @Nullable String link);
    }

    @GET
    public TemplateInstance show() {
        return Templates.editors(editors.list(), null);
    }

    /** Answers with the page instead of a redirect: the secret of the link must stand in no address but its own. */
    @POST
    @Path("invite")
    public TemplateInstance invite(@RestForm @DefaultValue("editor") String role) {
        if (!role.equals(Role.EDITOR.word()) && !role.equals(Role.ADMINISTRATOR.word())) {
            throw new BadRequestException();
        }
        String secret = editors.invite(Role.of(role), clock.instant());
        return Templates.editors(editors.list(), address + "/desk/welcome/" + secret);
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@RestPath long id) {
        Notice notice = editors.remove(id) ? Notice.EDITOR_REMOVED : Notice.EDITOR_STAYS;
        return Response.seeOther(URI.create("/desk/editors?" + notice.query())).build();
    }
}
