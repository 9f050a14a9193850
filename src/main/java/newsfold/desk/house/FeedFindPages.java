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
import newsfold.desk.work.WorkAnswers;
import newsfold.desk.work.Workers;
import newsfold.desk.work.Works;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.gather.Findings;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A feed for a digest: an address is looked at first, then an editor chooses among what was found there. */
@Path("/desk/feeds/{digest}/add")
@Blocking
class FeedFindPages {
    /** Characters; longer ones are no addresses that somebody types. */
    private static final int LONGEST = 2_000;

    private final Digests digests;
    private final Works works;
    private final Workers workers;
    private final Visitor visitor;
    private final Feeds feeds;
    private final Clock clock;

    FeedFindPages(Digests digests, Works works, Workers workers, Visitor visitor, Feeds feeds, Clock clock) {
        this.digests = digests;
        this.works = works;
        this.workers = workers;
        this.visitor = visitor;
        this.feeds = feeds;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param address as it was typed, or empty
         * @param findings at that address, or null where nothing was looked for yet
         * @param problem why nothing was added, or null
         */
        static native TemplateInstance addFeed(
                StandingDigest digest, String address, @Nullable Findings findings, @Nullable String problem);
    }

    /** @param work that looked, or 0 */
    @GET
    public TemplateInstance show(@RestPath long digest, @RestQuery @DefaultValue("0") long work) {
        Findings found = works.result(work, FeedFindTask.KIND, Findings.class).orElse(null);
        return Templates.addFeed(digest(digest), found == null ? "" : found.asked(), found, null);
    }

    /** Looks, and changes nothing; a POST all the same, for it sends requests into the world. */
    @POST
    @Path("find")
    public Response find(@RestPath long digest, @RestForm @DefaultValue("") String address) {
        StandingDigest standing = digest(digest);
        if (address.isBlank() || address.length() > LONGEST) {
            return refused(standing, address, "Please enter an address as your browser shows it.");
        }
        return WorkAnswers.to(workers.start(FeedFindTask.order(standing, address, visitor.getName())));
    }

    /**
     * @param kind feed or page; folders are the operator's
     * @param section empty for none
     */
    @POST
    public Response add(
            @RestPath long digest,
            @RestForm @DefaultValue("") String address,
            @RestForm @DefaultValue("feed") String kind,
            @RestForm @DefaultValue("") String section) {
        StandingDigest standing = digest(digest);
        boolean known = standing.digest().sections().contains(section);
        if (!section.isEmpty() && !known) {
            return refused(standing, address, "This digest has no section of that name; nothing was added.");
        }
        if (address.length() > LONGEST) {
            return refused(standing, "", "This address is too long; nothing was added.");
        }
        long id;
        try {
            id = feeds.add(address, "page".equals(kind) ? FeedKind.PAGE : FeedKind.FEED, null, clock.instant());
        } catch (IllegalArgumentException e) {
            return refused(standing, address, "Nothing was added: " + e.getMessage() + ".");
        }
        boolean taken = feeds.takes(digest, id);
        if (!taken) {
            feeds.link(digest, id, section.isEmpty() ? null : section, 1);
        }
        return Response.seeOther(URI.create("/desk/feeds?" + (taken ? Notice.FEED_KNOWN : Notice.FEED_ADDED).query()))
                .build();
    }

    private static Response refused(StandingDigest digest, String address, String problem) {
        String shown = address.length() > LONGEST ? "" : address.strip();
        return Response.status(422)
                .entity(Templates.addFeed(digest, shown, null, problem))
                .build();
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(NotFoundException::new);
    }
}
