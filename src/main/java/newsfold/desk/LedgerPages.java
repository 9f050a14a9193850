package newsfold.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import newsfold.deliver.Deliveries;
import newsfold.deliver.Delivery;
import newsfold.deliver.DeliveryState;
import newsfold.publish.PublishedEdition;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The ledger of an edition, address by address. */
@Path("/desk/editions/{id}/ledger")
@Blocking
class LedgerPages {
    private static final int PAGE = 100;

    private final EditionDesk desk;
    private final Deliveries deliveries;

    LedgerPages(EditionDesk desk, Deliveries deliveries) {
        this.desk = desk;
        this.deliveries = deliveries;
    }

    /**
     * What of the ledger is looked at.
     *
     * @param state the name of a state, or empty for all
     * @param address the one to find, or empty
     */
    public record Look(String state, String address, int page, boolean more, int all) {
        public boolean isEverything() {
            return state.isEmpty() && address.isEmpty();
        }
    }

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ledger(
                PublishedEdition edition,
                Map<DeliveryState, Integer> counts,
                List<Delivery> lines,
                Look look,
                ZoneId zone);
    }

    @GET
    public TemplateInstance show(
            @RestPath long id,
            @RestQuery @DefaultValue("") String state,
            @RestQuery @DefaultValue("") String address,
            @RestQuery @DefaultValue("0") int page) {
        PublishedEdition edition = desk.edition(id);
        DeliveryState only = state(state);
        String who = address.strip();
        int shown = Math.max(0, page);
        List<Delivery> lines = who.isEmpty() ? deliveries.list(id, only, shown, PAGE) : deliveries.of(id, who);
        Map<DeliveryState, Integer> counts = desk.counts(id);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Look look = new Look(only == null ? "" : only.name(), who, shown, who.isEmpty() && lines.size() == PAGE, all);
        return Templates.ledger(edition, counts, lines, look, desk.zone(edition));
    }

    private static @Nullable DeliveryState state(String name) {
        return Arrays.stream(DeliveryState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
