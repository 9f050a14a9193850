package newsfold.desk.entrance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import newsfold.desk.Notice;
import newsfold.desk.Role;
import newsfold.desk.journal.DeedAtHand;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Who has a place at the desk: invited, given another role, shut out for a while, helped to a new password, removed. */
@Path("/desk/editors")
@Blocking
class EditorPages {
    private final Editors editors;
    private final Invitations invitations;
    private final Passwords passwords;
    private final DeedAtHand deed;
    private final Clock clock;
    private final String address;

    EditorPages(
            Editors editors,
            Invitations invitations,
            Passwords passwords,
            DeedAtHand deed,
            Clock clock,
            @ConfigProperty(name = "newsfold.address") String address) {
        this.editors = editors;
        this.invitations = invitations;
        this.passwords = passwords;
        this.deed = deed;
        this.clock = clock;
        this.address = address;
    }

    /**
     * A link just made, shown this once.
     *
     * @param forWhom a name, or null for somebody new
     */
    public record Link(String address, @Nullable String forWhom) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance editors(List<Editor> editors, Role[] roles, @Nullable Link link);
    }

    @GET
    public TemplateInstance show() {
        return page(null);
    }

    /** Answers with the page instead of a redirect: the secret of the link must stand in no address but its own. */
    @POST
    @Path("invite")
    public TemplateInstance invite(@RestForm @DefaultValue("editor") String role) {
        Role chosen = role(role);
        deed.tell("as " + chosen.label());
        return page(new Link(address + "/desk/welcome/" + invitations.invite(chosen, clock.instant()), null));
    }

    @POST
    @Path("{id}/role")
    public Response changeRole(@RestPath long id, @RestForm @DefaultValue("") String role) {
        Editor editor = editor(id);
        Role chosen = role(role);
        deed.tell(editor.name() + ": " + editor.role().label() + " → " + chosen.label());
        return back(editors.changeRole(id, chosen) ? Notice.ROLE_CHANGED : Notice.EDITOR_STAYS);
    }

    @POST
    @Path("{id}/disable")
    public Response disable(@RestPath long id) {
        deed.tell(editor(id).name());
        return back(editors.disable(id, clock.instant()) ? Notice.EDITOR_DISABLED : Notice.EDITOR_STAYS);
    }

    @POST
    @Path("{id}/enable")
    public Response enable(@RestPath long id) {
        deed.tell(editor(id).name());
        editors.enable(id);
        return back(Notice.EDITOR_ENABLED);
    }

    /** As {@link #invite}. */
    @POST
    @Path("{id}/reset")
    public TemplateInstance reset(@RestPath long id) {
        Editor editor = editor(id);
        deed.tell(editor.name());
        return page(new Link(address + "/desk/password/" + passwords.link(id, clock.instant()), editor.name()));
    }

    @POST
    @Path("{id}/remove")
    public Response remove(@RestPath long id) {
        deed.tell(editor(id).name());
        return back(editors.remove(id) ? Notice.EDITOR_REMOVED : Notice.EDITOR_STAYS);
    }

    private TemplateInstance page(@Nullable Link link) {
        return Templates.editors(editors.list(), Role.values(), link);
    }

    private Editor editor(long id) {
        return editors.find(id).orElseThrow(NotFoundException::new);
    }

    private static Role role(String word) {
        try {
            return Role.of(word);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private static Response back(Notice notice) {
        return Response.seeOther(URI.create("/desk/editors?" + notice.query())).build();
    }
}
