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
import newsfold.desk.journal.Deeds;

/** The way in by name and password, slowed by {@link SignInTries}. */
@ApplicationScoped
class PasswordEntry implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final Passwords passwords;
    private final SignInTries tries;
    private final Sessions sessions;
    private final Deeds deeds;
    private final Clock clock;

    PasswordEntry(Passwords passwords, SignInTries tries, Sessions sessions, Deeds deeds, Clock clock) {
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
        this.deeds = deeds;
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
        if (!tries.admits(name, address, now)) {
            throw new AuthenticationFailedException();
        }
        Editor editor = passwords.authenticate(name, password).orElseThrow(AuthenticationFailedException::new);
        tries.succeeded(name, address, now);
        deeds.note(editor.name(), "Signed in", null, now);
        return SessionEntry.identity(editor, sessions.begin(editor, now));
    }
}
