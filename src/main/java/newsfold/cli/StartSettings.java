package newsfold.cli;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import newsfold.check.Finding;
import newsfold.check.SecretFiles;
import newsfold.check.SettingValues;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseAddress;
import newsfold.database.DatabaseProblem;
import newsfold.gather.AddressGuard;
import newsfold.gather.FetchLimits;
import newsfold.gather.Fetcher;
import newsfold.publish.Mastheads;
import newsfold.publish.Printing;
import newsfold.render.EditionRenderer;

/**
 * The few settings that are needed before Quarkus starts, read from the same places as it reads them: system properties,
 * environment, {@code config/application.properties} in the working directory, the packaged {@code application.properties}.
 */
record StartSettings(Path data, Optional<DatabaseAddress> database, int databasePort, String host, int port) {

    static StartSettings read() {
        SmallRyeConfig config = config();
        return new StartSettings(
                config.getValue("newsfold.data", Path.class),
                config.getOptionalValue("newsfold.database.url", String.class)
                        .map(url -> new DatabaseAddress(
                                url,
                                config.getOptionalValue("newsfold.database.user", String.class)
                                        .orElse("postgres"),
                                config.getOptionalValue("newsfold.database.password", String.class)
                                        .orElse(""))),
                config.getValue("newsfold.database.port", Integer.class),
                config.getValue("newsfold.host", String.class),
                config.getValue("newsfold.port", Integer.class));
    }

    /** What is wrong with the settings, a sentence each, which names the setting and what is allowed. */
    static List<Finding> wrong() {
        SmallRyeConfig config = config();
        List<Finding> wrong = new ArrayList<>(
                new SettingValues(name -> config.getOptionalValue(name, String.class)).run(config.getPropertyNames()));
        secretFiles().findings().stream()
                .filter(finding -> finding.level() == Finding.Level.FAILED)
                .forEach(wrong::add);
        return wrong;
    }

    /** Settings in files of their own. */
    static SecretFiles secretFiles() {
        SmallRyeConfig config = builder().build();
        return new SecretFiles(
                name -> config.getOptionalValue(name, String.class),
                Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY")));
    }

    /** Whether traces go out. */
    static boolean traced() {
        return config().getValue("newsfold.traces.enabled", Boolean.class);
    }

    /** Who letters come from where a digest names nobody. */
    static String mailFrom() {
        return config().getValue("newsfold.mail.from", String.class);
    }

    /** What editions say of their publisher. */
    static Mastheads mastheads() {
        SmallRyeConfig config = config();
        return new Mastheads(
                config.getValue("newsfold.address", String.class), config.getValue("newsfold.imprint", String.class));
    }

    /**
     * What prints letters as the operator wishes them.
     *
     * @throws IllegalArgumentException as {@link Printing#renderer} does
     */
    static EditionRenderer renderer() {
        return Printing.renderer(config());
    }

    /** What fetches for a command as the server would, but with less patience. */
    static Fetcher fetcher(Clock clock) {
        SmallRyeConfig config = config();
        FetchLimits limits = FetchLimits.forCommand(
                config.getValue("newsfold.gather.user-agent", String.class),
                config.getOptionalValue("newsfold.gather.from", String.class).orElse(null));
        List<String> allowed = config.getOptionalValues("newsfold.gather.allow-private", String.class)
                .orElse(List.of());
        return new Fetcher(limits, new AddressGuard(allowed, List::of), clock);
    }

    static SmallRyeConfig config() {
        SmallRyeConfigBuilder builder = builder();
        Map<String, String> secrets = secretFiles().values();
        return secrets.isEmpty()
                ? builder.build()
                : builder.withSources(new PropertiesConfigSource(secrets, "files of their own", 270))
                        .build();
    }

    private static SmallRyeConfigBuilder builder() {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultSources().addDefaultInterceptors();
        try {
            Path own = Path.of("config", "application.properties");
            if (Files.exists(own)) {
                builder.withSources(new PropertiesConfigSource(own.toUri().toURL(), 260));
            }
            URL packaged = StartSettings.class.getResource("/application.properties");
            if (packaged != null) {
                builder.withSources(new PropertiesConfigSource(packaged, 250));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder;
    }

    /** A command's way into the database; close it when done. */
    static DatabaseAccess openDatabase() throws DatabaseProblem {
        StartSettings settings = read();
        return DatabaseAccess.open(settings.data(), settings.database(), settings.databasePort());
    }

    /** The same for commands that take a database as it is, whatever its version. */
    DatabaseAccess databaseAsItIs() throws DatabaseProblem {
        return DatabaseAccess.asItIs(data, database, databasePort);
    }
}
