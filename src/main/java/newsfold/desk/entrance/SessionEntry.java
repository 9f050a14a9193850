package newsfold.desk.entrance;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import newsfold.desk.Role;

/** The way in by the session's sealed cookie. The editor is looked up each time: who was removed is out at once. */
@ApplicationScoped
class SessionEntry implements IdentityProvider<TrustedAuthenticationRequest> {
    private final Editors editors;

    SessionEntry(Editors editors) {
        this.editors = editors;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> editors.find(request.getPrincipal())
                .map(SessionEntry::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    static SecurityIdentity identity(Editor editor) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(editor.name()))
                .addRole(Role.EDITOR.word());
        if (editor.role().isAdministrator()) {
            identity.addRole(Role.ADMINISTRATOR.word());
        }
        return identity.build();
    }
}
