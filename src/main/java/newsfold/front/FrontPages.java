package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import newsfold.publish.PastEdition;
import newsfold.publish.Shelf;
import newsfold.publish.Shelves;

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
                List<Shelf> digests, List<PastEdition> editions, boolean mailbox, boolean open);
    }

    @GET
    public TemplateInstance front() {
        return Templates.front(shelves.listed(), shelves.newest(LATEST), mailbox.isOpen(), reception.isOpen());
    }
}
