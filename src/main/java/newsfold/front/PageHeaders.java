package newsfold.front;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer carries against being framed, sniffed or scripted. A page that needs other rules sets its own first. */
@ApplicationScoped
class PageHeaders {
    private static final int PRIORITY = 500;
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";
    /** The desk's own scripts, which speak with nobody but the desk. */
    private static final String DESK_POLICY = POLICY + "; script-src 'self'; connect-src 'self'";

    private final String form;

    /** @param form the cookie of the guard over forms */
    PageHeaders(@ConfigProperty(name = "quarkus.rest-csrf.cookie-name") String form) {
        this.form = form;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    context.addHeadersEndHandler(ignored -> complete(context));
                    context.next();
                },
                PRIORITY);
    }

    private void complete(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ifMissing(
                headers,
                "Content-Security-Policy",
                context.normalizedPath().startsWith("/desk") ? DESK_POLICY : POLICY);
        ifMissing(headers, "X-Frame-Options", "DENY");
        ifMissing(headers, "X-Content-Type-Options", "nosniff");
        // not no-referrer: a form's Origin would then be null
        ifMissing(headers, "Referrer-Policy", "same-origin");
        ifMissing(headers, "Cross-Origin-Opener-Policy", "same-origin");
        ifMissing(headers, "Cross-Origin-Resource-Policy", "same-origin");
        ifMissing(headers, "Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (!context.normalizedPath().startsWith("/desk")) {
            // whatever page it is, the forms' guard would have its cookie set; only the desk's forms need one
            context.response().removeCookie(form, false);
        }
        if (isPersonal(context.normalizedPath())) {
            ifMissing(headers, "Cache-Control", "no-store");
        }
    }

    private static boolean isPersonal(String path) {
        return path.startsWith("/desk")
                || path.startsWith("/api")
                || path.startsWith("/mailbox")
                || path.startsWith("/unsubscribe")
                || path.startsWith("/preferences")
                || path.startsWith("/subscribe")
                || path.startsWith("/address")
                || path.startsWith("/confirm");
    }

    private static void ifMissing(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
