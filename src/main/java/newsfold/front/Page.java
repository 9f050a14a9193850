package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the pages behind a reader's link have in common. */
final class Page {
    private Page() {}

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance unknownLink(Words words);
    }

    static void show(RoutingContext context, int status, TemplateInstance page) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(page.render());
    }

    /** The link is not one of ours, or what it led to is gone. */
    static void unknownLink(RoutingContext context) {
        show(context, 404, Templates.unknownLink(words(context, null, null)));
    }

    /** @param reader the language that they chose, or null */
    static Words words(RoutingContext context, @Nullable Locale reader, @Nullable Locale digest) {
        return Words.of(reader, digest, context.request().getHeader("Accept-Language"));
    }

    static String token(RoutingContext context) {
        return context.pathParam("token");
    }

    static String field(RoutingContext context, String name) {
        String text = context.request().getFormAttribute(name);
        return text == null ? "" : text.strip();
    }

    static String visitor(RoutingContext context) {
        return context.request().remoteAddress().hostAddress();
    }
}
