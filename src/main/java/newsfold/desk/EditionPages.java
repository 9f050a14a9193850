package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.Map;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Progress;
import newsfold.deliver.ProgressBoard;
import newsfold.front.FramedLetter;
import newsfold.publish.Departures;
import newsfold.publish.PublishedEdition;
import newsfold.publish.UnheardSources;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestPath;

/** An edition that was made, with its letter. */
@Path("/desk/editions/{id}")
@Blocking
class EditionPages {
    private final Departures departures;
    private final UnheardSources unheard;
    private final EditionDesk desk;
    private final ProgressBoard board;
    private final String address;

    EditionPages(
            Departures departures,
            UnheardSources unheard,
            EditionDesk desk,
            ProgressBoard board,
            @ConfigProperty(name = "newsfold.address") String address) {
        this.departures = departures;
        this.unheard = unheard;
        this.desk = desk;
        this.board = board;
        this.address = address;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param unknown letters of which nobody knows whether they arrived
         * @param unheard sources that it could not hear from
         */
        static native TemplateInstance edition(
                PublishedEdition edition,
                EditionState state,
                Map<DeliveryState, Integer> counts,
                int unknown,
                Progress progress,
                ZoneId zone,
                Unheard unheard);
    }

    @GET
    public TemplateInstance show(@RestPath long id) {
        PublishedEdition edition = desk.edition(id);
        Map<DeliveryState, Integer> counts = desk.counts(id);
        return Templates.edition(
                edition,
                desk.state(edition),
                counts,
                counts.getOrDefault(DeliveryState.UNKNOWN, 0),
                board.of(id),
                desk.zone(edition),
                Unheard.of(edition, unheard.of(id)));
    }

    @GET
    @Path("letter")
    public Response letter(@RestPath long id) {
        return FramedLetter.of(
                LetterSample.of(desk.edition(id).rendering(), address).html());
    }

    @POST
    @Path("hold")
    public Response hold(@RestPath long id) {
        departures.hold(desk.edition(id).id());
        return EditionDesk.to(id, Notice.HELD.query());
    }

    @POST
    @Path("release")
    public Response release(@RestPath long id) {
        PublishedEdition edition = desk.edition(id);
        departures.release(id);
        return EditionDesk.to(id, (edition.awaits() ? Notice.NEEDS_APPROVAL : Notice.RELEASED).query());
    }
}
