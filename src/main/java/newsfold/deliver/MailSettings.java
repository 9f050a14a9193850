package newsfold.deliver;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How letters leave; described in application.properties. */
@ConfigMapping(prefix = "newsfold.mail")
public interface MailSettings extends ServerSettings {
    /** The From mailbox of digests that name no other. */
    @WithDefault("Newsfold <news@newsfold.example>")
    String from();

    /** Further servers, by names of the operator's. */
    Map<String, ServerSettings> servers();

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

    /** The servers these settings name, or none for the built-in mailbox. */
    default List<SmtpServer> allServers() {
        List<SmtpServer> all = new ArrayList<>();
        server(timeout()).ifPresent(all::add);
        new TreeMap<>(servers()).values().forEach(further -> further.server(timeout())
                .ifPresent(all::add));
        return all;
    }

    /** What limits the pace. */
    default RateLimits limits() {
        Map<String, Rate> domains = new HashMap<>();
        domainRates().forEach((name, rate) -> domains.put(name.toLowerCase(Locale.ROOT), rate));
        return new RateLimits(rate(), domainRate(), domains);
    }
}
