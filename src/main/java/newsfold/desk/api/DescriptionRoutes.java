package newsfold.desk.api;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * The API's description (OpenAPI), as YAML or JSON, for programs with a token of whatever scope and for whoever is signed in.
 * It is kept in files, which a test holds to what the code says: to put it together took a twentieth of each start.
 */
@ApplicationScoped
class DescriptionRoutes {
    static final String PATH = "/api/v1/openapi";

    /** In which the description is kept: a file of its name each. */
    enum Format {
        YAML,
        JSON;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String mediaType() {
            return "application/" + word();
        }

        String file() {
            return "openapi." + word();
        }

        private byte[] read() {
            try (InputStream file = Objects.requireNonNull(DescriptionRoutes.class.getResourceAsStream(file()))) {
                return file.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void register(@Observes Router router) {
        open(router, PATH, DescriptionRoutes::asked);
        open(router, PATH + ".json", context -> Format.JSON);
        open(router, PATH + ".yaml", context -> Format.YAML);
        open(router, PATH + ".yml", context -> Format.YAML);
    }

    private static void open(Router router, String path, Function<RoutingContext, Format> format) {
        router.route(path)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(context -> answer(context, format.apply(context)), false);
    }

    private static Format asked(RoutingContext context) {
        String accepted = context.request().getHeader("Accept");
        boolean json = (accepted != null && accepted.contains(Format.JSON.mediaType()))
                || "json".equalsIgnoreCase(context.request().getParam("format"));
        return json ? Format.JSON : Format.YAML;
    }

    private static void answer(RoutingContext context, Format format) {
        context.response()
                .putHeader("Content-Type", format.mediaType() + ";charset=UTF-8")
                .end(Buffer.buffer(format.read()));
    }
}
