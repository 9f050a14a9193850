package newsfold.desk.api;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.today.EditForm;
import newsfold.desk.today.EditSentences;
import newsfold.desk.today.Editing;
import newsfold.desk.today.TodayItem;
import newsfold.desk.today.TodayPart;
import newsfold.desk.token.Scope;
import newsfold.publish.ComingEdition;
import newsfold.publish.ComingEditions;
import newsfold.publish.ComingEdits;
import newsfold.publish.Digests;
import newsfold.publish.EditLine;
import newsfold.publish.EditOutcome;
import newsfold.publish.Stand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The coming edition of a digest, and what editors can do with it; by the same way as the Today page. */
@Path("/api/v1/digests/{digest}/coming")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ComingApi {
    private final Digests digests;
    private final ComingEditions editions;
    private final ComingEdits edits;
    private final Editing editing;
    private final Visitor visitor;
    private final DeedAtHand deed;

    ComingApi(
            Digests digests,
            ComingEditions editions,
            ComingEdits edits,
            Editing editing,
            Visitor visitor,
            DeedAtHand deed) {
        this.digests = digests;
        this.editions = editions;
        this.edits = edits;
        this.editing = editing;
        this.visitor = visitor;
        this.deed = deed;
    }

    /**
     * @param stand of the editing: to be sent with each edit, so that nobody overwrites what they have not seen
     * @param items in the order of the page
     * @param leftOut how many stories are not in it
     */
    public record ComingView(
            @Schema(examples = "17-4") String stand,
            String subject,
            String preheader,
            List<ItemView> items,
            int leftOut) {
        static ComingView of(ComingEdition coming) {
            List<ItemView> items = TodayPart.of(coming).stream()
                    .flatMap(part -> part.items().stream().map(item -> ItemView.of(part.heading(), item)))
                    .toList();
            return new ComingView(
                    coming.stand().toString(),
                    coming.subject(),
                    coming.preheader(),
                    items,
                    coming.candidates().size() - items.size());
        }
    }

    /**
     * @param story number of an article of it, by which edits mean it
     * @param part the section or list that it stands in
     * @param articles their numbers, the most central first
     */
    public record ItemView(
            @Schema(examples = "4711") long story,
            int place,
            @Schema(examples = "World") String part,
            String headline,
            String summary,
            boolean pinned,
            @Nullable String link,
            List<Long> articles) {
        static ItemView of(String part, TodayItem item) {
            return new ItemView(
                    item.number(),
                    item.story().place(),
                    part,
                    item.item().headline(),
                    item.summary(),
                    item.item().editing().pinned(),
                    item.link(),
                    item.story().articles().stream()
                            .map(piece -> piece.number())
                            .toList());
        }
    }

    /**
     * An edit.
     *
     * @param stand that was seen
     * @param act pin, unpin, exclude, include, before N, after N (N an article of the story to stand beside), section,
     *     headline, headline-of, summary, link, picture, merge, split, note, subject, preheader
     * @param stories that it is about, each by the number of an article; none for what is about the edition
     * @param text that is written, or the number of the article chosen; empty to take back what was written
     * @param articles to be split off
     * @param to an article of the story that they move to; nothing to make them a story of their own
     */
    public record NewEdit(
            @Schema(examples = "17-4") @Nullable String stand,
            @Schema(examples = "headline") @Nullable String act,
            @Schema(examples = "[4711]") @Nullable List<Long> stories,
            @Schema(examples = "Ferry fares fall") @Nullable String text,
            @Schema(examples = "[4712, 4713]") @Nullable List<Long> articles,
            @Schema(examples = "4720") @Nullable String to) {}

    /** @param stand that was seen */
    public record Turn(@Schema(examples = "17-5") @Nullable String stand) {}

    /** @param stand of the editing now */
    public record Edited(@Schema(examples = "17-5") String stand) {}

    @GET
    @Operation(summary = "The coming edition as it stands now")
    @RolesAllowed(Scope.READ_COMING)
    public ComingView show(@RestPath long digest) {
        return ComingView.of(editions.find(digest).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("edits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Edit it: reorder, pin, leave out, place, write, merge, split",
            description =
                    "409 where others did something meanwhile that this would overwrite, or the edition was made.")
    @RolesAllowed(Scope.WRITE_COMING)
    public Response edit(@RestPath long digest, @Nullable NewEdit edit) {
        if (edit == null || edit.act() == null) {
            return Problem.unfit("An edit needs a stand and an act.");
        }
        deed.on("digest " + digest);
        deed.tell(edit.act());
        EditForm form = EditForm.of(edit.act(), edit.stories(), edit.text(), edit.articles(), edit.to());
        try {
            return answer(editing.make(digest, stand(edit.stand()), form, visitor.getName())
                    .orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException e) {
            return Problem.unfit(String.valueOf(e.getMessage()));
        }
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Undo the last edit")
    @RolesAllowed(Scope.WRITE_COMING)
    public Response undo(@RestPath long digest, @Nullable Turn turn) {
        check(digest);
        return answer(edits.undo(digest, stand(turn == null ? null : turn.stand()), visitor.getName()));
    }

    @POST
    @Path("redo")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Redo what was undone last")
    @RolesAllowed(Scope.WRITE_COMING)
    public Response redo(@RestPath long digest, @Nullable Turn turn) {
        check(digest);
        return answer(edits.redo(digest, stand(turn == null ? null : turn.stand()), visitor.getName()));
    }

    private static Response answer(EditOutcome outcome) {
        if (outcome instanceof EditOutcome.Done done) {
            return Response.ok(new Edited(done.stand().toString())).build();
        }
        if (outcome instanceof EditOutcome.Collided collided) {
            return Problem.conflict("Nothing was changed. Meanwhile " + told(collided.others()) + ".");
        }
        return Problem.conflict(
                outcome instanceof EditOutcome.Made
                        ? "Nothing was changed: this edition is made by now."
                        : "There is nothing to undo or redo.");
    }

    private static String told(List<EditLine> lines) {
        return lines.stream()
                .map(line -> line.madeBy() + " " + EditSentences.told(line))
                .collect(Collectors.joining("; "));
    }

    private static Stand stand(@Nullable String written) {
        try {
            return Stand.of(written == null ? "" : written);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }

    private void check(long digest) {
        if (digests.find(digest).isEmpty()) {
            throw new NotFoundException();
        }
        deed.on("digest " + digest);
    }
}
