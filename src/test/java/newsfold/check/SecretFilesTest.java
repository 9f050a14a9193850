package newsfold.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    private static final String SECRET = "not for anybody's eyes";

    @TempDir
    Path folder;

    @Test
    void eachSecretMayStandInAFileOfItsOwn() throws Exception {
        for (String name : SecretFiles.NAMES) {
            Path file = file("of " + name, SECRET + "\n", "rw-------");
            SecretFiles read = read(Map.of(name + "-file", file.toString()));
            assertThat(read.findings()).isEmpty();
            assertThat(read.values()).isEqualTo(Map.of(name, SECRET));
        }
    }

    @Test
    void aFolderHoldsSettingsUnderTheirNames() throws Exception {
        file("newsfold.database.password", SECRET, "r--------");
        file("newsfold.mail.password", SECRET, "r--------");
        file("another.program.password", SECRET, "r--------");
        Map<String, String> both = Map.of("newsfold.database.password", SECRET, "newsfold.mail.password", SECRET);
        assertThat(read(Map.of("newsfold.secrets", folder.toString())).values()).isEqualTo(both);
        assertThat(new SecretFiles(name -> Optional.empty(), Optional.of(folder.toString())).values())
                .isEqualTo(both);
    }

    @Test
    void whatIsWrongIsSaidWithoutTheSecret() throws Exception {
        Path open = file("open", SECRET, "rw-r--r--");
        said(Map.of("newsfold.database.password-file", open.toString()), Finding.Level.WARNING, "chmod o-rwx " + open);
        said(
                Map.of("newsfold.database.password-file", open.toString(), "newsfold.database.password", SECRET),
                Finding.Level.FAILED,
                "newsfold.database.password is set twice");
        said(
                Map.of(
                        "newsfold.oidc.client-secret-file",
                        folder.resolve("none").toString()),
                Finding.Level.FAILED,
                "cannot be read (NoSuchFileException)");
        Path empty = file("empty", "\n", "rw-------");
        said(Map.of("newsfold.bounces.hook-secret-file", empty.toString()), Finding.Level.FAILED, "is empty");
        said(Map.of("newsfold.secrets", open.toString()), Finding.Level.FAILED, "a folder that can be read");
        file("newsfold.database.pasword", SECRET, "rw-------");
        said(Map.of("newsfold.secrets", folder.toString()), Finding.Level.WARNING, "has the name of no setting");
    }

    private void said(Map<String, String> settings, Finding.Level level, String sentence) {
        assertThat(read(settings).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(level);
            assertThat(finding.sentence()).contains(sentence).doesNotContain(SECRET);
        });
    }

    private static SecretFiles read(Map<String, String> settings) {
        return new SecretFiles(name -> Optional.ofNullable(settings.get(name)), Optional.empty());
    }

    private Path file(String name, String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
