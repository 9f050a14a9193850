package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import newsfold.subscribers.AddressChange;

/** Where a change of address is confirmed, by the link in the mail to the new one, or undone, by that in the other. A GET only asks. */
@ApplicationScoped
class AddressRoutes {
    private static final int LONGEST_BODY = 8_192; // bytes

    private final Mover mover;

    AddressRoutes(Mover mover) {
        this.mover = mover;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance address(Words words, AddressChange change, String step, String token);
    }

    void register(@Observes Router router) {
        router.get("/address/:token")
                .blockingHandler(context -> answer(context, mover.look(Page.token(context))), false);
        router.post("/address/:token")
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .blockingHandler(context -> answer(context, mover.take(Page.token(context))), false);
    }

    private static void answer(RoutingContext context, Optional<Mover.Stand> stand) {
        stand.ifPresentOrElse(
                found -> Page.show(
                        context,
                        found.step().equals("taken") ? 410 : 200,
                        Templates.address(
                                Page.words(context, found.language(), null),
                                found.change(),
                                found.step(),
                                Page.token(context))),
                () -> Page.unknownLink(context));
    }
}
