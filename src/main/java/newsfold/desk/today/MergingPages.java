package newsfold.desk.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.publish.Digests;
import newsfold.publish.MergeDecisions;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** What editors merged and split, of earlier editions too: it holds in all that come, until somebody takes it back. */
@Path("/desk/coming/{digest}/merging")
@Blocking
class MergingPages {
    private static final int JOURNAL = 50;

    private final Digests digests;
    private final MergeDecisions decisions;
    private final Visitor visitor;

    MergingPages(Digests digests, MergeDecisions decisions, Visitor visitor) {
        this.digests = digests;
        this.decisions = decisions;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "desk/today")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance merging(StandingDigest digest, String base, List<MergeDecisions.Entry> journal);
    }

    @GET
    public TemplateInstance show(@RestPath long digest) {
        return Templates.merging(
                digests.find(digest).orElseThrow(NotFoundException::new), base(digest), decisions.journal(JOURNAL));
    }

    @POST
    @Path("take-back")
    public Response takeBack(@RestPath long digest, @RestForm long decision) {
        Notice notice = decisions.takeBack(decision, visitor.getName())
                ? Notice.DECISION_TAKEN_BACK
                : Notice.DECISION_NOT_IN_FORCE;
        return Response.seeOther(URI.create(base(digest) + "/merging?" + notice.query()))
                .build();
    }

    private static String base(long digest) {
        return "/desk/coming/" + digest;
    }
}
