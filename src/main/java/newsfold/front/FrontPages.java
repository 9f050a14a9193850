package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import newsfold.publish.PastEdition;
import newsfold.publish.Shelf;
import newsfold.publish.Shelves;
import org.jspecify.annotations.Nullable;

/** What everybody may read: the digests and their editions, once their letters may leave. */
@Path("/")
@Blocking
class FrontPages {
    private static final int LATEST = 20;

    private final Shelves shelves;
    private final MailboxDoor mailbox;
    private final Reception reception;

    FrontPages(Shelves shelves, MailboxDoor mailbox, Reception reception) {
        this.shelves = shelves;
        this.mailbox = mailbox;
        this.reception = reception;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        /**
         * @param mailbox whether this visitor may open the built-in mailbox
         * @param open whether digests can be asked for
         */
        static native TemplateInstance front(
                Words words, List<Shelf> digests, List<PastEdition> editions, boolean mailbox, boolean open);
    }

    @GET
    public Response front(@HeaderParam("Accept-Language") @Nullable String accepted) {
        return Response.ok(page(Words.of(null, null, accepted)))
                .header("Vary", "Accept-Language")
                .build();
    }

    private TemplateInstance page(Words words) {
        return Templates.front(words, shelves.listed(), shelves.newest(LATEST), mailbox.isOpen(), reception.isOpen());
    }
}
