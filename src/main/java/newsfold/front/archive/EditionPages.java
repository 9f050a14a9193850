package newsfold.front.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import newsfold.publish.PastEdition;
import newsfold.publish.PastIssue;
import newsfold.publish.PastItem;
import newsfold.publish.PastItems;
import newsfold.publish.PastStory;
import newsfold.publish.Shelves;
import newsfold.render.Sheet;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The lasting pages of an edition and of each of its stories, as they were frozen. */
@Path("/")
@Blocking
class EditionPages {
    private static final int HISTORY = 20; // editions

    private final Shelves shelves;
    private final PastItems items;
    private final Addresses addresses;
    private final Press press;

    EditionPages(Shelves shelves, PastItems items, Addresses addresses, Press press) {
        this.shelves = shelves;
        this.items = items;
        this.addresses = addresses;
        this.press = press;
    }

    @CheckedTemplate(basePath = "archive")
    static final class Templates {
        private Templates() {}

        /** What stands below an edition's letter: the way to those beside it, and to its stories' own pages. */
        static native TemplateInstance beside(
                PastEdition edition, @Nullable PastEdition before, @Nullable PastEdition after, List<PastItem> items);

        /**
         * @param entry the story as its edition set it
         * @param history the same story in other editions, the newest first
         */
        static native TemplateInstance story(
                PastEdition edition,
                PastItem item,
                URI address,
                Sheet.Entry entry,
                @Nullable PastItem previous,
                @Nullable PastItem next,
                List<PastItem> history,
                String data);
    }

    @GET
    @Path("editions/{id}")
    public Response edition(@RestPath long id, @Context Request request) {
        PastIssue issue = shelves.issue(id).orElseThrow(NotFoundException::new);
        return press.answer(request, issue.edition().listed(), issue, () -> print(issue));
    }

    private Print print(PastIssue issue) {
        PastEdition edition = issue.edition();
        List<PastItem> stories = items.of(edition.id());
        String beside = Templates.beside(edition, issue.before(), issue.after(), stories)
                .render();
        return Print.of(
                Print.HTML,
                new WebEdition(shelves.letter(edition))
                        .described(
                                StructuredData.of(edition, stories, addresses),
                                addresses.edition(edition.id()),
                                edition)
                        .with(beside)
                        .html());
    }

    @GET
    @Path("editions/{id}/stories/{place}")
    public Response story(@RestPath long id, @RestPath int place, @Context Request request) {
        PastStory story = items.story(id, place, HISTORY).orElseThrow(NotFoundException::new);
        return press.answer(request, story.edition().listed(), story, () -> print(story));
    }

    private Print print(PastStory story) {
        PastItem item = story.item();
        Sheet.Entry entry = items.entry(item);
        return Print.of(
                Print.HTML,
                Templates.story(
                                story.edition(),
                                item,
                                addresses.item(item),
                                entry,
                                story.previous(),
                                story.next(),
                                story.history(),
                                StructuredData.of(story.edition(), item, entry, addresses))
                        .render());
    }

    /** A story by its lasting id: to where it stood last. */
    @GET
    @Path("stories/{story}")
    public Response story(@RestPath String story) {
        PastItem last = items.history(story, 1).stream().findFirst().orElseThrow(NotFoundException::new);
        return Response.seeOther(addresses.item(last)).build();
    }
}
