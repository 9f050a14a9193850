package newsfold.cli;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
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
 * The few settings that are needed before Quarkus starts, or without it, read once from the same places as it reads them:
 * system properties, environment, secrets in files of their own, {@code config/application.properties} in the working
 * directory, the packaged {@code application.properties}.
 */
final class StartSettings {
    private static final int PACKAGED = 250;

    private final SmallRyeConfig config;
    private final SecretFiles secretFiles;

    private StartSettings(SmallRyeConfig config, SecretFiles secretFiles) {
        this.config = config;
        this.secretFiles = secretFiles;
    }

    static StartSettings read() {
        SmallRyeConfig plain = builder().build();
        SecretFiles secretFiles = new SecretFiles(
                name -> plain.getOptionalValue(name, String.class),
                Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY")));
        Map<String, String> secrets = secretFiles.values();
        SmallRyeConfig config = secrets.isEmpty()
                ? plain
                : builder()
                        .withSources(new PropertiesConfigSource(secrets, "files of their own", 270))
                        .build();
        return new StartSettings(config, secretFiles);
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
                builder.withSources(new PropertiesConfigSource(packaged, PACKAGED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return builder;
    }

    /** All of them, by name. */
    SmallRyeConfig all() {
        return config;
    }

    /** Those in files of their own. */
    SecretFiles secretFiles() {
        return secretFiles;
    }

    /** What is wrong with the settings, a sentence each, which names the setting and what is allowed. */
    List<Finding> wrong() {
        // the packaged values are known to be allowed
        List<String> set = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("newsfold.")
                        && config.getConfigValue(name).getConfigSourceOrdinal() != PACKAGED)
                .toList();
        List<Finding> wrong = new ArrayList<>(new SettingValues(this::text).run(set));
        secretFiles.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.FAILED)
                .forEach(wrong::add);
        return wrong;
    }

    Path data() {
        return config.getValue("newsfold.data", Path.class);
    }

    /** The operator's own one. */
    Optional<DatabaseAddress> database() {
        return text("newsfold.database.url")
                .map(url -> new DatabaseAddress(
                        url,
                        text("newsfold.database.user").orElse("postgres"),
                        text("newsfold.database.password").orElse("")));
    }

    /** Of the embedded one, 0 for any free one. */
    int databasePort() {
        return config.getValue("newsfold.database.port", Integer.class);
    }

    /** Where pages are served. */
    InetSocketAddress pages() {
        return new InetSocketAddress(
                config.getValue("newsfold.host", String.class), config.getValue("newsfold.port", Integer.class));
    }

    /** Whether traces go out. */
    boolean traced() {
        return config.getValue("newsfold.traces.enabled", Boolean.class);
    }

    /** Who letters come from where a digest names nobody. */
    String mailFrom() {
        return config.getValue("newsfold.mail.from", String.class);
    }

    /** What editions say of their publisher. */
    Mastheads mastheads() {
        return new Mastheads(
                config.getValue("newsfold.address", String.class), config.getValue("newsfold.imprint", String.class));
    }

    /**
     * What prints letters as the operator wishes them.
     *
     * @throws IllegalArgumentException as {@link Printing#renderer} does
     */
    EditionRenderer renderer() {
        return Printing.renderer(config);
    }

    /** What fetches for a command as the server would, but with less patience. */
    Fetcher fetcher(Clock clock) {
        FetchLimits limits = FetchLimits.forCommand(
                config.getValue("newsfold.gather.user-agent", String.class),
                text("newsfold.gather.from").orElse(null));
        List<String> allowed = config.getOptionalValues("newsfold.gather.allow-private", String.class)
                .orElse(List.of());
        return new Fetcher(limits, new AddressGuard(allowed, List::of), clock);
    }

    /** A command's way into the database; close it when done. */
    DatabaseAccess openDatabase() throws DatabaseProblem {
        return DatabaseAccess.open(data(), database(), databasePort());
    }

    /** The same for commands that take a database as it is, whatever its version. */
    DatabaseAccess databaseAsItIs() throws DatabaseProblem {
        return DatabaseAccess.asItIs(data(), database(), databasePort());
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class);
    }
}
