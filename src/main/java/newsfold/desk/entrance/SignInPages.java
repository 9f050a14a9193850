package newsfold.desk.entrance;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The door of the desk. The form's POST is taken by Quarkus's form authentication, which asks {@link PasswordEntry}. */
@Path("/desk")
@Blocking
class SignInPages {
    private final Editors editors;
    private final SignInTries tries;
    private final Sessions sessions;
    private final OidcSettings oidc;
    private final Visitor visitor;
    private final Clock clock;
    private final RoutingContext request;

    SignInPages(
            Editors editors,
            SignInTries tries,
            Sessions sessions,
            OidcSettings oidc,
            Visitor visitor,
            Clock clock,
            RoutingContext request) {
        this.editors = editors;
        this.tries = tries;
        this.sessions = sessions;
        this.oidc = oidc;
        this.visitor = visitor;
        this.clock = clock;
        this.request = request;
    }

    @GET
    @Path("sign-in")
    public TemplateInstance signIn(@RestQuery @Nullable String again) {
        return EntranceTemplates.signIn(
                again == null ? null : problem(), editors.anybody(), oidc.isOn() ? oidc.label() : null);
    }

    private String problem() {
        Duration wait = tries.wait(request.request().remoteAddress().hostAddress(), clock.instant());
        return wait.isZero()
                ? "That name and password don't go together. After several tries a name has to wait a minute for the next."
                : "There were too many tries from your network. The next one is looked at in " + (wait.toMinutes() + 1)
                        + " minutes.";
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        sessions.end(visitor.session());
        FormAuthenticationMechanism.logout(request);
        return Response.seeOther(URI.create("/desk/sign-in?" + Notice.SIGNED_OUT.query()))
                .build();
    }
}
