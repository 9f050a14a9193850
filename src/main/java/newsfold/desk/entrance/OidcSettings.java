package newsfold.desk.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import newsfold.desk.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How people sign in by an OpenID provider; off where no issuer is named. */
@ApplicationScoped
class OidcSettings {
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<String> issuer;
    private final Optional<String> client;
    private final Optional<String> secret;
    private final String label;
    private final Optional<String> claim;
    private final Optional<List<String>> readers;
    private final Optional<List<String>> editors;
    private final Optional<List<String>> administrators;
    private final String address;

    OidcSettings(
            @ConfigProperty(name = "newsfold.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "newsfold.oidc.client-id") Optional<String> client,
            @ConfigProperty(name = "newsfold.oidc.client-secret") Optional<String> secret,
            @ConfigProperty(name = "newsfold.oidc.label") String label,
            @ConfigProperty(name = "newsfold.oidc.role-claim") Optional<String> claim,
            @ConfigProperty(name = "newsfold.oidc.readers") Optional<List<String>> readers,
            @ConfigProperty(name = "newsfold.oidc.editors") Optional<List<String>> editors,
            @ConfigProperty(name = "newsfold.oidc.administrators") Optional<List<String>> administrators,
            @ConfigProperty(name = "newsfold.address") String address) {
        this.issuer = issuer;
        this.client = client;
        this.secret = secret;
        this.label = label;
        this.claim = claim;
        this.readers = readers;
        this.editors = editors;
        this.administrators = administrators;
        this.address = address;
    }

    boolean isOn() {
        return issuer.isPresent();
    }

    /** What the button on the sign-in page says. */
    String label() {
        return label;
    }

    /** @throws OidcException when it is not safe to ask */
    String issuer() throws OidcException {
        String url = issuer.orElseThrow(() -> new OidcException("newsfold.oidc.issuer is not set."));
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new OidcException("newsfold.oidc.issuer is no address: " + url, e);
        }
        boolean safe = "https".equals(uri.getScheme())
                || "http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost()));
        if (!safe) {
            throw new OidcException("newsfold.oidc.issuer has to begin with https://, and is " + url + ".");
        }
        return url;
    }

    String client() throws OidcException {
        return client.orElseThrow(() -> new OidcException(
                "newsfold.oidc.client-id is not set: it is the name under which the provider knows this desk."));
    }

    /** Empty for a public client, which has none. */
    Optional<String> secret() {
        return secret;
    }

    /** Where the provider sends people back to; it has to be registered there. */
    URI back() {
        return URI.create(address + "/desk/oidc/back");
    }

    /** Which claim says what somebody may; empty where administrators say so at the desk. */
    Optional<String> claim() {
        return claim;
    }

    /** The highest role that one of the claim's values gives. */
    Optional<Role> role(Collection<String> values) {
        if (has(administrators, values)) {
            return Optional.of(Role.ADMINISTRATOR);
        }
        if (has(editors, values)) {
            return Optional.of(Role.EDITOR);
        }
        return has(readers, values) ? Optional.of(Role.READER) : Optional.empty();
    }

    private static boolean has(Optional<List<String>> wanted, Collection<String> values) {
        return wanted.stream().flatMap(List::stream).anyMatch(values::contains);
    }
}
