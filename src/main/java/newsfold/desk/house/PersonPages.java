package newsfold.desk.house;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import newsfold.desk.Notice;
import newsfold.person.Dossiers;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Subscribers;
import org.jboss.resteasy.reactive.RestPath;

/** What editors do for readers who ask for it by letter or telephone: hand out all that is kept about them, or erase it. */
@Path("/desk/subscribers")
@Blocking
class PersonPages {
    private final Digests digests;
    private final Subscribers subscribers;
    private final Dossiers dossiers;

    PersonPages(Digests digests, Subscribers subscribers, Dossiers dossiers) {
        this.digests = digests;
        this.subscribers = subscribers;
        this.dossiers = dossiers;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance erase(StandingDigest digest, Subscriber subscriber);
    }

    /** No GET, so that the journal has it. */
    @POST
    @Path("{digest}/{subscriber}/data")
    public Response data(@RestPath long digest, @RestPath long subscriber) {
        return Response.ok(
                        dossiers.of(subscriber)
                                .orElseThrow(NotFoundException::new)
                                .json(),
                        "application/json")
                .header("Content-Disposition", "attachment; filename=\"subscriber-" + subscriber + ".json\"")
                .build();
    }

    @GET
    @Path("{digest}/{subscriber}/erase")
    public TemplateInstance ask(@RestPath long digest, @RestPath long subscriber) {
        return Templates.erase(
                digests.find(digest).orElseThrow(NotFoundException::new),
                subscribers.find(subscriber).orElseThrow(NotFoundException::new));
    }

    @POST
    @Path("{digest}/{subscriber}/erase")
    public Response erase(@RestPath long digest, @RestPath long subscriber) {
        if (!dossiers.erase(subscriber)) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/desk/subscribers/" + digest + "?" + Notice.ERASED.query()))
                .build();
    }
}
