package newsfold.front;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import newsfold.deliver.MailSettings;

/**
 * Who may look into the built-in mailbox, which holds readers' mail: a signed-in editor, or whoever sits at the machine
 * itself, so that a first try needs no account. There is none to see once a mail server is configured.
 */
@RequestScoped
class MailboxDoor {
    private static final List<String> HERE = List.of("localhost", "127.0.0.1", "::1");
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private final MailSettings mail;
    private final SecurityIdentity identity;
    private final RoutingContext context;

    MailboxDoor(MailSettings mail, SecurityIdentity identity, RoutingContext context) {
        this.mail = mail;
        this.identity = identity;
        this.context = context;
    }

    boolean isOpen() {
        return mail.allServers().isEmpty() && (!identity.isAnonymous() || isAtTheMachine(context.request()));
    }

    /** Not so behind a proxy on this machine, nor for a page whose host name was made to lead here. */
    private static boolean isAtTheMachine(HttpServerRequest request) {
        return isLoopback(request.remoteAddress().hostAddress())
                && request.authority() != null
                && HERE.contains(request.authority().host().replace("[", "").replace("]", ""))
                && PROXIED.stream().noneMatch(request.headers()::contains);
    }

    private static boolean isLoopback(String address) {
        try {
            // an address in figures is not looked up
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
