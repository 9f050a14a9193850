package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import newsfold.gather.FeedHealth;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;

/** The feeds of each digest, and how they do. */
@Path("/desk/feeds")
@RolesAllowed("editor")
@Blocking
class FeedPages {
    private final Feeds feeds;
    private final Digests digests;
    private final Clock clock;

    FeedPages(Feeds feeds, Digests digests, Clock clock) {
        this.feeds = feeds;
        this.digests = digests;
        this.clock = clock;
    }

    /** A digest with its feeds, the ailing ones first. */
    public record DigestFeeds(StandingDigest digest, List<FeedHealth> ailing, List<FeedHealth> well) {
        public int size() {
            return ailing.size() + well.size();
        }
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance feeds(List<DigestFeeds> digests);
    }

    @GET
    public TemplateInstance show() {
        return Templates.feeds(digests.list().stream().map(this::feeds).toList());
    }

    private DigestFeeds feeds(StandingDigest digest) {
        List<FeedHealth> all = feeds.health(digest.id(), clock.instant());
        return new DigestFeeds(
                digest,
                all.stream().filter(FeedPages::isAiling).toList(),
                all.stream().filter(health -> !isAiling(health)).toList());
    }

    private static boolean isAiling(FeedHealth health) {
        return health.feed().problem() != null || health.feed().retired();
    }
}
