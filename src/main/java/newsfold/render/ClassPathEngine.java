package newsfold.render;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Qute without Quarkus on the same templates, for the command line and plain tests: it starts in a fraction of a second. */
public final class ClassPathEngine {
    private ClassPathEngine() {}

    /** An engine that finds templates below {@code templates/} on the class path and escapes HTML as Quarkus's does. */
    public static Engine start() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addLocator(new ClassPathLocator())
                .build();
    }

    private static final class ClassPathLocator implements TemplateLocator {
        @Override
        public Optional<TemplateLocation> locate(String id) {
            InputStream found = ClassPathEngine.class.getResourceAsStream("/templates/" + id);
            if (found == null) {
                return Optional.empty();
            }
            return Optional.of(new TemplateLocation() {
                @Override
                public Reader read() {
                    return new InputStreamReader(found, StandardCharsets.UTF_8);
                }

                @Override
                public Optional<Variant> getVariant() {
                    return Optional.of(
                            Variant.forContentType(id.endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN));
                }
            });
        }

        @Override
        public int getPriority() {
            return DEFAULT_PRIORITY;
        }
    }
}
