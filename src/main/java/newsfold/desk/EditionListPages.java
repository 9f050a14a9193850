package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import newsfold.gather.Checkups;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.PublishedEdition;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestQuery;

/** The desk's first page: the digests whose editions are coming, and the editions that were made. */
@Path("/desk")
@Blocking
class EditionListPages {
    private static final int PAGE = 20;

    private final Editions editions;
    private final Digests digests;
    private final EditionDesk desk;
    private final Checkups checkups;
    private final Clock clock;

    EditionListPages(Editions editions, Digests digests, EditionDesk desk, Checkups checkups, Clock clock) {
        this.editions = editions;
        this.digests = digests;
        this.desk = desk;
        this.checkups = checkups;
        this.clock = clock;
    }

    /** A digest that appears, and how its feeds do. */
    public record ComingDigest(StandingDigest standing, FeedTally feeds) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance editions(
                List<ComingDigest> digests, List<EditionLine> editions, int page, boolean more);
    }

    @GET
    public TemplateInstance list(@RestQuery @DefaultValue("0") int page) {
        int shown = Math.max(0, page);
        List<PublishedEdition> found = editions.list(shown, PAGE);
        List<EditionLine> lines = found.stream()
                .map(edition -> new EditionLine(edition, desk.state(edition)))
                .toList();
        return Templates.editions(
                digests.list().stream().map(this::coming).toList(), lines, shown, found.size() == PAGE);
    }

    private ComingDigest coming(StandingDigest digest) {
        return new ComingDigest(digest, FeedTally.of(digest.id(), checkups.of(digest.id(), clock.instant())));
    }
}
