package newsfold.deliver;

import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How a mail server is reached; described in application.properties. */
public interface ServerSettings {
    Optional<String> host();

    /** By default 587 with starttls, 465 with tls, 25 with none. */
    OptionalInt port();

    Optional<String> user();

    Optional<String> password();

    /** In place of the password: a file that holds it, or an access token, read anew at each login. */
    Optional<Path> passwordFile();

    @WithDefault("password")
    SmtpServer.Auth auth();

    @WithDefault("starttls")
    SmtpServer.Security security();

    /** Authorities to be trusted besides Java's. */
    Optional<Path> certificates();

    @WithDefault("4")
    int connections();

    /** 0 for any number. */
    @WithDefault("0")
    int lettersPerConnection();

    /** Its share among several servers; 0 for one that only stands in. */
    @WithDefault("1")
    int weight();

    /** Empty where no host is set. */
    default Optional<SmtpServer> server(Duration timeout) {
        return host().filter(name -> !name.isBlank())
                .map(name -> new SmtpServer(
                        name.strip(),
                        port().orElse(security().port()),
                        user().orElse(""),
                        this::proof,
                        auth(),
                        security(),
                        certificates().orElse(null),
                        timeout,
                        connections(),
                        lettersPerConnection(),
                        weight()));
    }

    private String proof() throws IOException {
        Optional<Path> file = passwordFile();
        return file.isPresent()
                ? Files.readString(file.get()).strip()
                : password().orElse("");
    }
}
