package newsfold.front.archive;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets so many in at once as can be served before they give up, and asks the others to come again: where everybody waits, nobody
 * is served, and the desk's requests wait with them for a connection to the database.
 */
@ApplicationScoped
class Turnstile {
    private static final int PRIORITY = 400;
    /** Served and waiting: a quarter of a second's work of two cores. */
    private static final int INSIDE = 64;
    /** Seconds after which to come again. */
    private static final String AGAIN = "2";

    private static final List<String> ARCHIVE = List.of("/editions/", "/stories/", "/digests/", "/sitemap.xml");

    private final AtomicInteger inside = new AtomicInteger();

    void register(@Observes Filters filters) {
        filters.register(this::pass, PRIORITY);
    }

    private void pass(RoutingContext context) {
        String path = context.normalizedPath();
        if (!path.equals("/") && ARCHIVE.stream().noneMatch(path::startsWith)) {
            context.next();
        } else if (inside.incrementAndGet() > INSIDE) {
            inside.decrementAndGet();
            context.response()
                    .setStatusCode(503)
                    .putHeader("Retry-After", AGAIN)
                    .putHeader("Cache-Control", "no-store")
                    .putHeader("Content-Type", "text/plain; charset=UTF-8")
                    .end("Many people are reading at this moment. Please come again in a few seconds.\n");
        } else {
            // also where who asked has gone away
            context.addEndHandler(ended -> inside.decrementAndGet());
            context.next();
        }
    }
}
