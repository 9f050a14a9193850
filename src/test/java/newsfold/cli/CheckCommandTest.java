package newsfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import newsfold.check.LoopbackDns;
import newsfold.database.DatabaseAddress;
import newsfold.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
    private final Map<String, String> settings = new HashMap<>();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void aDatabaseIsThere() {
        DatabaseAddress address = TestDatabase.freshAddress();
        settings.put("newsfold.database.url", address.url());
        settings.put("newsfold.database.user", address.user());
        settings.put("newsfold.database.password", address.password());
        // where nobody answers
        settings.put("newsfold.address", "http://127.0.0.1:1");
    }

    @AfterEach
    void clear() {
        settings.keySet().forEach(System::clearProperty);
    }

    @Test
    void withoutAMailServerThereAreWarningsOnly() {
        assertThat(run()).isZero();
        assertThat(out.toString().lines())
                .allMatch(line -> line.matches("(OK|WARNING) +[A-Z]\\w+( \\w+)? +.*\\."))
                .anyMatch(line -> line.startsWith("OK       Database"))
                .anyMatch(line -> line.startsWith("WARNING  Mail server") && line.contains("newsfold.mail.host"))
                .anyMatch(line -> line.startsWith("WARNING  Settings") && line.contains("newsfold.imprint"));
    }

    @Test
    void lettersThatCouldNotBeReadOrPrintedAreFound(@TempDir Path templates) throws Exception {
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("OK       Letters");
        settings.put("newsfold.look.colours.muted", "#bbbbbb");
        assertThat(run()).isOne();
        assertThat(out.toString()).contains("FAILED   Letters", "newsfold.look.colours.muted=#bbbbbb cannot be read");
        settings.put("newsfold.look.colours.muted", "#6a655b");
        settings.put("newsfold.templates", templates.toString());
        Files.writeString(templates.resolve("masthead.html"), "<h1>\n{sheet.tilte}</h1>\n");
        assertThat(run()).isOne();
        assertThat(out.toString()).contains("FAILED   Letters", templates + "/masthead.html, line 2: ");
    }

    @Test
    void whatFailsIsInTheExitCode() throws Exception {
        try (LoopbackDns dns = new LoopbackDns()) {
            settings.put("newsfold.check.dns-server", dns.address());
            settings.put("newsfold.mail.host", "127.0.0.1");
            settings.put("newsfold.mail.port", "1");
            settings.put("newsfold.mail.from", "Tide <news@tide.example>");
            assertThat(run()).isOne();
            assertThat(out.toString()).contains("FAILED   SPF", "tide.example", "FAILED   Mail server");
        }
    }

    @Test
    void aPasswordInAFileIsTakenAndNeverShown(@TempDir Path secrets) throws Exception {
        String password = String.valueOf(settings.remove("newsfold.database.password"));
        System.clearProperty("newsfold.database.password");
        Path file = Files.writeString(secrets.resolve("newsfold.database.password"), password + "\n");
        settings.put("newsfold.database.password-file", file.toString());
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("OK       Database");
        out.getBuffer().setLength(0);
        settings.remove("newsfold.database.password-file");
        System.clearProperty("newsfold.database.password-file");
        settings.put("newsfold.secrets", secrets.toString());
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("OK       Database");
        settings.put("newsfold.secrets", secrets.resolve("nowhere").toString());
        assertThat(run()).isOne();
        assertThat(out.toString())
                .contains("FAILED   Settings", "newsfold.secrets is")
                .doesNotContain(password);
    }

    @Test
    void aDatabaseOutOfReachHidesNothingElse() {
        settings.put("newsfold.database.url", "jdbc:postgresql://127.0.0.1:1/none");
        assertThat(run()).isOne();
        assertThat(out.toString()).contains("FAILED   Database", "newsfold.database.url", "WARNING  Mail server");
    }

    @Test
    void aValueThatIsNoneIsNamed() {
        settings.put("newsfold.mail.security", "perhaps");
        assertThat(run()).isOne();
        assertThat(out.toString()).contains("FAILED   Settings", "newsfold.mail.security");
    }

    private int run() {
        settings.forEach(System::setProperty);
        return new CommandLine(new CheckCommand())
                .setOut(new PrintWriter(out, true))
                .execute();
    }
}
