package newsfold.deliver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How letters leave; described in application.properties. */
@ConfigMapping(prefix = "newsfold.mail")
public interface MailSettings {
    /** The From mailbox of digests that name no other. */
    @WithDefault("Newsfold <news@newsfold.example>")
    String from();

    /** The SMTP server; without one letters go into the built-in mailbox. */
    Optional<String> host();

    /** By default 587 with starttls, 465 with tls, 25 with none. */
    OptionalInt port();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("starttls")
    SmtpServer.Security security();

    @WithDefault("4")
    int connections();

    /** For connecting, and for each answer of the server. */
    @WithDefault("5m")
    Duration timeout();

    /** How long a letter that is refused for now is tried again. */
    @WithDefault("24h")
    Duration giveUp();

    /** How fast letters may leave altogether, such as 10/s. */
    Optional<Rate> rate();

    /** How fast to any one receiving domain. */
    Optional<Rate> domainRate();

    /** How fast to certain domains. */
    Map<String, Rate> domainRates();

    /** Read from newsfold.mail.instance, which the program sets itself: its name among several on one database. */
    Optional<String> instance();

    /** The server these settings name, or empty for the built-in mailbox. */
    default Optional<SmtpServer> server() {
        return host().filter(name -> !name.isBlank())
                .map(name -> new SmtpServer(
                        name.strip(),
                        port().orElse(security().port()),
                        user().orElse(""),
                        password().orElse(""),
                        security(),
                        timeout()));
    }

    /** What limits the pace. */
    default RateLimits limits() {
        Map<String, Rate> domains = new HashMap<>();
        domainRates().forEach((name, rate) -> domains.put(name.toLowerCase(Locale.ROOT), rate));
        return new RateLimits(rate(), domainRate(), domains);
    }
}
