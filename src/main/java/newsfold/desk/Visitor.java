package newsfold.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who looks at a page of the desk, and what the frame of the page says to them; the templates ask for it by name. */
@RequestScoped
@Named("visitor")
public class Visitor {
    /** The identity's attribute with the editor's name; the principal's own name is the session's secret. */
    public static final String NAME = "newsfold.editor";

    /** The same for the editor's number. */
    public static final String ID = "newsfold.editor.id";

    private static final List<String> HOUSE =
            List.of("/desk/editors", "/desk/journal", "/desk/settings", "/desk/tokens");

    private final SecurityIdentity identity;
    private final RoutingContext request;

    Visitor(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    public String getName() {
        return String.valueOf(identity.<Object>getAttribute(NAME));
    }

    /** The editor's number; 0 where nobody is signed in. */
    public long id() {
        Long id = identity.getAttribute(ID);
        return id == null ? 0 : id;
    }

    /** The secret of the session at hand. */
    public String session() {
        return identity.getPrincipal().getName();
    }

    public boolean isSignedIn() {
        return !identity.isAnonymous();
    }

    /** Whether they may do what editors do. */
    public boolean isEditor() {
        return identity.hasRole(Role.EDITOR.word());
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
                ? Stream.of("/desk/editions", "/desk/coming", "/desk/work").anyMatch(path::startsWith)
                        || path.equals("/desk")
                : path.startsWith(entry)
                        || entry.equals("/desk/subscribers") && path.startsWith("/desk/suppressions")
                        || entry.equals("/desk/house") && HOUSE.stream().anyMatch(path::startsWith);
        return here ? "page" : "false";
    }

    private int number() {
        String number = request.request().getParam("n");
        return number != null && number.matches("\\d{1,8}") ? Integer.parseInt(number) : 0;
    }
}
