package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import newsfold.gather.MissingFeed;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/** Tells the editors at once of an edition that nobody gets: not one of its sources could be read, or nobody approved it. */
@ApplicationScoped
class Alarm {
    private static final Logger LOG = Logger.getLogger(Alarm.class);

    /** More reasons than these are one: this program has no way out. */
    private static final int NAMED = 10;

    private final Bell bell;
    private final Mastheads mastheads;

    Alarm(Bell bell, Mastheads mastheads) {
        this.bell = bell;
        this.mastheads = mastheads;
    }

    /** Nobody approved an edition in time. */
    void awaits(Handle handle, long edition, StandingDigest digest, int letters, Instant now) {
        String title = TroubleReport.line(digest.digest().title());
        LOG.warnf("Edition %d of %s waits for approval, with %d letters", edition, title, letters);
        bell.ring(
                handle,
                "Newsfold: " + title + " waits for approval",
                "The edition of " + title + " was made at its time, and nobody has approved it. "
                        + (letters == 1 ? "One letter waits" : letters + " letters wait")
                        + " until an editor does; then "
                        + (letters == 1 ? "it leaves" : "they leave")
                        + " at once.\n\nThe edition: " + mastheads.web("/desk/editions/" + edition) + "\n",
                now);
    }

    void raise(Handle handle, long edition, StandingDigest digest, List<MissingFeed> missing, Instant now) {
        String title = TroubleReport.line(digest.digest().title());
        String none = missing.size() == 1
                ? "its only source could not be read"
                : "none of its " + missing.size() + " sources could be read";
        LOG.warnf("No letters for edition %d of %s: %s", edition, title, none);
        StringBuilder text = new StringBuilder("There was nothing to make the edition of ")
                .append(title)
                .append(" from: ")
                .append(none)
                .append(" since the last one. No letter was sent.\n\n");
        missing.stream().limit(NAMED).forEach(feed -> text.append("* ")
                .append(TroubleReport.line(feed.name()))
                .append("\n  ")
                .append(TroubleReport.line(feed.reason()))
                .append('\n'));
        if (missing.size() > NAMED) {
            text.append("* and ").append(missing.size() - NAMED).append(" more\n");
        }
        text.append(
                        "\nWhere all fail at once, look first whether this machine reaches the internet and its name server.\n")
                .append("The edition: ")
                .append(mastheads.web("/desk/editions/" + edition))
                .append("\nThe feeds: ")
                .append(mastheads.web("/desk/feeds"))
                .append('\n');
        bell.ring(handle, "Newsfold: no letters of " + title + ", " + none, text.toString(), now);
    }
}
