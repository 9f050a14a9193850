package newsfold.desk.house;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import newsfold.desk.FeedTally;
import newsfold.desk.Notice;
import newsfold.gather.Checkup;
import newsfold.gather.Checkups;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The feeds of each digest at a glance, the ailing ones first, with what to do. */
@Path("/desk/feeds")
@Blocking
class FeedPages {
    private final Feeds feeds;
    private final Checkups checkups;
    private final Digests digests;
    private final Clock clock;

    FeedPages(Feeds feeds, Checkups checkups, Digests digests, Clock clock) {
        this.feeds = feeds;
        this.checkups = checkups;
        this.digests = digests;
        this.clock = clock;
    }

    /** A feed's row. */
    public record Row(Checkup checkup, FeedHistory history) {}

    /** A digest with those of its feeds that are shown. */
    public record DigestFeeds(StandingDigest digest, FeedTally tally, List<Row> rows) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance feeds(List<DigestFeeds> digests, FeedChoice choice, FeedChoice.Show[] shows);
    }

    /**
     * @param show a {@link FeedChoice.Show}'s word
     * @param q part of a name or an address
     */
    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("all") String show, @RestQuery @DefaultValue("") String q) {
        FeedChoice choice = FeedChoice.of(show, q);
        return Templates.feeds(
                digests.list().stream().map(digest -> feeds(digest, choice)).toList(),
                choice,
                FeedChoice.Show.values());
    }

    /** Makes a feed due at once. */
    @POST
    @Path("{digest}/{feed}/visit")
    public Response visit(@RestPath long digest, @RestPath long feed) {
        feeds.recheck(of(digest, feed), clock.instant());
        return back(Notice.VISIT_SOON);
    }

    /** The digest takes it no more. */
    @POST
    @Path("{digest}/{feed}/remove")
    public Response remove(@RestPath long digest, @RestPath long feed) {
        feeds.unlink(digest, of(digest, feed));
        return back(Notice.FEED_REMOVED);
    }

    private static Response back(Notice notice) {
        return Response.seeOther(URI.create("/desk/feeds?" + notice.query())).build();
    }

    /** @throws NotFoundException when the digest does not take it */
    private long of(long digest, long feed) {
        if (!feeds.takes(digest, feed)) {
            throw new NotFoundException();
        }
        return feed;
    }

    private DigestFeeds feeds(StandingDigest digest, FeedChoice choice) {
        List<Checkup> all = checkups.of(digest.id(), clock.instant());
        return new DigestFeeds(
                digest,
                FeedTally.of(digest.id(), all),
                all.stream()
                        .filter(choice::has)
                        .map(checkup -> new Row(checkup, FeedHistory.of(checkup.days())))
                        .toList());
    }
}
