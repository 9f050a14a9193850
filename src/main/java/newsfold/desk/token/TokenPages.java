package newsfold.desk.token;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Where administrators make and revoke the tokens of programs. */
@Path("/desk/tokens")
@Blocking
class TokenPages {
    private static final int LONGEST_NAME = 60;

    private final ApiTokens tokens;
    private final Visitor visitor;
    private final DeedAtHand deed;
    private final Clock clock;

    TokenPages(ApiTokens tokens, Visitor visitor, DeedAtHand deed, Clock clock) {
        this.tokens = tokens;
        this.visitor = visitor;
        this.deed = deed;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param secret of one just made, shown this once; else null
         * @param problem with the form, or null
         */
        static native TemplateInstance tokens(
                List<ApiToken> tokens,
                Scope[] scopes,
                ZoneOffset zone,
                @Nullable String secret,
                @Nullable String problem);
    }

    @GET
    public TemplateInstance show() {
        return page(null, null);
    }

    /** Answers with the page instead of a redirect: the secret must stand in no address. */
    @POST
    public Response make(@RestForm @DefaultValue("") String name, @RestForm @Nullable List<String> scope) {
        String called = name.strip();
        List<Scope> scopes = Scope.of(scope == null ? List.of() : scope);
        if (called.isEmpty() || called.length() > LONGEST_NAME || called.chars().anyMatch(Character::isISOControl)) {
            return refused("A token needs a name of at most " + LONGEST_NAME + " characters, for the journal.");
        }
        if (scopes.isEmpty()) {
            return refused("Tick what it may do: a token that may nothing is none.");
        }
        deed.tell(called + ": "
                + String.join(", ", scopes.stream().map(Scope::word).toList()));
        return Response.ok(page(tokens.create(called, scopes, visitor.id(), clock.instant()), null))
                .build();
    }

    @POST
    @Path("{id}/revoke")
    public Response revoke(@RestPath long id) {
        if (!tokens.revoke(id, clock.instant())) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/desk/tokens?" + Notice.TOKEN_REVOKED.query()))
                .build();
    }

    private Response refused(String problem) {
        return Response.status(422).entity(page(null, problem)).build();
    }

    private TemplateInstance page(@Nullable String secret, @Nullable String problem) {
        return Templates.tokens(tokens.list(), Scope.values(), ZoneOffset.UTC, secret, problem);
    }
}
