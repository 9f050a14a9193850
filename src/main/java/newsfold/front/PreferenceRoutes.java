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
import newsfold.front.Mover.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader says which digests to get and what to read of them, without a password: the link of their letter is the key. A GET
 * only shows it.
 */
@ApplicationScoped
class PreferenceRoutes {
    private static final int LONGEST_BODY = 1 << 20; // bytes; a week of press has some hundred outlets

    private final Preferences preferences;
    private final Mover mover;

    PreferenceRoutes(Preferences preferences, Mover mover) {
        this.preferences = preferences;
        this.mover = mover;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        /**
         * @param problem why what the reader sent was not kept, or null
         * @param notice what was done, or null
         */
        static native TemplateInstance preferences(
                Words words, Preferences.Menu menu, String token, @Nullable String problem, @Nullable String notice);

        static native TemplateInstance moveMeant(Words words, Answer.Meant meant, String token);
    }

    void register(@Observes Router router) {
        BodyHandler body = BodyHandler.create(false).setBodyLimit(LONGEST_BODY);
        router.get("/preferences/:token").blockingHandler(context -> show(context, 200, null, null), false);
        router.post("/preferences/:token").handler(body).blockingHandler(this::take, false);
        router.post("/preferences/:token/digests/:digest").handler(body).blockingHandler(this::choose, false);
        router.post("/preferences/:token/address").handler(body).blockingHandler(this::move, false);
    }

    private void take(RoutingContext context) {
        try {
            preferences.take(Page.token(context), Order.of(context.request().formAttributes()));
            show(context, 200, null, (words, menu) -> words.say("preferences.kept", menu.digest(), menu.address()));
        } catch (Order.Unfit e) {
            show(context, 400, (words, menu) -> e.in(words), null);
        }
    }

    private void choose(RoutingContext context) {
        boolean get = Page.field(context, "get").equals("yes");
        String digest = context.pathParam("digest");
        Optional<String> title = digest.matches("\\d{1,18}")
                ? preferences.choose(Page.token(context), Long.parseLong(digest), get)
                : Optional.empty();
        title.ifPresentOrElse(
                chosen -> show(
                        context, 200, null, (words, menu) -> words.say(get ? "yours.joined" : "yours.parted", chosen)),
                () -> Page.unknownLink(context));
    }

    private void move(RoutingContext context) {
        Optional<Answer> heard = mover.ask(
                Page.token(context),
                Page.field(context, "address"),
                !Page.field(context, "sure").isEmpty(),
                Page.visitor(context));
        Answer answer = heard.orElse(null);
        if (answer instanceof Answer.Unfit unfit) {
            show(context, 400, (words, menu) -> words.say("signup.unfit", words.fault(unfit.problem())), null);
        } else if (answer instanceof Answer.Wait) {
            show(context, 429, (words, menu) -> words.say("move.wait"), null);
        } else if (answer instanceof Answer.Same same) {
            show(context, 200, null, (words, menu) -> words.say("move.same", same.address()));
        } else if (answer instanceof Answer.Meant meant) {
            preferences
                    .ask(Page.token(context))
                    .ifPresentOrElse(
                            menu -> Page.show(
                                    context,
                                    200,
                                    Templates.moveMeant(words(context, menu), meant, Page.token(context))),
                            () -> Page.unknownLink(context));
        } else if (answer instanceof Answer.Asked asked) {
            show(context, 200, null, (words, menu) -> words.say("move.asked", asked.address()));
        } else {
            Page.unknownLink(context);
        }
    }

    private void show(
            RoutingContext context,
            int status,
            @Nullable BiFunction<Words, Preferences.Menu, String> problem,
            @Nullable BiFunction<Words, Preferences.Menu, String> notice) {
        String token = Page.token(context);
        preferences
                .ask(token)
                .ifPresentOrElse(
                        menu -> {
                            Words words = words(context, menu);
                            Page.show(
                                    context,
                                    status,
                                    Templates.preferences(
                                            words,
                                            menu,
                                            token,
                                            problem == null ? null : problem.apply(words, menu),
                                            notice == null ? null : notice.apply(words, menu)));
                        },
                        () -> Page.unknownLink(context));
    }

    private static Words words(RoutingContext context, Preferences.Menu menu) {
        return Page.words(context, menu.language(), menu.locale());
    }
}
