package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An editor's own password. */
@Path("/desk/account")
@RolesAllowed("editor")
@Blocking
class AccountPages {
    private final Editors editors;
    private final Visitor visitor;

    AccountPages(Editors editors, Visitor visitor) {
        this.editors = editors;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance account(@Nullable String problem, int shortest);
    }

    @GET
    public TemplateInstance show() {
        return Templates.account(null, Credentials.SHORTEST_PASSWORD);
    }

    @POST
    @Path("password")
    public Response change(
            @RestForm @DefaultValue("") String old,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String repeated) {
        Optional<String> problem = new Credentials(visitor.getName(), password).problem();
        if (!password.equals(repeated)) {
            problem = Optional.of("The two passwords differ.");
        } else if (problem.isEmpty()
                && editors.authenticate(visitor.getName(), old).isEmpty()) {
            problem = Optional.of("The old password is not right.");
        }
        if (problem.isPresent()) {
            TemplateInstance page = Templates.account(problem.get(), Credentials.SHORTEST_PASSWORD);
            return Response.status(422).entity(page).build();
        }
        editors.changePassword(visitor.getName(), password);
        return Response.seeOther(URI.create("/desk/account?" + Notice.PASSWORD_CHANGED.query()))
                .build();
    }
}
