package newsfold.desk.entrance;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses forms that another site sends to the desk, by what the browser says of their origin. Stands beside the tokens of
 * the forms, and alone before sign-in, which has none.
 */
@ApplicationScoped
class SameOriginGuard {
    /** Before authentication, which is at 200. */
    private static final int PRIORITY = 400;

    private final String address;

    SameOriginGuard(@ConfigProperty(name = "newsfold.address") URI address) {
        this.address = String.valueOf(address.getAuthority());
    }

    void register(@Observes Filters filters) {
        filters.register(this::guard, PRIORITY);
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean changes =
                !request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD);
        if (changes && context.normalizedPath().startsWith("/desk") && isForeign(request)) {
            context.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(
                            "This form came from another site, so nothing was changed. Behind a proxy, set newsfold.address"
                                    + " to the address that editors use.");
            return;
        }
        context.next();
    }

    private boolean isForeign(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return true;
        }
        String origin = request.getHeader("Origin");
        if (origin == null) {
            return false;
        }
        String from = origin.replaceFirst("^https?://", "");
        return !from.equals(request.getHeader("Host")) && !from.equals(address);
    }
}
