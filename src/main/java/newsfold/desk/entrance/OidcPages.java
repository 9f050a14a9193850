package newsfold.desk.entrance;

import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import newsfold.desk.Role;
import newsfold.desk.journal.Deeds;

/** The way in by an OpenID provider: out to it, and back with its answer. It ends in a session like any other. */
@Path("/desk/oidc")
@Blocking
class OidcPages {
    private static final String COOKIE = "newsfold-oidc";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final OidcSettings settings;
    private final OidcProvider provider;
    private final Editors editors;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Deeds deeds;
    private final Clock clock;
    private final RoutingContext request;

    OidcPages(
            OidcSettings settings,
            OidcProvider provider,
            Editors editors,
            Sessions sessions,
            SessionCookie cookie,
            Deeds deeds,
            Clock clock,
            RoutingContext request) {
        this.settings = settings;
        this.provider = provider;
        this.editors = editors;
        this.sessions = sessions;
        this.cookie = cookie;
        this.deeds = deeds;
        this.clock = clock;
        this.request = request;
    }

    @GET
    public Response leave() {
        needsToBeOn();
        OidcTry begun = OidcTry.fresh();
        try {
            URI door = provider.door(begun);
            keep(begun.written(), PATIENCE);
            return Response.seeOther(door).build();
        } catch (OidcException e) {
            return failed(e);
        }
    }

    @GET
    @Path("back")
    public Response comeBack() {
        needsToBeOn();
        Cookie kept = request.request().getCookie(COOKIE);
        Optional<OidcTry> begun =
                Optional.ofNullable(kept).map(Cookie::getValue).flatMap(OidcTry::read);
        // whatever comes of it, the answer to this question was given
        keep("", Duration.ZERO);
        if (begun.isEmpty()) {
            return page(400, "Please sign in once more: it took too long, or this browser keeps no cookies.");
        }
        try {
            return enter(provider.person(URI.create(request.request().absoluteURI()), begun.get()));
        } catch (OidcException e) {
            return failed(e);
        }
    }

    private Response enter(OidcPerson person) {
        Optional<Role> role = settings.role(person.groups());
        if (settings.claim().isPresent() && role.isEmpty()) {
            Log.infof(
                    "Somebody signed in at the OpenID provider, but no value of their claim %s, %s, stands in"
                            + " newsfold.oidc.readers, editors or administrators",
                    settings.claim().orElse(""), person.groups());
            return page(403, "Your account there gives you no place at the desk. Ask an administrator for one.");
        }
        Instant now = clock.instant();
        Editor editor = editors.ofOidc(person, role.orElse(null), now);
        if (editor.disabled()) {
            return page(403, "Your place at the desk is not open: an administrator opens it under House, Editors.");
        }
        deeds.note(editor.name(), "Signed in by OpenID", null, now);
        cookie.write(request, sessions.begin(editor, now));
        return Response.seeOther(URI.create("/desk")).build();
    }

    private void keep(String value, Duration howLong) {
        request.response()
                .addCookie(Cookie.cookie(COOKIE, value)
                        .setPath("/desk/oidc")
                        .setHttpOnly(true)
                        .setSecure(request.request().isSSL())
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(howLong.toSeconds()));
    }

    private void needsToBeOn() {
        if (!settings.isOn()) {
            throw new NotFoundException();
        }
    }

    /** The operator reads why; a stranger does not. */
    private static Response failed(OidcException e) {
        Log.warnf("Signing in by OpenID did not work. %s", e.getMessage());
        return page(502, "Signing in there did not work. The program's log says why, and which setting to look at.");
    }

    private static Response page(int status, String problem) {
        return Response.status(status).entity(EntranceTemplates.oidc(problem)).build();
    }
}
