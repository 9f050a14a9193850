package newsfold.desk.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.journal.Deeds;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Has the journal written of what programs change, and says what was wrong as a problem. Scopes stand on the routes. */
class ApiDoor {
    private static final int PRIORITY = 6_000;
    private static final String LINE = ApiDoor.class.getName();
    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

    private final Deeds deeds;
    private final DeedAtHand deed;
    private final Visitor visitor;
    private final Clock clock;

    ApiDoor(Deeds deeds, DeedAtHand deed, Visitor visitor, Clock clock) {
        this.deeds = deeds;
        this.deed = deed;
        this.visitor = visitor;
        this.clock = clock;
    }

    @ServerRequestFilter(priority = PRIORITY)
    public void begin(ContainerRequestContext request) {
        if (isApi(request) && !request.getMethod().equals("GET")) {
            String what = "By the API: " + request.getMethod() + " "
                    + request.getUriInfo().getPath();
            request.setProperty(LINE, deeds.begin(visitor.getName(), what, null, clock.instant()));
        }
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(LINE) instanceof Long line) {
            deeds.end(line, response.getStatus(), deed.thing(), deed.detail());
        }
        if (isApi(request) && response.getStatus() >= 400 && !(response.getEntity() instanceof Problem)) {
            int status = response.getStatus();
            Response.Status known = Response.Status.fromStatusCode(status);
            response.setEntity(
                    Problem.of(status, known == null ? "Error" : known.getReasonPhrase(), detail(status)),
                    null,
                    PROBLEM);
        } else if (response.getEntity() instanceof Problem) {
            response.getHeaders().putSingle("Content-Type", PROBLEM);
        }
    }

    private static String detail(int status) {
        return switch (status) {
            case 403 -> "The token lacks the scope that this needs; nothing was changed.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This method is not for this address.";
            case 400 ->
                "The request cannot be read: it wants JSON as the API's description has it. Nothing was changed.";
            case 415 -> "The body has to be application/json; nothing was changed.";
            default -> "The request was refused; nothing was changed.";
        };
    }

    private static boolean isApi(ContainerRequestContext request) {
        return request.getUriInfo().getPath().startsWith("/api/");
    }
}
