package newsfold.desk.entrance;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** The way in by name and password, slowed by {@link SignInLimiter}. */
@ApplicationScoped
class PasswordEntry implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Editors editors;
    private final SignInLimiter limiter;
    private final Clock clock;

    PasswordEntry(Editors editors, SignInLimiter limiter, Clock clock) {
        this.editors = editors;
        this.limiter = limiter;
        this.clock = clock;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String address = HttpSecurityUtils.getRoutingContextAttribute(request)
                .request()
                .remoteAddress()
                .hostAddress();
        return context.runBlocking(() ->
                enter(request.getUsername(), new String(request.getPassword().getPassword()), address));
    }

    private SecurityIdentity enter(String name, String password, String address) {
        Instant now = clock.instant();
        if (!limiter.admits(name, address, now)) {
            throw new AuthenticationFailedException();
        }
        Editor editor = editors.authenticate(name, password).orElseThrow(AuthenticationFailedException::new);
        limiter.succeeded(name, address);
        return SessionEntry.identity(editor);
    }
}
