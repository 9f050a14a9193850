package newsfold.desk.house;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.config.SmallRyeConfig;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.jspecify.annotations.Nullable;

/** The settings as this instance has them, by name, with where each comes from; changed where they stand, not here. */
@Path("/desk/settings")
@Blocking
class SettingsPages {
    private static final String OURS = "newsfold.";
    private static final List<String> SECRET = List.of("password", "secret", "key", "token", "url", "user");

    private final SmallRyeConfig config;

    SettingsPages(Config config) {
        this.config = config.unwrap(SmallRyeConfig.class);
    }

    /**
     * @param value null where it is kept to itself
     * @param source such as "the environment"
     */
    public record Setting(String name, @Nullable String value, String source) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance settings(List<Setting> settings);
    }

    @GET
    public TemplateInstance show() {
        return Templates.settings(StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(OURS))
                .sorted()
                .distinct()
                .map(this::setting)
                .filter(setting -> setting.value() == null || !setting.value().isEmpty())
                .toList());
    }

    private Setting setting(String name) {
        ConfigValue value = config.getConfigValue(name);
        String text = value.getValue();
        return new Setting(
                name,
                isSecret(name) && text != null && !text.isEmpty() ? null : text == null ? "" : text,
                source(String.valueOf(value.getSourceName())));
    }

    /** By its name; a database's address may hold a password. */
    static boolean isSecret(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return SECRET.stream().anyMatch(word -> last.equals(word) || last.endsWith("-" + word));
    }

    private static String source(String name) {
        if (name.startsWith("EnvConfigSource")) {
            return "the environment";
        }
        if (name.startsWith("SysPropConfigSource")) {
            return "a system property, or worked out at the start";
        }
        if (name.contains("config/application.properties") || name.contains("config\\application.properties")) {
            return "config/application.properties";
        }
        return "the default";
    }
}
