package newsfold.front.archive;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import newsfold.publish.PastEdition;
import newsfold.publish.Shelves;

/** For search engines: where the editions are that anybody may find. */
@Path("/")
@Blocking
class SiteMapPages {
    private static final int MOST = 10_000; // a site map holds 50,000 addresses at most

    private final Shelves shelves;
    private final Addresses addresses;

    SiteMapPages(Shelves shelves, Addresses addresses) {
        this.shelves = shelves;
        this.addresses = addresses;
    }

    @GET
    @Path("sitemap.xml")
    public Response siteMap(@Context Request request) {
        StringBuilder map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (PastEdition edition : shelves.newest(MOST)) {
            // addresses of ours hold nothing that XML would mistake
            map.append("<url><loc>")
                    .append(addresses.edition(edition.id()).toASCIIString())
                    .append("</loc><lastmod>")
                    .append(edition.appeared())
                    .append("</lastmod></url>\n");
        }
        return Print.of(
                        "application/xml; charset=UTF-8",
                        map.append("</urlset>\n").toString())
                .answer(request, true);
    }

    @GET
    @Path("robots.txt")
    public Response robots(@Context Request request) {
        return Print.of(
                        "text/plain; charset=UTF-8",
                        "User-agent: *\nDisallow: /desk\nDisallow: /unsubscribe\nDisallow: /preferences\nDisallow: /confirm\n"
                                + "Sitemap: " + addresses.siteMap().toASCIIString() + "\n")
                .answer(request, true);
    }
}
