package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are served by HTTPS alone, without a proxy: feeds are gathered nevertheless. */
class EncryptedPagesIT {
    private static final String PASSWORD = "keystore-of-a-test";

    @TempDir
    Path folder;

    @Test
    void feedsAreGathered() throws Exception {
        try (InventedTown town = new InventedTown()) {
            RunningPress command = RunningPress.run(
                    folder,
                    Map.of(),
                    "import-opml",
                    town.opml(folder.resolve("town.opml")).toString());
            assertThat(command.exitCode()).as(command.output()).isZero();
            PressDatabase database = new PressDatabase(folder);
            Map<String, String> settings = Map.of(
                    "newsfold.gather.allow-private",
                    town.host(),
                    "newsfold.gather.host-delay",
                    "0s",
                    "quarkus.http.insecure-requests",
                    "disabled",
                    "quarkus.http.ssl-port",
                    "" + RunningPress.freePort(),
                    "quarkus.http.ssl.certificate.key-store-file",
                    keyStore().toString(),
                    "quarkus.http.ssl.certificate.key-store-password",
                    PASSWORD);
            try (RunningPress press = RunningPress.serve(folder, settings)) {
                press.await(Pattern.compile("Listening on: https://"));
                press.await(Pattern.compile("Newsfold is running"));
                press.await(() -> database.count("article") > 0, "articles of the feeds");
            }
        }
    }

    private Path keyStore() throws Exception {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        return file;
    }
}
