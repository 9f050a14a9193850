package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

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

        /** @param kept whether this answers what the reader sent */
        static native TemplateInstance preferences(Preferences.Menu menu, String token, boolean kept);
    }

    void register(@Observes Router router) {
        router.get("/preferences/:token")
                .blockingHandler(context -> answer(context, preferences.ask(token(context)), false), false);
        router.post("/preferences/:token")
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .blockingHandler(
                        context -> answer(context, preferences.take(token(context), order(context)), true), false);
    }

    private static String token(RoutingContext context) {
        return context.pathParam("token");
    }

    private static Preferences.Order order(RoutingContext context) {
        MultiMap form = context.request().formAttributes();
        String name = form.get("name");
        return new Preferences.Order(
                name == null ? "" : name,
                form.getAll("section"),
                form.getAll("offered-section"),
                form.getAll("outlet"),
                form.getAll("offered-outlet"));
    }

    private static void answer(RoutingContext context, Optional<Preferences.Menu> menu, boolean kept) {
        context.response().putHeader("Content-Type", "text/html; charset=utf-8");
        if (menu.isPresent()) {
            context.response()
                    .end(Templates.preferences(menu.get(), token(context), kept).render());
        } else {
            context.response()
                    .setStatusCode(404)
                    .end(UnsubscribeRoutes.Templates.unknownLink().render());
        }
    }
}
