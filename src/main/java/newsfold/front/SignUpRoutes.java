package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import newsfold.front.Reception.Answer;
import newsfold.front.Reception.Guest;
import newsfold.publish.Mastheads;
import newsfold.publish.StandingDigest;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The pages on which somebody asks for a digest and confirms it. Forms on other sites may lead here too: what they bring is a
 * question, and only the owner of the address can answer it. A GET changes nothing.
 */
@ApplicationScoped
class SignUpRoutes {
    private static final Logger LOG = Logger.getLogger(SignUpRoutes.class);
    private static final int LONGEST_BODY = 8_192; // bytes
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *";

    private final Reception reception;
    private final Mastheads mastheads;

    SignUpRoutes(Reception reception, Mastheads mastheads) {
        this.reception = reception;
        this.mastheads = mastheads;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        /**
         * @param framed whether it stands in a page of another site
         * @param problem why what was sent cannot be taken, or null
         * @param form address of the form for other sites
         * @param address as it was typed
         */
        static native TemplateInstance signUp(
                StandingDigest digest, boolean framed, URI form, @Nullable String problem, String address, String name);

        static native TemplateInstance signUpMeant(StandingDigest digest, Answer.Meant meant, String name);

        static native TemplateInstance signUpAsked(StandingDigest digest, String address);

        static native TemplateInstance confirm(Guest guest, String token);
    }

    void register(@Observes Router router) {
        BodyHandler body = BodyHandler.create(false).setBodyLimit(LONGEST_BODY);
        router.get("/subscribe/:slug").blockingHandler(context -> form(context, false), false);
        router.get("/subscribe/:slug/form").blockingHandler(context -> form(context, true), false);
        router.post("/subscribe/:slug").handler(body).blockingHandler(this::ask, false);
        router.get("/confirm/:token")
                .blockingHandler(context -> answer(context, reception.look(token(context))), false);
        router.post("/confirm/:token")
                .handler(body)
                .blockingHandler(context -> answer(context, reception.confirm(token(context))), false);
    }

    private void form(RoutingContext context, boolean framed) {
        Optional<StandingDigest> digest = reception.digest(context.pathParam("slug"));
        if (digest.isEmpty()) {
            context.fail(404);
            return;
        }
        if (framed) {
            context.response().putHeader("Content-Security-Policy", FRAMED);
        }
        page(context, 200, signUp(digest.get(), framed, null, "", ""));
    }

    private void ask(RoutingContext context) {
        Optional<StandingDigest> found = reception.digest(context.pathParam("slug"));
        if (found.isEmpty()) {
            context.fail(404);
            return;
        }
        StandingDigest digest = found.get();
        String address = field(context, "address");
        String name = field(context, "name");
        if (!field(context, "website").isEmpty()) {
            // a field that no human sees: whoever fills it in hears the same
            page(context, 200, Templates.signUpAsked(digest, address));
            return;
        }
        try {
            String visitor = context.request().remoteAddress().hostAddress();
            boolean sure = !field(context, "sure").isEmpty();
            page(context, digest, name, address, reception.ask(digest, address, name, sure, visitor));
        } catch (IllegalArgumentException e) {
            LOG.errorf("Nobody can subscribe to %s: %s", digest.digest().title(), e.getMessage());
            String problem = "Subscribing does not work at the moment: the operator of this site has to look at it.";
            page(context, 503, signUp(digest, false, problem, address, name));
        }
    }

    private void page(RoutingContext context, StandingDigest digest, String name, String address, Answer answer) {
        if (answer instanceof Answer.Unfit unfit) {
            page(context, 400, signUp(digest, false, "Sorry: " + unfit.sentence() + ".", address, name));
        } else if (answer instanceof Answer.Meant meant) {
            page(context, 200, Templates.signUpMeant(digest, meant, name));
        } else if (answer instanceof Answer.Asked asked) {
            page(context, 200, Templates.signUpAsked(digest, asked.address()));
        } else {
            String problem = "Too many have asked from your network. Please try again in an hour.";
            page(context, 429, signUp(digest, false, problem, address, name));
        }
    }

    private TemplateInstance signUp(
            StandingDigest digest, boolean framed, @Nullable String problem, String address, String name) {
        URI form = mastheads.web("/subscribe/" + digest.digest().slug() + "/form");
        return Templates.signUp(digest, framed, form, problem, address, name);
    }

    private static void answer(RoutingContext context, Optional<Guest> guest) {
        if (guest.isPresent()) {
            page(context, 200, Templates.confirm(guest.get(), token(context)));
        } else {
            page(context, 404, UnsubscribeRoutes.Templates.unknownLink());
        }
    }

    private static void page(RoutingContext context, int status, TemplateInstance page) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(page.render());
    }

    private static String token(RoutingContext context) {
        return context.pathParam("token");
    }

    private static String field(RoutingContext context, String name) {
        String text = context.request().getFormAttribute(name);
        return text == null ? "" : text.strip();
    }
}
