package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import newsfold.render.Blocks;
import newsfold.render.EditionRenderer;
import newsfold.render.Looks;
import org.eclipse.microprofile.config.Config;

/** Brings together what letters are printed with: the operator's templates and the look that the settings say. */
@ApplicationScoped
public class Printing {
    @Produces
    @Singleton
    EditionRenderer produced(Config config) {
        return renderer(config);
    }

    @Produces
    @Singleton
    Looks looks(Config config) {
        return new Looks(settings(config), config.getValue("newsfold.address", String.class));
    }

    /** @throws IllegalArgumentException when a template or a setting of the look cannot be used; the message is a sentence */
    public static EditionRenderer renderer(Config config) {
        return new EditionRenderer(
                new Blocks(config.getOptionalValue("newsfold.templates", String.class)
                        .map(Path::of)
                        .orElse(null)),
                new Looks(settings(config), config.getValue("newsfold.address", String.class)));
    }

    private static Map<String, String> settings(Config config) {
        Map<String, String> settings = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(Looks.PREFIX)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.put(name.substring(Looks.PREFIX.length()), value));
            }
        }
        return settings;
    }
}
