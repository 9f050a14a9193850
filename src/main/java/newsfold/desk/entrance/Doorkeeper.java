package newsfold.desk.entrance;

import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import newsfold.desk.Role;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.journal.Deeds;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Asks {@link Rights} before each page and form of the desk, and has the journal written of what is changed. */
class Doorkeeper {
    /** After the forms' tokens were looked at. */
    private static final int PRIORITY = 6_000;

    private static final String LINE = Doorkeeper.class.getName();

    private final Deeds deeds;
    private final DeedAtHand deed;
    private final Visitor visitor;
    private final SecurityIdentity identity;
    private final Clock clock;

    Doorkeeper(Deeds deeds, DeedAtHand deed, Visitor visitor, SecurityIdentity identity, Clock clock) {
        this.deeds = deeds;
        this.deed = deed;
        this.visitor = visitor;
        this.identity = identity;
        this.clock = clock;
    }

    /** @throws ForbiddenException when the visitor's role does not reach, or no line speaks of this */
    @ServerRequestFilter(priority = PRIORITY)
    public @Nullable Response admit(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.equals("/desk") && !path.startsWith("/desk/")) {
            return null;
        }
        Optional<Rights.Found> found = Rights.find(request.getMethod(), path);
        Role role = found.map(each -> each.right().role()).orElse(null);
        if (found.isEmpty() || role != null && !identity.hasRole(role.word())) {
            throw new ForbiddenException();
        }
        if (request.getMethod().equals("POST") && !isForm(request.getMediaType())) {
            // what carries no form carries no token, and browsers let any site send it
            return Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE).build();
        }
        String what = found.get().right().deed();
        if (what != null) {
            String thing = found.get().right().thing(found.get().names());
            String who = visitor.isSignedIn() ? visitor.getName() : "(with a link)";
            request.setProperty(LINE, deeds.begin(who, what, thing, clock.instant()));
        }
        return null;
    }

    @ServerResponseFilter
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LINE) instanceof Long line) {
            try {
                deeds.end(line, response.getStatus(), deed.thing(), deed.detail());
            } catch (RuntimeException e) {
                Log.errorf(e, "Line %d of the journal was begun, and what came of it could not be written", line);
            }
        }
    }

    private static boolean isForm(@Nullable MediaType type) {
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
    }
}
