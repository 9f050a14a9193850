package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/** Where a reader says what to read, without a password: the link of their letter is the key. A GET only shows it. */
@ApplicationScoped
class PreferenceRoutes {
    private static final int LONGEST_BODY = 1 << 20; // bytes; a week of press has some hundred outlets

    private final Preferences preferences;

    PreferenceRoutes(Preferences preferences) {
        this.preferences = preferences;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        /**
         * @param problem why what the reader sent was not kept, or null
         * @param kept whether it was
         */
        static native TemplateInstance preferences(
                Preferences.Menu menu, String token, @Nullable String problem, boolean kept);
    }

    void register(@Observes Router router) {
        router.get("/preferences/:token").blockingHandler(context -> show(context, null, false), false);
        router.post("/preferences/:token")
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .blockingHandler(this::take, false);
    }

    private void take(RoutingContext context) {
        try {
            preferences.take(
                    context.pathParam("token"), Order.of(context.request().formAttributes()));
            show(context, null, true);
        } catch (IllegalArgumentException e) {
            context.response().setStatusCode(400);
            show(context, e.getMessage(), false);
        }
    }

    private void show(RoutingContext context, @Nullable String problem, boolean kept) {
        String token = context.pathParam("token");
        context.response().putHeader("Content-Type", "text/html; charset=utf-8");
        preferences
                .ask(token)
                .ifPresentOrElse(
                        menu -> context.response()
                                .end(Templates.preferences(menu, token, problem, kept)
                                        .render()),
                        () -> context.response()
                                .setStatusCode(404)
                                .end(UnsubscribeRoutes.Templates.unknownLink().render()));
    }
}
