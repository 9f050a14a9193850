package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.PublishedEdition;
import newsfold.publish.StandingDigest;
import newsfold.render.RenderedEdition;
import org.jboss.resteasy.reactive.RestPath;

/** What everybody may read: the digests and their editions, once their letters may leave. */
@Path("/")
@Blocking
class FrontPages {
    private static final int LATEST = 20;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final Digests digests;
    private final Editions editions;
    private final MailboxDoor mailbox;
    private final Reception reception;
    private final Clock clock;

    FrontPages(Digests digests, Editions editions, MailboxDoor mailbox, Reception reception, Clock clock) {
        this.digests = digests;
        this.editions = editions;
        this.mailbox = mailbox;
        this.reception = reception;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        /**
         * @param mailbox whether this visitor may open the built-in mailbox
         * @param open whether digests can be asked for
         */
        static native TemplateInstance front(
                List<StandingDigest> digests, List<PublishedEdition> editions, boolean mailbox, boolean open);
    }

    @GET
    public TemplateInstance front() {
        Instant now = clock.instant();
        List<PublishedEdition> latest = editions.list(0, LATEST).stream()
                .filter(edition -> isPublic(edition, now))
                .toList();
        return Templates.front(digests.list(), latest, mailbox.isOpen(), reception.isOpen());
    }

    @GET
    @Path("editions/{id}")
    public Response edition(@RestPath long id) {
        PublishedEdition edition = editions.find(id)
                .filter(found -> isPublic(found, clock.instant()))
                .orElseThrow(NotFoundException::new);
        RenderedEdition letter = editions.correction(id).orElse(edition.rendering());
        return Response.ok(WebEdition.of(letter), "text/html; charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static boolean isPublic(PublishedEdition edition, Instant now) {
        return !edition.held() && !edition.empty() && !edition.sendAt().isAfter(now);
    }
}
