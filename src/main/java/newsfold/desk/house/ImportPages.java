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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.ImportReport;
import newsfold.subscribers.ImportVerdict;
import newsfold.subscribers.SubscriberImporter;
import newsfold.subscribers.UnreadableFileException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Subscribers from a CSV file: first a dry run with its report, then, on a yes, the import of that very file. */
@Path("/desk/subscribers/{digest}/import")
@Blocking
class ImportPages {
    /** More than that nobody reads on a page; those left out are all named above it. */
    private static final int LINES = 1_000;

    private final Digests digests;
    private final SubscriberImporter importer;
    private final PendingImports pending;
    private final Visitor visitor;
    private final Clock clock;

    ImportPages(Digests digests, SubscriberImporter importer, PendingImports pending, Visitor visitor, Clock clock) {
        this.digests = digests;
        this.importer = importer;
        this.pending = pending;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance importFile(StandingDigest digest, @Nullable String problem);

        /**
         * @param lines what would become of each
         * @param key of the file, for the yes
         */
        static native TemplateInstance importReport(
                StandingDigest digest, ImportReport report, List<ImportVerdict> lines, String key);
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
        byte[] bytes = Files.readAllBytes(file.uploadedFile());
        Instant now = clock.instant();
        try {
            ImportReport report = importer.run(bytes, digest, true, now);
            String key = pending.keep(bytes, digest, visitor.getName(), now);
            return Response.ok(Templates.importReport(standing, report, firstLines(bytes, digest), key))
                    .build();
        } catch (UnreadableFileException e) {
            return again(standing, e.getMessage());
        }
    }

    @POST
    public Response run(@RestPath long digest, @RestForm @DefaultValue("") String key) {
        StandingDigest standing = digest(digest);
        Instant now = clock.instant();
        Optional<byte[]> file = pending.take(key, digest, visitor.getName(), now);
        if (file.isEmpty()) {
            return again(
                    standing, "This file was imported already, or was checked too long ago. Please choose it again.");
        }
        try {
            ImportReport report = importer.run(file.get(), digest, false, now);
            return Response.seeOther(
                            URI.create("/desk/subscribers/" + digest + "?" + Notice.IMPORTED.query(report.added())))
                    .build();
        } catch (UnreadableFileException e) {
            return again(standing, e.getMessage());
        }
    }

    private List<ImportVerdict> firstLines(byte[] file, long digest) throws UnreadableFileException {
        List<ImportVerdict> lines = importer.judge(file, digest);
        return lines.subList(0, Math.min(LINES, lines.size()));
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
