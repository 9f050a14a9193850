package newsfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.dkim.DkimKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DkimKeyCommandTest {
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theRecordIsThatOfTheKeyAndOnlyItsOwnerReadsTheKey() throws Exception {
        Path file = folder.resolve("keys/2026a.pem");
        assertThat(run("--domain", "tide.example", "--selector", "2026a", "--file", file.toString()))
                .isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(out.toString()).startsWith("2026a._domainkey.tide.example. IN TXT ( \"v=DKIM1; k=rsa; p=");
        StringBuilder joined = new StringBuilder();
        Matcher strings = STRING.matcher(out.toString());
        while (strings.find()) {
            assertThat(strings.group(1).length()).isLessThanOrEqualTo(255);
            joined.append(strings.group(1));
        }
        assertThat(joined).hasToString(DkimKey.read(file).record());
        assertThat(err.toString()).contains("newsfold.mail.dkim.selector=2026a", "newsfold.mail.dkim.key-file=" + file);
    }

    @Test
    void anEd25519KeyNeedsOneStringAndSettingsOfItsOwn() {
        Path file = folder.resolve("e.pem");
        assertThat(run("--ed25519", "--domain", "tide.example", "--selector", "e", "--file", file.toString()))
                .isZero();
        assertThat(out.toString())
                .matches("e\\._domainkey\\.tide\\.example\\. IN TXT \"v=DKIM1; k=ed25519; p=[^\"]{44}\"\\s+");
        assertThat(err.toString()).contains("newsfold.mail.dkim.ed25519-selector=e");
    }

    @Test
    void noKeyIsWrittenOver() throws Exception {
        Path file = Files.writeString(folder.resolve("k.pem"), "in use");
        assertThat(run("--domain", "tide.example", "--selector", "k", "--file", file.toString()))
                .isOne();
        assertThat(file).hasContent("in use");
        assertThat(err.toString()).contains("--selector");
    }

    @Test
    void whatIsNoNameInTheDnsIsRefused() {
        assertThat(run("--domain", "tide.example", "--selector", "../k")).isOne();
        assertThat(run("--domain", "tide", "--selector", "k")).isOne();
    }

    private int run(String... arguments) {
        return new CommandLine(new DkimKeyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
