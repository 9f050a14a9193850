package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import newsfold.desk.work.Work;
import newsfold.desk.work.WorkAnswers;
import newsfold.desk.work.Workers;
import newsfold.publish.Departures;
import newsfold.publish.Dispatcher;
import newsfold.publish.PublishedEdition;
import newsfold.publish.ResendPlan;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Sending now and sending again: the number of letters is shown first, and what is confirmed is what is done. */
@Path("/desk/editions/{id}")
@Blocking
class SendPages {
    private final Departures departures;
    private final EditionDesk desk;
    private final Dispatcher dispatcher;
    private final Workers workers;
    private final Visitor visitor;
    private final Clock clock;

    SendPages(
            Departures departures,
            EditionDesk desk,
            Dispatcher dispatcher,
            Workers workers,
            Visitor visitor,
            Clock clock) {
        this.departures = departures;
        this.desk = desk;
        this.dispatcher = dispatcher;
        this.workers = workers;
        this.visitor = visitor;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /** @param problem why the last confirmation was not taken, or null */
        static native TemplateInstance send(PublishedEdition edition, int letters, @Nullable String problem);

        /** @param gone since when its ledger is removed, or null */
        static native TemplateInstance resend(
                PublishedEdition edition,
                ResendChoice choice,
                ResendPlan plan,
                @Nullable Instant gone,
                @Nullable String problem);
    }

    @GET
    @Path("send")
    public TemplateInstance confirmSend(@RestPath long id) {
        PublishedEdition edition = desk.edition(id);
        return Templates.send(edition, desk.state(edition).open(), null);
    }

    @POST
    @Path("send")
    public Response send(@RestPath long id, @RestForm int letters) {
        PublishedEdition edition = desk.edition(id);
        if (edition.awaits()) {
            return EditionDesk.to(id, Notice.NEEDS_APPROVAL.query());
        }
        int open = desk.state(edition).open();
        if (open != letters || open == 0) {
            String problem = "It would be " + open + " letters now, not " + letters + ": nothing was changed.";
            return Response.status(409)
                    .entity(Templates.send(edition, open, problem))
                    .build();
        }
        departures.sendNow(id, clock.instant());
        return EditionDesk.to(id, Notice.SENDING.query());
    }

    @GET
    @Path("resend")
    public TemplateInstance confirmResend(
            @RestPath long id, @RestQuery @DefaultValue("") String to, @RestQuery @DefaultValue("") String address) {
        PublishedEdition edition = desk.edition(id);
        ResendChoice choice = choice(to, address);
        return Templates.resend(edition, choice, dispatcher.plan(id, choice.recipients()), desk.gone(id), null);
    }

    @POST
    @Path("resend")
    public Response resend(
            @RestPath long id,
            @RestForm @DefaultValue("") String to,
            @RestForm @DefaultValue("") String address,
            @RestForm int round,
            @RestForm int letters) {
        PublishedEdition edition = desk.edition(id);
        ResendChoice choice = choice(to, address);
        Work work = workers.start(ResendTask.order(edition, choice, new ResendPlan(round, letters), visitor.getName()));
        if (work.isUnfinished()) {
            ResendPlan plan = dispatcher.plan(id, choice.recipients());
            return Response.status(409)
                    .entity(Templates.resend(edition, choice, plan, desk.gone(id), work.said()))
                    .build();
        }
        return WorkAnswers.to(work);
    }

    private static ResendChoice choice(String to, String address) {
        return ResendChoice.of(to, address).orElseThrow(BadRequestException::new);
    }
}
