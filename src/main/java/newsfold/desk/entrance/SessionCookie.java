package newsfold.desk.entrance;

import io.quarkus.vertx.http.runtime.security.PersistentLoginManager;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sealed cookie of a session: written as Quarkus's form authentication does for those who came in another way, and taken away
 * when the session has ended.
 */
@ApplicationScoped
class SessionCookie {
    private final Optional<String> key;
    private final String name;
    private final Duration idle;

    SessionCookie(
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> key,
            @ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String name,
            @ConfigProperty(name = "newsfold.desk.session-idle") Duration idle) {
        this.key = key;
        this.name = name;
        this.idle = idle;
    }

    /** @param secret of the session */
    void write(RoutingContext context, String secret) {
        PersistentLoginManager cookies = new PersistentLoginManager(
                key.orElseThrow(() -> new IllegalStateException(
                        "quarkus.http.auth.session.encryption-key is not set; the program sets it when it starts")),
                name,
                idle.toMillis(),
                Duration.ofMinutes(1).toMillis(),
                true,
                CookieSameSite.LAX.name(),
                "/",
                -1,
                null);
        cookies.save(secret, context, name, null, context.request().isSSL());
    }

    /** Takes it from the browser. */
    void clear(RoutingContext context) {
        context.response()
                .addCookie(
                        Cookie.cookie(name, "").setPath("/").setHttpOnly(true).setMaxAge(0));
    }
}
