package newsfold.cli;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import newsfold.bounce.BounceSettings;
import newsfold.check.ClockCheck;
import newsfold.check.Dns;
import newsfold.check.DnsProblem;
import newsfold.check.Finding;
import newsfold.check.Finding.Level;
import newsfold.check.SettingNames;
import newsfold.check.SetupCheck;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.deliver.DkimSettings;
import newsfold.deliver.MailSettings;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at the whole set-up, from the settings to the bounce mailbox, and says what to change. */
@Command(
        name = "check",
        description = {
            "Looks at settings, database, clock, mail server, DKIM, SPF, DMARC, the unsubscribe address and the bounce mailbox;"
                    + " sends nothing.",
            "Ends with 1 where something FAILED, with 0 where all is OK or a WARNING at most."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final String SETTINGS = "Settings";

    @Option(names = "--json", description = "A line of JSON for each finding.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (InputStream described =
                Objects.requireNonNull(CheckCommand.class.getResourceAsStream("/application.properties"))) {
            findings.addAll(new SettingNames(described).run(Path.of("config", "application.properties")));
        }
        StartSettings settings = StartSettings.read();
        findings.addAll(settings.wrong());
        settings.secretFiles().findings().stream()
                .filter(finding -> finding.level() == Level.WARNING)
                .forEach(findings::add);
        Set<String> senders = new TreeSet<>();
        findings.addAll(database(settings, senders));
        try {
            findings.addAll(imprint(settings.all()));
            findings.add(letters(settings));
            findings.addAll(setup(settings.all()).run(senders));
        } catch (ConfigValidationException e) {
            for (int i = 0; i < e.getProblemCount(); i++) {
                findings.add(new Finding(Level.FAILED, SETTINGS, e.getProblem(i).getMessage()));
            }
        } catch (DnsProblem | IllegalArgumentException e) {
            findings.add(new Finding(Level.FAILED, SETTINGS, String.valueOf(e.getMessage())));
        }
        write(findings);
        return findings.stream().anyMatch(finding -> finding.level() == Level.FAILED) ? 1 : 0;
    }

    private static List<Finding> database(StartSettings settings, Set<String> senders) {
        String part = "Database";
        try (DatabaseAccess access = settings.openDatabase()) {
            List<StandingDigest> digests = new Digests(access.jdbi()).list();
            digests.forEach(digest -> senders.add(digest.sender()));
            return List.of(
                    new Finding(Level.OK, part, "It answers and is up to date; " + digests.size() + " digests."),
                    new ClockCheck(access::now, Clock.systemUTC()).run());
        } catch (DatabaseProblem e) {
            return List.of(new Finding(Level.FAILED, part, String.valueOf(e.getMessage())));
        }
    }

    private static List<Finding> imprint(SmallRyeConfig config) {
        String imprint =
                config.getOptionalValue("newsfold.imprint", String.class).orElse("");
        return imprint.isBlank() || imprint.equals("Published with Newsfold")
                ? List.of(new Finding(
                        Level.WARNING,
                        SETTINGS,
                        "newsfold.imprint does not say who publishes, which bulk mail needs by law in many countries."))
                : List.of();
    }

    private static Finding letters(StartSettings settings) {
        String part = "Letters";
        try {
            settings.renderer();
            return new Finding(Level.OK, part, "Templates, colours, fonts and logo can be used.");
        } catch (IllegalArgumentException e) {
            return new Finding(Level.FAILED, part, String.valueOf(e.getMessage()));
        }
    }

    private static SetupCheck setup(SmallRyeConfig config) throws DnsProblem {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withValidateUnknown(false)
                .withMapping(MailSettings.class)
                .withMapping(DkimSettings.class)
                .withMapping(BounceSettings.class);
        config.getConfigSources().forEach(builder::withSources);
        SmallRyeConfig mapped = builder.build();
        return new SetupCheck(
                mapped.getConfigMapping(MailSettings.class),
                mapped.getConfigMapping(DkimSettings.class),
                mapped.getConfigMapping(BounceSettings.class),
                config.getValue("newsfold.address", String.class),
                new Dns(config.getOptionalValue("newsfold.check.dns-server", String.class)));
    }

    private void write(List<Finding> findings) throws IOException {
        if (json) {
            try (JsonLines lines = new JsonLines()) {
                for (Finding finding : findings) {
                    lines.write(finding);
                }
            }
            return;
        }
        if (spec != null) {
            PrintWriter out = spec.commandLine().getOut();
            findings.forEach(
                    finding -> out.printf("%-8s %-12s %s%n", finding.level(), finding.part(), finding.sentence()));
            out.flush();
        }
    }
}
