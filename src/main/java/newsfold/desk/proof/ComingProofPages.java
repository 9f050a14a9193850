package newsfold.desk.proof;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import newsfold.compose.Edition;
import newsfold.desk.Moments;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.desk.today.Deadline;
import newsfold.publish.Approver;
import newsfold.publish.ComingEdition;
import newsfold.publish.ComingEditions;
import newsfold.publish.Looks;
import newsfold.publish.Proof;
import newsfold.publish.Proofs;
import newsfold.publish.Ruling;
import newsfold.subscribers.Reader;
import newsfold.subscribers.Readers;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The letter of a coming edition, as it stands now or as it was approved. */
@Path("/desk/coming/{digest}/proof")
@Blocking
class ComingProofPages {
    private final ComingEditions editions;
    private final Proofs proofs;
    private final Approver approver;
    private final Looks looks;
    private final Readers readers;
    private final ProofTable table;
    private final Visitor visitor;
    private final Clock clock;

    ComingProofPages(
            ComingEditions editions,
            Proofs proofs,
            Approver approver,
            Looks looks,
            Readers readers,
            ProofTable table,
            Visitor visitor,
            Clock clock) {
        this.editions = editions;
        this.proofs = proofs;
        this.approver = approver;
        this.looks = looks;
        this.readers = readers;
        this.table = table;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk/proof")
    static final class Templates {
        private Templates() {}

        /**
         * @param approved whether the proof is of what was approved, and not of how it stands now
         * @param moved whether it stands otherwise now than it was approved
         * @param readers how many letters it would be
         */
        static native TemplateInstance coming(
                ComingEdition coming,
                ProofSheet sheet,
                Difference difference,
                Deadline deadline,
                boolean approved,
                boolean moved,
                int readers);

        static native TemplateInstance readers(String base, String back, String words, List<Reader> found);
    }

    @GET
    public TemplateInstance show(@RestPath long digest, LookEntry entry) {
        return page(coming(digest), null, entry.look());
    }

    @GET
    @Path("as/{subscriber}")
    public TemplateInstance showAs(@RestPath long digest, @RestPath long subscriber, LookEntry entry) {
        return page(coming(digest), table.reader(digest, subscriber), entry.look());
    }

    @GET
    @Path("frame")
    public Response frame(@RestPath long digest, LookEntry entry) {
        return table.frame(proof(coming(digest), null, entry.look()), entry.look());
    }

    @GET
    @Path("as/{subscriber}/frame")
    public Response frameAs(@RestPath long digest, @RestPath long subscriber, LookEntry entry) {
        return table.frame(proof(coming(digest), table.reader(digest, subscriber), entry.look()), entry.look());
    }

    @GET
    @Path("letter.eml")
    public Response file(@RestPath long digest, LookEntry entry) {
        return table.file(proof(coming(digest), null, entry.look()));
    }

    @GET
    @Path("as/{subscriber}/letter.eml")
    public Response fileAs(@RestPath long digest, @RestPath long subscriber, LookEntry entry) {
        return table.file(proof(coming(digest), table.reader(digest, subscriber), entry.look()));
    }

    @GET
    @Path("readers")
    public TemplateInstance readers(@RestPath long digest, @RestQuery @DefaultValue("") String words) {
        ComingEdition coming = coming(digest);
        return Templates.readers(base(digest), coming.subject(), words.strip(), table.search(digest, words));
    }

    /** The editor has seen it; the page says so by itself once it was open for a moment. */
    @POST
    @Path("seen")
    public Response seen(@RestPath long digest, @RestForm @DefaultValue("") String fingerprint) {
        ComingEdition coming = coming(digest);
        if (proofs.fingerprint(coming).equals(fingerprint)) {
            looks.note(digest, visitor.id(), fingerprint, coming.edition(), clock.instant());
        }
        return ProofTable.to(base(digest), Notice.LOOK_NOTED);
    }

    /** @param reader number of the subscriber whose letter it is, or blank */
    @POST
    @Path("test")
    public Response test(@RestPath long digest, @RestForm @DefaultValue("") String reader, LookEntry entry) {
        ComingEdition coming = coming(digest);
        Reader chosen = reader.matches("\\d{1,18}") ? table.reader(digest, Long.parseLong(reader)) : null;
        Edition edition = edition(coming, entry.look());
        return table.send(
                coming.digest(),
                chosen,
                address -> proofs.test(coming, edition, table.sample(digest, chosen), address, clock.instant()),
                chosen == null ? base(digest) : base(digest) + "/as/" + reader);
    }

    private TemplateInstance page(ComingEdition coming, @Nullable Reader reader, ProofLook look) {
        long digest = coming.digest().id();
        Optional<Edition> approved = approver.approved(coming);
        boolean ofApproved = approved.isPresent() && look.state().equals("approved");
        Edition edition = ofApproved ? approved.orElseThrow() : coming.edition();
        Proof proof = proofs.of(coming, edition, table.sample(digest, reader));
        Ruling ruling = coming.ruling();
        return Templates.coming(
                coming,
                table.sheet(base(digest), proof, look, reader),
                look.view().equals("changes")
                        ? difference(coming, approved, edition, proof, look).ofComing(approved.isPresent())
                        : Difference.none(),
                Deadline.of(coming.digest(), clock.instant()),
                ofApproved,
                ruling != null
                        && ruling.isApproval()
                        && !proofs.fingerprint(coming).equals(ruling.fingerprint()),
                readers.reachable(digest));
    }

    private Difference difference(
            ComingEdition coming, Optional<Edition> approved, Edition shown, Proof proof, ProofLook look) {
        long digest = coming.digest().id();
        return switch (look.against()) {
            case "seen" ->
                looks.before(digest, visitor.id(), proof.fingerprint())
                        .map(seen -> table.against(
                                "what you saw on "
                                        + Moments.shown(
                                                seen.seen(),
                                                coming.digest().digest().zone()),
                                seen.edition(),
                                shown))
                        .orElseGet(Difference::none);
            case "approved" ->
                approved.map(before -> table.against("what was approved", before, coming.edition()))
                        .orElseGet(Difference::none);
            default -> table.againstEditionBefore(digest, 0, shown);
        };
    }

    private Proof proof(ComingEdition coming, @Nullable Reader reader, ProofLook look) {
        return proofs.of(
                coming, edition(coming, look), table.sample(coming.digest().id(), reader));
    }

    /** What goes out, or how it stands now where the look asks for that. */
    private Edition edition(ComingEdition coming, ProofLook look) {
        return look.state().equals("now")
                ? coming.edition()
                : approver.approved(coming).orElse(coming.edition());
    }

    private ComingEdition coming(long digest) {
        return editions.find(digest).orElseThrow(NotFoundException::new);
    }

    private static String base(long digest) {
        return "/desk/coming/" + digest + "/proof";
    }
}
