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
import newsfold.publish.Contents;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.Proof;
import newsfold.publish.Proofs;
import newsfold.publish.PublishedEdition;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.Reader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The letter of an edition that was made, out of what was frozen. */
@Path("/desk/editions/{id}/proof")
@Blocking
class EditionProofPages {
    private final Editions editions;
    private final Contents contents;
    private final Digests digests;
    private final Proofs proofs;
    private final ProofTable table;
    private final Clock clock;

    EditionProofPages(
            Editions editions, Contents contents, Digests digests, Proofs proofs, ProofTable table, Clock clock) {
        this.editions = editions;
        this.contents = contents;
        this.digests = digests;
        this.proofs = proofs;
        this.table = table;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk/proof")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance edition(PublishedEdition edition, ProofSheet sheet, Difference difference);
    }

    @GET
    public TemplateInstance show(@RestPath long id, LookEntry entry) {
        return page(edition(id), null, entry.look());
    }

    @GET
    @Path("as/{subscriber}")
    public TemplateInstance showAs(@RestPath long id, @RestPath long subscriber, LookEntry entry) {
        PublishedEdition edition = edition(id);
        return page(edition, table.reader(edition.digestId(), subscriber), entry.look());
    }

    @GET
    @Path("frame")
    public Response frame(@RestPath long id, LookEntry entry) {
        return table.frame(proof(edition(id), null), entry.look());
    }

    @GET
    @Path("as/{subscriber}/frame")
    public Response frameAs(@RestPath long id, @RestPath long subscriber, LookEntry entry) {
        PublishedEdition edition = edition(id);
        return table.frame(proof(edition, table.reader(edition.digestId(), subscriber)), entry.look());
    }

    @GET
    @Path("letter.eml")
    public Response file(@RestPath long id) {
        return table.file(proof(edition(id), null));
    }

    @GET
    @Path("as/{subscriber}/letter.eml")
    public Response fileAs(@RestPath long id, @RestPath long subscriber) {
        PublishedEdition edition = edition(id);
        return table.file(proof(edition, table.reader(edition.digestId(), subscriber)));
    }

    @GET
    @Path("readers")
    public TemplateInstance readers(@RestPath long id, @RestQuery @DefaultValue("") String words) {
        PublishedEdition edition = edition(id);
        return ComingProofPages.Templates.readers(
                base(id), edition.subject(), words.strip(), table.search(edition.digestId(), words));
    }

    /** @param reader number of the subscriber whose letter it is, or blank */
    @POST
    @Path("test")
    public Response test(@RestPath long id, @RestForm @DefaultValue("") String reader) {
        PublishedEdition edition = edition(id);
        StandingDigest digest = digest(edition);
        Reader chosen = reader.matches("\\d{1,18}") ? table.reader(digest.id(), Long.parseLong(reader)) : null;
        return table.send(
                digest,
                chosen,
                address -> proofs.test(edition, digest, table.sample(digest.id(), chosen), address, clock.instant()),
                chosen == null ? base(id) : base(id) + "/as/" + reader);
    }

    private TemplateInstance page(PublishedEdition edition, @Nullable Reader reader, ProofLook look) {
        return Templates.edition(
                edition,
                table.sheet(base(edition.id()), proof(edition, reader), look, reader),
                look.view().equals("changes") ? difference(edition) : Difference.none());
    }

    private Difference difference(PublishedEdition edition) {
        try {
            return table.againstEditionBefore(edition.digestId(), edition.id(), contents.of(edition.id()));
        } catch (IllegalArgumentException e) {
            // kept by another version of the program
            return Difference.none();
        }
    }

    private Proof proof(PublishedEdition edition, @Nullable Reader reader) {
        return proofs.of(edition, digest(edition), table.sample(edition.digestId(), reader));
    }

    private PublishedEdition edition(long id) {
        return editions.find(id).orElseThrow(NotFoundException::new);
    }

    private StandingDigest digest(PublishedEdition edition) {
        return digests.find(edition.digestId()).orElseThrow(NotFoundException::new);
    }

    private static String base(long id) {
        return "/desk/editions/" + id + "/proof";
    }
}
