package newsfold.desk.work;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import newsfold.desk.journal.DeedAtHand;
import org.jboss.resteasy.reactive.RestPath;

/** Work under way: how far it is, its result, its end before its time, and its beginning again. */
@Path("/desk/work")
@Blocking
class WorkPages {
    private static final int SHOWN = 100;

    private final Works works;
    private final WorkFiles files;
    private final Workers workers;
    private final Visitor visitor;
    private final DeedAtHand deed;

    WorkPages(Works works, WorkFiles files, Workers workers, Visitor visitor, DeedAtHand deed) {
        this.works = works;
        this.files = files;
        this.workers = workers;
        this.visitor = visitor;
        this.deed = deed;
    }

    @CheckedTemplate(basePath = "desk/work")
    static final class Templates {
        private Templates() {}

        /** @param running how many are under way */
        static native TemplateInstance works(List<Work> works, int running, ZoneOffset zone);

        /**
         * @param cancellable whether it can be cancelled now
         * @param file whether its file can be fetched
         */
        static native TemplateInstance work(Work work, boolean cancellable, boolean file, ZoneOffset zone);
    }

    @GET
    public TemplateInstance list() {
        return Templates.works(works.list(SHOWN), works.running(), ZoneOffset.UTC);
    }

    @GET
    @Path("{work}")
    public TemplateInstance show(@RestPath long work) {
        Work found = work(work);
        return Templates.work(
                found,
                found.isRunning() && workers.cancellable(found),
                found.isDone() && files.hasMade(work),
                ZoneOffset.UTC);
    }

    @GET
    @Path("{work}/file")
    public Response file(@RestPath long work) {
        Work found = work(work);
        if (!found.isDone() || found.file() == null || !files.hasMade(work)) {
            throw new NotFoundException();
        }
        StreamingOutput stream = out -> files.copyMade(work, out);
        return Response.ok(stream, "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + found.file() + "\"")
                .build();
    }

    @POST
    @Path("{work}/cancel")
    public Response cancel(@RestPath long work) {
        deed.tell(work(work).title());
        return back(work, works.cancel(work, visitor.getName()) ? Notice.WORK_ENDS : Notice.WORK_HAS_ENDED);
    }

    @POST
    @Path("{work}/again")
    public Response again(@RestPath long work) {
        deed.tell(work(work).title());
        return back(
                work, workers.again(work, visitor.getName()).isPresent() ? Notice.WORK_BEGUN : Notice.WORK_HAS_ENDED);
    }

    private Work work(long id) {
        return works.find(id).orElseThrow(NotFoundException::new);
    }

    private static Response back(long work, Notice notice) {
        return Response.seeOther(URI.create("/desk/work/" + work + "?" + notice.query()))
                .build();
    }
}
