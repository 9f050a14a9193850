package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import newsfold.deliver.Mailing;
import newsfold.deliver.Mailings;
import newsfold.desk.work.WorkAnswers;
import newsfold.desk.work.Workers;
import newsfold.gather.Checkups;
import newsfold.publish.ComingEdition;
import newsfold.publish.ComingEditions;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.Readers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Making the coming edition of a digest now, and how its letters leave. */
@Path("/desk/coming/{digest}/press")
@Blocking
class PressPages {
    /** How long a page with its button may have been open. */
    private static final Duration STALE = Duration.ofHours(12);

    private final Digests digests;
    private final ComingEditions editions;
    private final Readers readers;
    private final Mailings mailings;
    private final Workers workers;
    private final Visitor visitor;
    private final Checkups checkups;
    private final Clock clock;

    PressPages(
            Digests digests,
            ComingEditions editions,
            Readers readers,
            Mailings mailings,
            Workers workers,
            Visitor visitor,
            Checkups checkups,
            Clock clock) {
        this.digests = digests;
        this.editions = editions;
        this.readers = readers;
        this.mailings = mailings;
        this.workers = workers;
        this.visitor = visitor;
        this.checkups = checkups;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param unheard sources that it could not hear from
         * @param readers how many letters it would be
         * @param mailing how they would go out
         * @param slot the moment that the edition would be made for
         */
        static native TemplateInstance press(
                StandingDigest digest,
                ComingEdition coming,
                Unheard unheard,
                FeedTally feeds,
                int readers,
                Mailing mailing,
                Instant slot,
                String base);
    }

    @GET
    public TemplateInstance show(@RestPath long digest) {
        ComingEdition coming = editions.find(digest).orElseThrow(NotFoundException::new);
        return Templates.press(
                coming.digest(),
                coming,
                Unheard.of(coming),
                FeedTally.of(digest, checkups.of(digest, clock.instant())),
                readers.reachable(digest),
                mailings.of(digest),
                clock.instant(),
                "/desk/coming/" + digest + "/press");
    }

    /** @param slot from the page: a button pressed twice makes one edition */
    @POST
    public Response make(@RestPath long digest, @RestForm @DefaultValue("") String slot) {
        StandingDigest standing = digest(digest);
        Instant now = clock.instant();
        Instant moment = moment(slot);
        if (moment.isAfter(now) || moment.isBefore(now.minus(STALE))) {
            throw new BadRequestException();
        }
        return WorkAnswers.to(workers.start(PressTask.order(standing, moment, visitor.getName())));
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(NotFoundException::new);
    }

    private static Instant moment(String slot) {
        try {
            return Instant.parse(slot);
        } catch (java.time.format.DateTimeParseException e) {
            throw new BadRequestException(e);
        }
    }
}
