package newsfold.desk.entrance;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import newsfold.desk.Role;
import newsfold.desk.Visitor;

/**
 * The way in by the session's sealed cookie, which holds the session's secret: that is the principal's name, and
 * {@link Visitor} knows the editor's. Both are looked up each time, so who is shut out is out at once.
 */
@ApplicationScoped
class SessionEntry implements IdentityProvider<TrustedAuthenticationRequest> {
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Clock clock;

    SessionEntry(Sessions sessions, SessionCookie cookie, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        String secret = request.getPrincipal();
        // with the cookie of a session that has ended nobody would be let in, not even to the sign-in page
        return context.runBlocking(() -> sessions.use(secret, clock.instant())
                        .map(editor -> identity(editor, secret))
                        .orElseThrow(AuthenticationFailedException::new))
                .onFailure(AuthenticationFailedException.class)
                .invoke(() -> cookie.clear(HttpSecurityUtils.getRoutingContextAttribute(request)));
    }

    static SecurityIdentity identity(Editor editor, String session) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(session))
                .addAttribute(Visitor.NAME, editor.name())
                .addAttribute(Visitor.ID, editor.id());
        for (Role role : Role.values()) {
            if (editor.role().includes(role)) {
                identity.addRole(role.word());
            }
        }
        return identity.build();
    }
}
