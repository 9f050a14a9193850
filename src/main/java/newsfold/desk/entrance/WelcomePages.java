package newsfold.desk.entrance;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import newsfold.desk.Notice;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where an invitation's one-time link leads: a name and a password, and the link is dead. */
@Path("/desk/welcome/{secret}")
@Blocking
class WelcomePages {
    private final Invitations invitations;
    private final Clock clock;

    WelcomePages(Invitations invitations, Clock clock) {
        this.invitations = invitations;
        this.clock = clock;
    }

    @GET
    public Response show(@RestPath String secret) {
        return invitations.isInvited(secret, clock.instant()) ? form(200, secret, "", null) : dead();
    }

    @POST
    public Response take(
            @RestPath String secret,
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String repeated) {
        Credentials credentials = new Credentials(name, password);
        Optional<String> problem =
                password.equals(repeated) ? credentials.problem() : Optional.of("The two passwords differ.");
        if (problem.isPresent()) {
            return form(422, secret, credentials.name(), problem.get());
        }
        return switch (invitations.welcome(secret, credentials, clock.instant())) {
            case WELCOMED ->
                Response.seeOther(URI.create("/desk/sign-in?" + Notice.WELCOME.query()))
                        .build();
            case LINK_IS_DEAD -> dead();
            case NAME_IS_TAKEN -> form(422, secret, credentials.name(), "This name is taken; please choose another.");
        };
    }

    private static Response form(int status, String secret, String name, @Nullable String problem) {
        TemplateInstance page = EntranceTemplates.welcome(secret, name, problem, Credentials.SHORTEST_PASSWORD);
        return Response.status(status).entity(page).build();
    }

    private static Response dead() {
        return Response.status(410).entity(EntranceTemplates.deadLink()).build();
    }
}
