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
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.work.WorkAnswers;
import newsfold.desk.work.Workers;
import newsfold.desk.work.Works;
import newsfold.gather.FeedHealth;
import newsfold.gather.FeedTrial;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** One feed of a digest: tried, paused, resumed, put into another section, weighed. */
@Path("/desk/feeds")
@Blocking
class FeedCarePages {
    private static final double LIGHTEST = .1;
    private static final double HEAVIEST = 10;

    private final Feeds feeds;
    private final Works works;
    private final Workers workers;
    private final Visitor visitor;
    private final Digests digests;
    private final DeedAtHand deed;
    private final Clock clock;

    FeedCarePages(
            Feeds feeds, Works works, Workers workers, Visitor visitor, Digests digests, DeedAtHand deed, Clock clock) {
        this.feeds = feeds;
        this.works = works;
        this.workers = workers;
        this.visitor = visitor;
        this.digests = digests;
        this.deed = deed;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param outcome of a trial just made, or null
         * @param problem with the form, or null
         */
        static native TemplateInstance feed(
                StandingDigest digest,
                FeedHealth health,
                FeedTrial.@Nullable Outcome outcome,
                @Nullable String problem);
    }

    /** @param work that tried to read it, or 0 */
    @GET
    @Path("{digest}/{feed: \\d+}")
    public TemplateInstance show(@RestPath long digest, @RestPath long feed, @RestQuery @DefaultValue("0") long work) {
        FeedTrial.Outcome outcome = works.find(work)
                .filter(found -> Long.toString(feed).equals(found.input().get(FeedTryTask.FEED)))
                .flatMap(found -> works.result(work, FeedTryTask.KIND, FeedTrial.Outcome.class))
                .orElse(null);
        return Templates.feed(digest(digest), health(digest, feed), outcome, null);
    }

    /** Looks, and changes nothing; a POST all the same, for it sends requests into the world. */
    @POST
    @Path("{digest}/{feed}/try")
    public Response tryOut(@RestPath long digest, @RestPath long feed) {
        FeedHealth health = health(digest, feed);
        return WorkAnswers.to(workers.start(FeedTryTask.order(digest, health.feed(), visitor.getName())));
    }

    @POST
    @Path("{digest}/{feed}/pause")
    public Response pause(@RestPath long digest, @RestPath long feed) {
        deed.tell(health(digest, feed).feed().name());
        feeds.pause(feed, true, clock.instant());
        return back(digest, feed, Notice.FEED_PAUSED);
    }

    @POST
    @Path("{digest}/{feed}/resume")
    public Response resume(@RestPath long digest, @RestPath long feed) {
        deed.tell(health(digest, feed).feed().name());
        feeds.pause(feed, false, clock.instant());
        return back(digest, feed, Notice.FEED_RESUMED);
    }

    /**
     * @param section empty for none
     * @param weight such as 1.5
     */
    @POST
    @Path("{digest}/{feed}/place")
    public Response place(
            @RestPath long digest,
            @RestPath long feed,
            @RestForm @DefaultValue("") String section,
            @RestForm @DefaultValue("") String weight) {
        StandingDigest standing = digest(digest);
        FeedHealth health = health(digest, feed);
        String written = weight.strip().replace(',', '.');
        double number = written.matches("\\d{1,2}(\\.\\d{1,2})?") ? Double.parseDouble(written) : 0;
        if (number < LIGHTEST || number > HEAVIEST) {
            return refused(
                    standing,
                    health,
                    "A weight is " + LIGHTEST + " at least and " + (int) HEAVIEST
                            + " at most; 1 is usual. Nothing was changed.");
        }
        if (!section.isEmpty() && !standing.digest().sections().contains(section)) {
            return refused(standing, health, "This digest has no section of that name; nothing was changed.");
        }
        feeds.link(digest, feed, section.isEmpty() ? null : section, number);
        deed.tell(health.feed().name() + ": " + (section.isEmpty() ? "no section" : section) + ", weight " + number);
        return back(digest, feed, Notice.FEED_PLACED);
    }

    private static Response refused(StandingDigest digest, FeedHealth health, String problem) {
        return Response.status(422)
                .entity(Templates.feed(digest, health, null, problem))
                .build();
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(NotFoundException::new);
    }

    private FeedHealth health(long digest, long feed) {
        return feeds.health(digest, clock.instant()).stream()
                .filter(health -> health.feed().id() == feed)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static Response back(long digest, long feed, Notice notice) {
        return Response.seeOther(URI.create("/desk/feeds/" + digest + "/" + feed + "?" + notice.query()))
                .build();
    }
}
