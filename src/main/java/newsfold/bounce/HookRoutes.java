package newsfold.bounce;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Where a mail provider reports bounces and complaints. Only what is signed with the configured secret is believed; without
 * one the address does not exist. A route of its own, because every POST to a REST resource must carry a form's token.
 */
@ApplicationScoped
class HookRoutes {
    static final String PATH = "/hooks/bounces";
    static final int LONGEST_BODY = 262_144; // bytes

    private final Optional<HookSignature> signature;
    private final Registrar registrar;
    private final Clock clock;

    HookRoutes(BounceSettings settings, Registrar registrar, Clock clock) {
        this.signature = settings.hookSecret()
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .map(HookSignature::new);
        this.registrar = registrar;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        signature.ifPresent(key -> router.post(PATH)
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .blockingHandler(context -> take(context, key), false));
    }

    private void take(RoutingContext context, HookSignature key) {
        byte[] body = context.body().buffer() == null
                ? new byte[0]
                : context.body().buffer().getBytes();
        String timestamp = context.request().getHeader("Newsfold-Timestamp");
        String given = context.request().getHeader("Newsfold-Signature");
        if (!key.holds(timestamp, given, body, clock.instant())) {
            answer(context, 401, new JsonObject().put("error", "The signature or its time does not hold."));
            return;
        }
        try {
            List<Event> events = HookEvents.of(body);
            long entered = events.stream().filter(registrar::enter).count();
            answer(context, 200, new JsonObject().put("entered", entered).put("known", events.size() - entered));
        } catch (IllegalArgumentException e) {
            answer(context, 400, new JsonObject().put("error", e.getMessage()));
        }
    }

    private static void answer(RoutingContext context, int status, JsonObject body) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(body.encode());
    }
}
