package newsfold.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import newsfold.deliver.Deliveries;
import newsfold.deliver.DeliveryState;
import newsfold.deliver.Mailings;
import newsfold.deliver.QuietHours;
import newsfold.publish.Digests;
import newsfold.publish.Editions;
import newsfold.publish.PublishedEdition;
import org.jspecify.annotations.Nullable;

/** An edition with its ledger beside it, as several pages of the desk need it. */
@ApplicationScoped
class EditionDesk {
    private final Editions editions;
    private final Digests digests;
    private final Deliveries deliveries;
    private final Mailings mailings;
    private final Clock clock;

    EditionDesk(Editions editions, Digests digests, Deliveries deliveries, Mailings mailings, Clock clock) {
        this.editions = editions;
        this.digests = digests;
        this.deliveries = deliveries;
        this.mailings = mailings;
        this.clock = clock;
    }

    /** @throws NotFoundException when there is none of this number */
    PublishedEdition edition(long id) {
        return editions.find(id).orElseThrow(NotFoundException::new);
    }

    EditionState state(PublishedEdition edition) {
        Instant now = clock.instant();
        ZoneId zone = zone(edition);
        EditionState state = EditionState.of(edition, counts(edition.id()), now, zone);
        QuietHours quiet = mailings.of(edition.digestId()).quiet();
        Instant end = quiet == null ? now : quiet.end(now, zone);
        return state.open() > 0 && !edition.held() && end.isAfter(now) ? state.quietUntil(end, zone) : state;
    }

    Map<DeliveryState, Integer> counts(long id) {
        return deliveries.counts(id);
    }

    /** Since when its ledger is removed, or null. */
    @Nullable
    Instant gone(long id) {
        return deliveries.goneSince(id).orElse(null);
    }

    ZoneId zone(PublishedEdition edition) {
        return digests.find(edition.digestId())
                .map(standing -> standing.digest().zone())
                .orElse(ZoneOffset.UTC);
    }

    /** Back to an edition's page after a form. */
    static Response to(long id, String query) {
        return Response.seeOther(URI.create("/desk/editions/" + id + "?" + query))
                .build();
    }
}
