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
import newsfold.desk.journal.DeedAtHand;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where somebody who has a place sets a new password, by a link from an administrator. */
@Path("/desk/password/{secret}")
@Blocking
class PasswordLinkPages {
    private final Passwords passwords;
    private final DeedAtHand deed;
    private final Clock clock;

    PasswordLinkPages(Passwords passwords, DeedAtHand deed, Clock clock) {
        this.passwords = passwords;
        this.deed = deed;
        this.clock = clock;
    }

    @GET
    public Response show(@RestPath String secret) {
        return passwords
                .ofLink(secret, clock.instant())
                .map(editor -> form(200, secret, editor, null))
                .orElseGet(PasswordLinkPages::dead);
    }

    @POST
    public Response set(
            @RestPath String secret,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("") String repeated) {
        Optional<Editor> editor = passwords.ofLink(secret, clock.instant());
        if (editor.isEmpty()) {
            return dead();
        }
        Optional<String> problem = password.equals(repeated)
                ? new Credentials(editor.get().name(), password).problem()
                : Optional.of("The two passwords differ.");
        if (problem.isPresent()) {
            return form(422, secret, editor.get(), problem.get());
        }
        deed.on("editor " + editor.get().id());
        deed.tell(editor.get().name());
        return passwords.reset(secret, password, clock.instant())
                ? Response.seeOther(URI.create("/desk/sign-in?" + Notice.PASSWORD_SET.query()))
                        .build()
                : dead();
    }

    private static Response form(int status, String secret, Editor editor, @Nullable String problem) {
        TemplateInstance page =
                EntranceTemplates.newPassword(secret, editor.name(), problem, Credentials.SHORTEST_PASSWORD);
        return Response.status(status).entity(page).build();
    }

    private static Response dead() {
        return Response.status(410).entity(EntranceTemplates.deadLink()).build();
    }
}
