package newsfold.sample;

import io.quarkus.qute.Engine;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves the invented press like any site on the web, as long as the settings allow it and the sample was made. */
@Path("/sample")
public class SampleResource {
    private static final String SVG = ".svg";

    private final SamplePress press;
    private final Newsstand newsstand;
    private final PagePrinter pages;
    private final FeedPrinter feeds;
    private final Clock clock;

    SampleResource(SamplePress press, Engine engine, Clock clock) {
        this.press = press;
        this.newsstand = press.newsstand();
        this.pages = new PagePrinter(newsstand, engine);
        this.feeds = new FeedPrinter(newsstand);
        this.clock = clock;
    }

    @GET
    public Response overview(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        epoch();
        return Answer.of("text/html", "UTF-8", pages.overview(addresses(uri)), null)
                .to(request, headers);
    }

    @GET
    @Path("{outlet}")
    public Response front(
            @PathParam("outlet") String id,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Instant epoch = epoch();
        SampleOutlet outlet = newsstand.outlet(id).orElseThrow(NotFoundException::new);
        return html(outlet, pages.front(outlet, addresses(uri), epoch), null).to(request, headers);
    }

    /** A feed, a picture, the page "about", or an article. */
    @GET
    @Path("{outlet}/{name}")
    public Response item(
            @PathParam("outlet") String id,
            @PathParam("name") String name,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Instant epoch = epoch();
        SampleOutlet outlet = newsstand.outlet(id).orElseThrow(NotFoundException::new);
        Optional<FeedOffer> feed = outlet.feeds().stream()
                .filter(offer -> !name.isEmpty() && offer.file().equals(name))
                .findFirst();
        Answer answer;
        if (feed.isPresent()) {
            answer = feed(outlet, feed.get(), addresses(uri), epoch);
        } else if (name.equals("about")) {
            answer = html(outlet, pages.about(outlet, addresses(uri)), null);
        } else if (name.endsWith(SVG)) {
            answer = new Answer(
                    "image/svg+xml",
                    Picture.of(article(outlet, name.substring(0, name.length() - SVG.length()))),
                    epoch);
        } else {
            SampleArticle article = article(outlet, name);
            // ages on an aggregator's page grow older, so only its tag says whether it changed
            Instant modified = article.beside().isEmpty() ? article.published(epoch) : null;
            answer = html(outlet, pages.article(outlet, article, addresses(uri), epoch, clock.instant()), modified);
        }
        return answer.to(request, headers);
    }

    private Answer feed(SampleOutlet outlet, FeedOffer feed, SampleAddresses addresses, Instant epoch) {
        if (feed.format() == FeedFormat.BROKEN) {
            return html(outlet, pages.about(outlet, addresses), null);
        }
        Instant modified = newsstand.announced(outlet, feed).stream()
                .map(article -> article.published(epoch))
                .max(Instant::compareTo)
                .orElse(epoch);
        return Answer.of(
                feed.format().mediaType(), outlet.charset(), feeds.print(outlet, feed, addresses, epoch), modified);
    }

    private SampleArticle article(SampleOutlet outlet, String slug) {
        return newsstand.article(outlet.id(), slug).orElseThrow(NotFoundException::new);
    }

    private Instant epoch() {
        return press.begun().orElseThrow(NotFoundException::new);
    }

    private static Answer html(SampleOutlet outlet, byte[] body, @Nullable Instant modified) {
        return Answer.of("text/html", outlet.charset(), body, modified);
    }

    private static SampleAddresses addresses(UriInfo uri) {
        return SampleAddresses.of(uri.getBaseUri());
    }
}
