package newsfold.front.archive;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import newsfold.publish.PastItems;
import newsfold.publish.Shelf;
import newsfold.publish.Shelves;
import org.jboss.resteasy.reactive.RestPath;

/** A digest's web feeds: of its editions, and of its stories. */
@Path("/digests/{slug}")
@Blocking
class FeedPages {
    private static final int EDITIONS = 30;
    private static final int STORIES = 60;

    private final Shelves shelves;
    private final PastItems items;
    private final Addresses addresses;

    FeedPages(Shelves shelves, PastItems items, Addresses addresses) {
        this.shelves = shelves;
        this.items = items;
        this.addresses = addresses;
    }

    /** @param what "editions" or "stories" */
    @GET
    @Path("{what:editions|stories}.atom")
    public Response atom(@RestPath String slug, @RestPath String what, @Context Request request) {
        Shelf digest = digest(slug);
        return Print.of(WebFeed.ATOM, feed(digest, what, ".atom").atom()).answer(request, digest.listed());
    }

    @GET
    @Path("{what:editions|stories}.json")
    public Response json(@RestPath String slug, @RestPath String what, @Context Request request) {
        Shelf digest = digest(slug);
        return Print.of(WebFeed.JSON, feed(digest, what, ".json").json()).answer(request, digest.listed());
    }

    private WebFeed feed(Shelf digest, String what, String form) {
        return new WebFeed(
                digest.title(),
                addresses.digest(digest.slug()),
                addresses.feed(digest.slug(), what + form),
                digest.locale().toLanguageTag(),
                what.equals("editions") ? editions(digest) : stories(digest));
    }

    private List<WebFeed.Entry> editions(Shelf digest) {
        return shelves.editions(digest.id(), Long.MAX_VALUE, EDITIONS).stream()
                .map(edition ->
                        new WebFeed.Entry(addresses.edition(edition.id()), edition.subject(), "", edition.appeared()))
                .toList();
    }

    private List<WebFeed.Entry> stories(Shelf digest) {
        return items.stories(digest.id(), STORIES).stream()
                .map(item -> new WebFeed.Entry(addresses.item(item), item.headline(), item.words(), item.appeared()))
                .toList();
    }

    private Shelf digest(String slug) {
        return shelves.digest(slug).orElseThrow(NotFoundException::new);
    }
}
