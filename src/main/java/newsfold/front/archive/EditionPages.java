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
import java.util.Optional;
import java.util.stream.Stream;
import newsfold.publish.PastEdition;
import newsfold.publish.PastItem;
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
    private final Addresses addresses;
    private final Press press;

    EditionPages(Shelves shelves, Addresses addresses, Press press) {
        this.shelves = shelves;
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
        PastEdition edition = shelves.edition(id).orElseThrow(NotFoundException::new);
        Optional<PastEdition> before =
                shelves.editions(edition.digest(), id, 1).stream().findFirst();
        Optional<PastEdition> after = shelves.after(edition);
        return press.print(Stream.of(edition, before, after).toList(), () -> print(edition, before, after))
                .answer(request, edition.listed());
    }

    private Print print(PastEdition edition, Optional<PastEdition> before, Optional<PastEdition> after) {
        List<PastItem> items = shelves.items(edition.id());
        String beside = Templates.beside(edition, before.orElse(null), after.orElse(null), items)
                .render();
        return Print.of(
                Print.HTML,
                new WebEdition(shelves.letter(edition))
                        .described(
                                StructuredData.of(edition, items, addresses), addresses.edition(edition.id()), edition)
                        .with(beside)
                        .html());
    }

    @GET
    @Path("editions/{id}/stories/{place}")
    public Response story(@RestPath long id, @RestPath int place, @Context Request request) {
        PastEdition edition = shelves.edition(id).orElseThrow(NotFoundException::new);
        List<PastItem> items = shelves.around(id, place);
        PastItem item = at(items, place).orElseThrow(NotFoundException::new);
        List<PastItem> history = shelves.history(item.story(), HISTORY).stream()
                .filter(other -> other.edition() != id)
                .toList();
        return press.print(List.of(edition, item, history), () -> print(edition, items, item, history))
                .answer(request, edition.listed());
    }

    private Print print(PastEdition edition, List<PastItem> items, PastItem item, List<PastItem> history) {
        Sheet.Entry entry = shelves.entry(item);
        return Print.of(
                Print.HTML,
                Templates.story(
                                edition,
                                item,
                                addresses.item(item),
                                entry,
                                at(items, item.place() - 1).orElse(null),
                                at(items, item.place() + 1).orElse(null),
                                history,
                                StructuredData.of(edition, item, entry, addresses))
                        .render());
    }

    private static Optional<PastItem> at(List<PastItem> items, int place) {
        return items.stream().filter(item -> item.place() == place).findFirst();
    }

    /** A story by its lasting id: to where it stood last. */
    @GET
    @Path("stories/{story}")
    public Response story(@RestPath String story) {
        PastItem last = shelves.history(story, 1).stream().findFirst().orElseThrow(NotFoundException::new);
        return Response.seeOther(addresses.item(last)).build();
    }
}
