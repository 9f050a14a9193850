package newsfold.desk.proof;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.publish.Approver;
import newsfold.publish.Digests;
import newsfold.publish.PlanChangedException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;

/** Approving a coming edition as it was seen, having it kept back, and taking either back. */
@Path("/desk/coming/{digest}/proof")
@Blocking
class RulingPages {
    private final Digests digests;
    private final Approver approver;
    private final Visitor visitor;

    RulingPages(Digests digests, Approver approver, Visitor visitor) {
        this.digests = digests;
        this.approver = approver;
        this.visitor = visitor;
    }

    /** @param fingerprint of the letter that the page showed */
    @POST
    @Path("approve")
    public Response approve(@RestPath long digest, @RestForm @DefaultValue("") String fingerprint) {
        try {
            approver.approve(existing(digest), fingerprint, visitor.getName());
            return to(digest, Notice.APPROVED);
        } catch (PlanChangedException e) {
            return to(digest, Notice.NOT_AS_SEEN);
        }
    }

    @POST
    @Path("hold")
    public Response hold(@RestPath long digest) {
        try {
            approver.hold(existing(digest), visitor.getName());
            return to(digest, Notice.HELD_AHEAD);
        } catch (PlanChangedException e) {
            return to(digest, Notice.EDITION_IS_MADE);
        }
    }

    @POST
    @Path("take-back")
    public Response takeBack(@RestPath long digest) {
        return to(digest, approver.takeBack(existing(digest)) ? Notice.RULING_TAKEN_BACK : Notice.NO_RULING);
    }

    private long existing(long digest) {
        return digests.find(digest).orElseThrow(NotFoundException::new).id();
    }

    private static Response to(long digest, Notice notice) {
        return ProofTable.to("/desk/coming/" + digest + "/proof", notice);
    }
}
