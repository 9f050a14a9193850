package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import newsfold.desk.work.Work;
import newsfold.desk.work.WorkAnswers;
import newsfold.desk.work.Workers;
import newsfold.publish.Dispatcher;
import newsfold.publish.PublishedEdition;
import newsfold.publish.Recipients;
import newsfold.publish.ResendPlan;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A correction to all who got an edition: the editor writes a note, sees the letter with it and the count, and confirms. */
@Path("/desk/editions/{id}/correction")
@Blocking
class CorrectionPages {
    private static final Recipients TO = new Recipients.Holders();

    private final EditionDesk desk;
    private final Dispatcher dispatcher;
    private final Workers workers;
    private final Visitor visitor;
    private final String address;

    CorrectionPages(
            EditionDesk desk,
            Dispatcher dispatcher,
            Workers workers,
            Visitor visitor,
            @ConfigProperty(name = "newsfold.address") String address) {
        this.desk = desk;
        this.dispatcher = dispatcher;
        this.workers = workers;
        this.visitor = visitor;
        this.address = address;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param letter as it would be, or null before there is a note
         * @param problem why the last form was not taken, or null
         */
        static native TemplateInstance correction(
                PublishedEdition edition,
                String note,
                ResendPlan plan,
                @Nullable LetterSample letter,
                @Nullable String problem);
    }

    @GET
    public TemplateInstance write(@RestPath long id) {
        return Templates.correction(desk.edition(id), "", dispatcher.plan(id, TO), null, null);
    }

    /** Shows the letter with the note; nothing is kept. */
    @POST
    @Path("look")
    public Response look(@RestPath long id, @RestForm @DefaultValue("") String note) {
        return page(desk.edition(id), note, null);
    }

    @POST
    public Response send(
            @RestPath long id, @RestForm @DefaultValue("") String note, @RestForm int round, @RestForm int letters) {
        PublishedEdition edition = desk.edition(id);
        Work work =
                workers.start(CorrectionTask.order(edition, note, new ResendPlan(round, letters), visitor.getName()));
        return work.isUnfinished() ? page(edition, note, work.said()) : WorkAnswers.to(work);
    }

    private Response page(PublishedEdition edition, String note, @Nullable String problem) {
        ResendPlan plan = dispatcher.plan(edition.id(), TO);
        try {
            LetterSample letter = LetterSample.of(dispatcher.corrected(edition.id(), note), address);
            return Response.status(problem == null ? 200 : 409)
                    .entity(Templates.correction(edition, note, plan, letter, problem))
                    .build();
        } catch (IllegalArgumentException e) {
            return Response.status(400)
                    .entity(Templates.correction(edition, note, plan, null, e.getMessage()))
                    .build();
        }
    }
}
