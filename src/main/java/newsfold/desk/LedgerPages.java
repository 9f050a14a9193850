package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.LedgerKey;
import newsfold.deliver.LedgerSearch.Answer;
import newsfold.desk.journal.DeedAtHand;
import newsfold.desk.work.WorkAnswers;
import newsfold.desk.work.Workers;
import newsfold.publish.PublishedEdition;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ledger of an edition, address by address, and as a file. */
@Path("/desk/editions/{id}/ledger")
@Blocking
class LedgerPages {
    private static final int PAGE = 100;

    private final EditionDesk desk;
    private final Deliveries deliveries;
    private final Workers workers;
    private final Visitor visitor;
    private final DeedAtHand deed;

    LedgerPages(EditionDesk desk, Deliveries deliveries, Workers workers, Visitor visitor, DeedAtHand deed) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.workers = workers;
        this.visitor = visitor;
        this.deed = deed;
    }

    /**
     * A part of the ledger.
     *
     * @param first whether it is its beginning
     * @param next where the lines after it begin, or null where there are none
     */
    public record Part(
            List<Delivery> lines, boolean first, @Nullable LedgerKey next) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param all how many lines the edition has
         * @param gone since when they are removed, or null
         */
        static native TemplateInstance ledger(
                PublishedEdition edition,
                Map<DeliveryState, Integer> counts,
                int all,
                Part part,
                LedgerLook look,
                Answer[] answers,
                ZoneId zone,
                @Nullable Instant gone);
    }

    /** As the form spells a class of answers. */
    @TemplateExtension
    static String word(Answer answer) {
        return LedgerLook.word(answer);
    }

    /** @param after the place where the page before ended, or empty */
    @GET
    public TemplateInstance show(
            @RestPath long id,
            @RestQuery @DefaultValue("") String state,
            @RestQuery @DefaultValue("") String answer,
            @RestQuery @DefaultValue("") String domain,
            @RestQuery @DefaultValue("") String address,
            @RestQuery @DefaultValue("") String after) {
        PublishedEdition edition = desk.edition(id);
        LedgerLook look = LedgerLook.of(state, answer, domain, address);
        Map<DeliveryState, Integer> counts = desk.counts(id);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return Templates.ledger(
                edition,
                counts,
                all,
                part(look, id, key(after)),
                look,
                Answer.values(),
                desk.zone(edition),
                desk.gone(id));
    }

    /** Begins to write a file of all lines that are looked for, whichever page shows them. */
    @POST
    @Path("export")
    public Response export(
            @RestPath long id,
            @RestForm @DefaultValue("") String state,
            @RestForm @DefaultValue("") String answer,
            @RestForm @DefaultValue("") String domain,
            @RestForm @DefaultValue("") String address) {
        PublishedEdition edition = desk.edition(id);
        LedgerLook look = LedgerLook.of(state, answer, domain, address);
        deed.tell(look.words());
        return WorkAnswers.to(workers.start(LedgerExportTask.order(edition, look, visitor.getName())));
    }

    private Part part(LedgerLook look, long id, LedgerKey after) {
        List<Delivery> lines = deliveries.list(look.search(id), after, PAGE + 1);
        List<Delivery> shown = lines.subList(0, Math.min(PAGE, lines.size()));
        LedgerKey next = lines.size() > PAGE ? LedgerKey.of(shown.get(PAGE - 1)) : null;
        return new Part(shown, after.equals(LedgerKey.START), next);
    }

    private static LedgerKey key(String after) {
        try {
            return LedgerKey.parse(after);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(e);
        }
    }
}
