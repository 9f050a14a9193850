package newsfold.front;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import newsfold.deliver.Mailbox;
import newsfold.deliver.MailboxLetter;
import newsfold.deliver.OpenedLetter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The built-in mailbox, where letters go while no mail server is configured. */
@Path("/mailbox")
@Blocking
class MailboxPages {
    private static final int PAGE = 50;

    private final Mailbox mailbox;
    private final MailboxDoor door;

    MailboxPages(Mailbox mailbox, MailboxDoor door) {
        this.mailbox = mailbox;
        this.door = door;
    }

    @CheckedTemplate(basePath = "front")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance mailbox(List<MailboxLetter> letters, int page, int size, boolean more);

        /**
         * @param base address of the page
         * @param view letter, text or source
         */
        static native TemplateInstance mail(OpenedLetter opened, String base, String view);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("0") int page) {
        checkOpen();
        int shown = Math.max(0, page);
        List<MailboxLetter> letters = mailbox.list(shown, PAGE);
        return Templates.mailbox(letters, shown, mailbox.size(), letters.size() == PAGE);
    }

    @GET
    @Path("{edition}/{name}")
    public TemplateInstance show(
            @RestPath long edition, @RestPath String name, @RestQuery @DefaultValue("letter") String view) {
        OpenedLetter opened = open(edition, name);
        return Templates.mail(
                opened, "/mailbox/" + edition + "/" + opened.letter().name(), view);
    }

    @GET
    @Path("{edition}/{name}/letter")
    public Response letter(@RestPath long edition, @RestPath String name) {
        return FramedLetter.of(open(edition, name).html());
    }

    private OpenedLetter open(long edition, String name) {
        checkOpen();
        return mailbox.read(edition, name).orElseThrow(NotFoundException::new);
    }

    private void checkOpen() {
        if (!door.isOpen()) {
            throw new NotFoundException();
        }
    }
}
