package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.function.BiConsumer;
import newsfold.person.Dossier;
import newsfold.person.Dossiers;
import newsfold.person.Holding;
import org.jspecify.annotations.Nullable;

/** Where a reader sees all that is kept about them, takes it along, or has it erased. A GET only shows or asks. */
@ApplicationScoped
class PersonRoutes {
    private static final int LONGEST_BODY = 8_192; // bytes

    private final Preferences preferences;
    private final Dossiers dossiers;

    PersonRoutes(Preferences preferences, Dossiers dossiers) {
        this.preferences = preferences;
        this.dossiers = dossiers;
    }

    /**
     * A dossier to be read.
     *
     * @param holdings by table
     */
    public record Reading(String address, List<Shown> holdings) {
        static Reading of(Dossier dossier) {
            return new Reading(
                    dossier.address(),
                    dossier.holdings().stream().map(Shown::of).toList());
        }
    }

    /**
     * @param label key of what the table is, in words
     * @param lines the fields of each row that hold anything
     */
    public record Shown(String table, String label, List<List<Holding.Field>> lines) {
        static Shown of(Holding holding) {
            return new Shown(holding.table(), "table." + holding.table(), holding.fields());
        }
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance data(Words words, Reading dossier, String token);

        /** @param address null where it is done */
        static native TemplateInstance erase(Words words, @Nullable String address, String token);
    }

    void register(@Observes Router router) {
        router.get("/preferences/:token/data").blockingHandler(context -> with(context, this::show), false);
        router.get("/preferences/:token/data.json").blockingHandler(context -> with(context, this::download), false);
        router.get("/preferences/:token/erase")
                .blockingHandler(
                        context -> with(
                                context,
                                (words, dossier) -> Page.show(
                                        context, 200, Templates.erase(words, dossier.address(), Page.token(context)))),
                        false);
        router.post("/preferences/:token/erase")
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST_BODY))
                .blockingHandler(this::erase, false);
    }

    private interface Answer {
        void give(RoutingContext context, Words words, Dossier dossier);
    }

    private void with(RoutingContext context, Answer answer) {
        with(context, (words, dossier) -> answer.give(context, words, dossier));
    }

    private void with(RoutingContext context, BiConsumer<Words, Dossier> answer) {
        preferences
                .ask(Page.token(context))
                .flatMap(menu -> preferences
                        .reader(Page.token(context))
                        .flatMap(reader -> dossiers.of(reader.id()))
                        .map(dossier -> (Runnable)
                                () -> answer.accept(Page.words(context, menu.language(), menu.locale()), dossier)))
                .ifPresentOrElse(Runnable::run, () -> Page.unknownLink(context));
    }

    private void show(RoutingContext context, Words words, Dossier dossier) {
        Page.show(context, 200, Templates.data(words, Reading.of(dossier), Page.token(context)));
    }

    private void download(RoutingContext context, Words words, Dossier dossier) {
        context.response()
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Content-Disposition", "attachment; filename=\"newsfold-data.json\"")
                .end(Buffer.buffer(dossier.json()));
    }

    private void erase(RoutingContext context) {
        with(context, (words, dossier) -> {
            preferences.reader(Page.token(context)).ifPresent(reader -> dossiers.erase(reader.id()));
            Page.show(context, 200, Templates.erase(words, null, Page.token(context)));
        });
    }
}
