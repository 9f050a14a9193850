package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Where a reader leaves a digest. A GET only asks, since link scanners follow links; a POST does it, from the page's button or
 * from a mail program's one-click (RFC 8058), with no sign-in, cookie or token but the one in the address. Routes of their
 * own, because every POST to a REST resource must carry a form's token.
 */
@ApplicationScoped
class UnsubscribeRoutes {
    private static final int LONGEST_BODY = 8_192; // bytes; the one-click body has 26

    /** By which "newsfold check" knows that an answer is ours, whatever the page looks like. */
    private static final String MARK = "Newsfold-Page";

    private final Farewell farewell;

    UnsubscribeRoutes(Farewell farewell) {
        this.farewell = farewell;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance unsubscribe(Words words, Farewell.Reader reader, String token);
    }

    void register(@Observes Router router) {
        router.get("/unsubscribe/:token").blockingHandler(context -> answer(context, Farewell::ask), false);
        BodyHandler body = BodyHandler.create(false).setBodyLimit(LONGEST_BODY);
        router.post("/unsubscribe/:token")
                .handler(body)
                .blockingHandler(context -> answer(context, Farewell::leave), false);
        router.post("/unsubscribe/:token/undo")
                .handler(body)
                .blockingHandler(context -> answer(context, Farewell::undo), false);
    }

    private void answer(RoutingContext context, BiFunction<Farewell, String, Optional<Farewell.Reader>> step) {
        String token = Page.token(context);
        context.response().putHeader(MARK, "unsubscribe");
        step.apply(farewell, token)
                .ifPresentOrElse(
                        reader -> Page.show(
                                context,
                                200,
                                Templates.unsubscribe(
                                        Page.words(context, reader.language(), reader.locale()), reader, token)),
                        () -> Page.unknownLink(context));
    }
}
