package newsfold.front;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import newsfold.publish.Logos;
import org.jboss.resteasy.reactive.RestPath;

/** The logos that letters show. All readers load the same address: it tells nothing of who does. */
@Path("/logos/{name}")
@Blocking
class LogoPages {
    private final Logos logos;

    LogoPages(Logos logos) {
        this.logos = logos;
    }

    @GET
    public Response logo(@RestPath String name) {
        Logos.Logo logo = logos.find(name).orElseThrow(NotFoundException::new);
        return Response.ok(logo.bytes(), logo.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                // mail on the web shows it on pages of others
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
