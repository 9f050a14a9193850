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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import newsfold.bounce.Bounce;
import newsfold.bounce.BounceKind;
import newsfold.bounce.BounceTally;
import newsfold.bounce.Bounces;
import newsfold.deliver.Suppression;
import newsfold.deliver.SuppressionChange;
import newsfold.deliver.Suppressions;
import newsfold.desk.Notice;
import newsfold.desk.Visitor;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The addresses that get no mail: why, since when, what their servers said; and how they get it again. */
@Path("/desk/suppressions")
@Blocking
class SuppressionPages {
    private static final int PAGE = 100;
    private static final int HISTORY = 50;
    private static final int UNCLEAR = 20;
    private static final Duration COUNTED = Duration.ofDays(30);

    private final Suppressions suppressions;
    private final Bounces bounces;
    private final Visitor visitor;
    private final Clock clock;

    SuppressionPages(Suppressions suppressions, Bounces bounces, Visitor visitor, Clock clock) {
        this.suppressions = suppressions;
        this.bounces = bounces;
        this.visitor = visitor;
        this.clock = clock;
    }

    /**
     * What of the addresses is looked at.
     *
     * @param words part of an address or reason, or empty
     * @param all how many there are
     */
    public record Look(String words, int page, boolean more, int all) {}

    /** @param tally what came back from it, or null where nothing did */
    public record Line(Suppression suppression, @Nullable BounceTally tally) {}

    @CheckedTemplate(basePath = "desk")
    static final class Templates {
        private Templates() {}

        /**
         * @param counts of what came back in the last 30 days
         * @param unclear what somebody should read
         */
        static native TemplateInstance suppressions(
                List<Line> lines, Look look, Map<BounceKind, Integer> counts, List<Bounce> unclear, ZoneOffset zone);

        /** @param suppression or null where the address gets mail */
        static native TemplateInstance suppression(
                String address,
                @Nullable Suppression suppression,
                List<Bounce> history,
                List<SuppressionChange> journal,
                ZoneOffset zone);
    }

    @GET
    public TemplateInstance show(@RestQuery @DefaultValue("") String words, @RestQuery @DefaultValue("0") int page) {
        int from = Math.max(0, page);
        List<Suppression> found = suppressions.list(words, from, PAGE);
        Map<String, BounceTally> tallies =
                bounces.tallies(found.stream().map(Suppression::address).toList());
        List<Line> lines = found.stream()
                .map(suppression -> new Line(suppression, tallies.get(suppression.address())))
                .toList();
        Look look = new Look(words.strip(), from, found.size() == PAGE, suppressions.count());
        return Templates.suppressions(
                lines, look, bounces.counts(clock.instant().minus(COUNTED)), bounces.unclear(UNCLEAR), ZoneOffset.UTC);
    }

    /** Also where a lift is confirmed. */
    @GET
    @Path("one")
    public TemplateInstance one(@RestQuery @DefaultValue("") String address) {
        Suppression suppression = suppressions.find(address).orElse(null);
        List<Bounce> history = bounces.of(address, HISTORY);
        List<SuppressionChange> journal = suppressions.journal(address);
        if (suppression == null && history.isEmpty() && journal.isEmpty()) {
            throw new NotFoundException();
        }
        return Templates.suppression(address, suppression, history, journal, ZoneOffset.UTC);
    }

    @POST
    @Path("lift")
    public Response lift(@RestForm @DefaultValue("") String address) {
        if (!suppressions.lift(address, visitor.getName(), clock.instant())) {
            throw new NotFoundException();
        }
        return Response.seeOther(URI.create("/desk/suppressions?" + Notice.LIFTED.query()))
                .build();
    }
}
