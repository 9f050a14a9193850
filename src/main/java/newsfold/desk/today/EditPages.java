package newsfold.desk.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.publish.ComingEdits;
import newsfold.publish.Digests;
import newsfold.publish.EditLine;
import newsfold.publish.EditOutcome;
import newsfold.publish.Stand;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** What editors change on the coming edition, and undo and redo of it. Whoever decided on what another changed meanwhile is asked. */
@Path("/desk/coming/{digest}/edit")
@Blocking
class EditPages {
    private final Digests digests;
    private final Editing editing;
    private final ComingEdits edits;
    private final Visitor visitor;

    EditPages(Digests digests, Editing editing, ComingEdits edits, Visitor visitor) {
        this.digests = digests;
        this.editing = editing;
        this.edits = edits;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "desk/today")
    static final class Templates {
        private Templates() {}

        /**
         * @param form that was refused, or null for undo and redo
         * @param others what others did meanwhile
         * @param problem with the form itself, or null
         * @param stand on which the form is sent once more
         */
        static native TemplateInstance refused(
                StandingDigest digest,
                @Nullable EditForm form,
                List<EditLine> others,
                @Nullable String problem,
                Stand stand);
    }

    /** @param base the stand that the page showed */
    @POST
    public Response make(
            @RestPath long digest,
            @RestForm @DefaultValue("") String base,
            @RestForm("do") @DefaultValue("") String act,
            @RestForm List<Long> story,
            @RestForm @DefaultValue("") String text,
            @RestForm List<Long> article,
            @RestForm @DefaultValue("") String to) {
        StandingDigest standing = digest(digest);
        EditForm form = EditForm.of(act, story, text, article, to);
        Stand seen = stand(base);
        try {
            EditOutcome outcome =
                    editing.make(digest, seen, form, visitor.getName()).orElseThrow(NotFoundException::new);
            return answer(standing, form, outcome, Notice.EDITED);
        } catch (IllegalArgumentException e) {
            return refused(422, Templates.refused(standing, form, List.of(), e.getMessage(), edits.stand(digest)));
        }
    }

    @POST
    @Path("undo")
    public Response undo(@RestPath long digest, @RestForm @DefaultValue("") String base) {
        StandingDigest standing = digest(digest);
        return answer(standing, null, edits.undo(digest, stand(base), visitor.getName()), Notice.UNDONE);
    }

    @POST
    @Path("redo")
    public Response redo(@RestPath long digest, @RestForm @DefaultValue("") String base) {
        StandingDigest standing = digest(digest);
        return answer(standing, null, edits.redo(digest, stand(base), visitor.getName()), Notice.REDONE);
    }

    private Response answer(StandingDigest digest, @Nullable EditForm form, EditOutcome outcome, Notice done) {
        if (outcome instanceof EditOutcome.Collided collided) {
            return refused(409, Templates.refused(digest, form, collided.others(), null, edits.stand(digest.id())));
        }
        if (outcome instanceof EditOutcome.Made) {
            return form == null || form.text().isBlank()
                    ? back(digest, Notice.EDITION_IS_MADE)
                    : refused(
                            409,
                            Templates.refused(
                                    digest,
                                    form,
                                    List.of(),
                                    "The edition was made meanwhile, so nothing was changed. What comes now is the next one.",
                                    edits.stand(digest.id())));
        }
        return back(digest, outcome instanceof EditOutcome.Nothing ? Notice.NOTHING_TO_TURN : done);
    }

    private static Response back(StandingDigest digest, Notice notice) {
        return Response.seeOther(URI.create("/desk/coming/" + digest.id() + "?" + notice.query()))
                .build();
    }

    private static Response refused(int status, TemplateInstance page) {
        return Response.status(status).entity(page).build();
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(NotFoundException::new);
    }

    private static Stand stand(String base) {
        try {
            return Stand.of(base);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }
}
