package newsfold.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Who looks at a page of the desk, and what the frame of the page says to them; the templates ask for it by name. */
@RequestScoped
@Named("visitor")
public class Visitor {
    private final SecurityIdentity identity;
    private final RoutingContext request;

    Visitor(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    public String getName() {
        return identity.getPrincipal().getName();
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    public boolean isAdministrator() {
        return identity.hasRole(Role.ADMINISTRATOR.word());
    }

    /** What came of the form before this page, or null. */
    public @Nullable String getNotice() {
        String name = request.request().getParam("done");
        return name == null
                ? null
                : Notice.of(name).map(notice -> notice.sentence(number())).orElse(null);
    }

    /** "page" for the entry of the navigation this page stands under, for aria-current. */
    public String current(String entry) {
        String path = request.normalizedPath();
        boolean here = entry.equals("/desk")
                ? path.equals("/desk") || path.startsWith("/desk/editions") || path.startsWith("/desk/coming")
                : path.startsWith(entry) || entry.equals("/desk/subscribers") && path.startsWith("/desk/suppressions");
        return here ? "page" : "false";
    }

    private int number() {
        String number = request.request().getParam("n");
        return number != null && number.matches("\\d{1,8}") ? Integer.parseInt(number) : 0;
    }
}
