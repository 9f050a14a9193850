package newsfold.desk.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import newsfold.desk.Visitor;
import newsfold.desk.work.Work;
import newsfold.desk.work.WorkAnswers;
import newsfold.desk.work.Workers;
import newsfold.desk.work.Works;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Subscribers from a CSV file: first a dry run with its report, then, on a yes, the import of that very file. */
@Path("/desk/subscribers/{digest}/import")
@Blocking
class ImportPages {
    private final Digests digests;
    private final Works works;
    private final Workers workers;
    private final Visitor visitor;
    private final ObjectMapper json;

    ImportPages(Digests digests, Works works, Workers workers, Visitor visitor, ObjectMapper json) {
        this.digests = digests;
        this.works = works;
        this.workers = workers;
        this.visitor = visitor;
        this.json = json;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance importFile(StandingDigest digest, @Nullable String problem);

        /** @param key of the file, for the yes */
        static native TemplateInstance importReport(StandingDigest digest, ImportCheck report, long key);
    }

    @GET
    public TemplateInstance show(@RestPath long digest) {
        return Templates.importFile(digest(digest), null);
    }

    @POST
    @Path("check")
    public Response check(@RestPath long digest, @RestForm("file") @Nullable FileUpload file) throws IOException {
        StandingDigest standing = digest(digest);
        if (file == null || file.size() == 0) {
            return again(standing, "No file was chosen, or it is empty.");
        }
        Work work = workers.start(
                ImportCheckTask.order(standing, visitor.getName()), Files.readAllBytes(file.uploadedFile()));
        return work.isUnfinished() ? again(standing, work.said()) : WorkAnswers.to(work);
    }

    /** The report of a dry run. */
    @GET
    @Path("{work: \\d+}")
    public Response report(@RestPath long digest, @RestPath long work) throws JsonProcessingException {
        StandingDigest standing = digest(digest);
        Work found = checked(work, digest).orElseThrow(NotFoundException::new);
        String report = found.report();
        return found.isDone() && report != null
                ? Response.ok(Templates.importReport(standing, json.readValue(report, ImportCheck.class), work))
                        .build()
                : WorkAnswers.to(found);
    }

    @POST
    public Response run(@RestPath long digest, @RestForm @DefaultValue("") String key) {
        StandingDigest standing = digest(digest);
        Optional<Work> work = checked(key.matches("\\d{1,18}") ? Long.parseLong(key) : 0, digest)
                .flatMap(check -> workers.startWithFileOf(check.id(), ImportTask.order(standing, visitor.getName())));
        return work.map(WorkAnswers::to)
                .orElseGet(() -> again(
                        standing,
                        "This file was imported already, or was checked too long ago. Please choose it again."));
    }

    private Optional<Work> checked(long work, long digest) {
        return works.find(work)
                .filter(found -> found.kind().equals(ImportCheckTask.KIND)
                        && Long.toString(digest).equals(found.input().get(SubscriberOrders.DIGEST)));
    }

    private static Response again(StandingDigest digest, @Nullable String problem) {
        return Response.status(422)
                .entity(Templates.importFile(digest, problem))
                .build();
    }

    private StandingDigest digest(long id) {
        return digests.find(id).orElseThrow(NotFoundException::new);
    }
}
