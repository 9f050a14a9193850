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
                Words words,
                StandingDigest digest,
                boolean framed,
                URI form,
                @Nullable String problem,
                String address,
                String name);

        static native TemplateInstance signUpMeant(Words words, StandingDigest digest, Answer.Meant meant, String name);

        static native TemplateInstance signUpAsked(Words words, StandingDigest digest, String address);

        static native TemplateInstance confirm(Words words, Guest guest, String token);
    }

    void register(@Observes Router router) {
        BodyHandler body = BodyHandler.create(false).setBodyLimit(LONGEST_BODY);
        router.get("/subscribe/:slug").blockingHandler(context -> form(context, false), false);
        router.get("/subscribe/:slug/form").blockingHandler(context -> form(context, true), false);
        router.post("/subscribe/:slug").handler(body).blockingHandler(this::ask, false);
        router.get("/confirm/:token")
                .blockingHandler(context -> answer(context, reception.look(Page.token(context))), false);
        router.post("/confirm/:token")
                .handler(body)
                .blockingHandler(context -> answer(context, reception.confirm(Page.token(context))), false);
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
        Page.show(context, 200, signUp(context, digest.get(), framed, null, "", ""));
    }

    private void ask(RoutingContext context) {
        Optional<StandingDigest> found = reception.digest(context.pathParam("slug"));
        if (found.isEmpty()) {
            context.fail(404);
            return;
        }
        StandingDigest digest = found.get();
        String address = Page.field(context, "address");
        String name = Page.field(context, "name");
        Words words = words(context, digest);
        if (!Page.field(context, "website").isEmpty()) {
            // a field that no human sees: whoever fills it in hears the same
            Page.show(context, 200, Templates.signUpAsked(words, digest, address));
            return;
        }
        try {
            boolean sure = !Page.field(context, "sure").isEmpty();
            page(context, digest, name, address, reception.ask(digest, address, name, sure, Page.visitor(context)));
        } catch (IllegalArgumentException e) {
            LOG.errorf("Nobody can subscribe to %s: %s", digest.digest().title(), e.getMessage());
            Page.show(context, 503, signUp(context, digest, false, words.say("signup.broken"), address, name));
        }
    }

    private void page(RoutingContext context, StandingDigest digest, String name, String address, Answer answer) {
        Words words = words(context, digest);
        if (answer instanceof Answer.Unfit unfit) {
            String problem = words.say("signup.unfit", words.fault(unfit.problem()));
            Page.show(context, 400, signUp(context, digest, false, problem, address, name));
        } else if (answer instanceof Answer.Meant meant) {
            Page.show(context, 200, Templates.signUpMeant(words, digest, meant, name));
        } else if (answer instanceof Answer.Asked asked) {
            Page.show(context, 200, Templates.signUpAsked(words, digest, asked.address()));
        } else {
            Page.show(context, 429, signUp(context, digest, false, words.say("signup.wait"), address, name));
        }
    }

    private TemplateInstance signUp(
            RoutingContext context,
            StandingDigest digest,
            boolean framed,
            @Nullable String problem,
            String address,
            String name) {
        URI form = mastheads.web("/subscribe/" + digest.digest().slug() + "/form");
        return Templates.signUp(words(context, digest), digest, framed, form, problem, address, name);
    }

    private static void answer(RoutingContext context, Optional<Guest> guest) {
        if (guest.isPresent()) {
            Words words =
                    Page.words(context, guest.get().language(), guest.get().locale());
            Page.show(context, 200, Templates.confirm(words, guest.get(), Page.token(context)));
        } else {
            Page.unknownLink(context);
        }
    }

    private static Words words(RoutingContext context, StandingDigest digest) {
        return Page.words(context, null, digest.digest().locale());
    }
}
