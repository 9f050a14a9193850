package newsfold.cli;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import newsfold.deliver.MailSettings;
import newsfold.desk.entrance.Editors;
import newsfold.desk.entrance.Invitations;
import newsfold.publish.Editions;
import newsfold.publish.Mastheads;
import newsfold.publish.PublishedEdition;

/** The lines on the console that say what to open. */
@ApplicationScoped
class Greeting {
    private final Clock clock;
    private final Editions editions;
    private final Mastheads mastheads;
    private final Editors editors;
    private final Invitations invitations;
    private final MailSettings mail;

    Greeting(
            Clock clock,
            Editions editions,
            Mastheads mastheads,
            Editors editors,
            Invitations invitations,
            MailSettings mail) {
        this.clock = clock;
        this.editions = editions;
        this.mastheads = mastheads;
        this.editors = editors;
        this.invitations = invitations;
        this.mail = mail;
    }

    void print() {
        StringBuilder text = new StringBuilder("\nNewsfold is running. Open\n");
        List<PublishedEdition> last = editions.list(0, 1);
        if (!last.isEmpty()) {
            line(text, "the last edition", "/editions/" + last.get(0).id());
        }
        if (mail.allServers().isEmpty()) {
            line(text, "the mailbox", "/mailbox");
        }
        if (editors.anybody()) {
            line(text, "the desk", "/desk");
        } else {
            line(text, "the desk", "/desk/welcome/" + invitations.invite(clock.instant()));
            text.append("                     (this link sets the first editor's password, and works once)\n");
        }
        System.out.println(text);
    }

    private void line(StringBuilder text, String name, String path) {
        text.append(String.format("  %-17s  %s%n", name, mastheads.web(path)));
    }
}
