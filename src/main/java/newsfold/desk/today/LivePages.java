package newsfold.desk.today;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import newsfold.publish.ComingEditions;
import newsfold.publish.Digests;
import org.jboss.resteasy.reactive.RestPath;

/** Tells open Today pages that there is something else to see: an article came in, or another editor changed something. */
@Path("/desk/coming/{digest}/live")
class LivePages {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Digests digests;
    private final ComingEditions editions;

    LivePages(Digests digests, ComingEditions editions) {
        this.digests = digests;
        this.editions = editions;
    }

    /** Events with the signature of what there is to see, the first at once and then each time it is another. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    public Multi<String> follow(@RestPath long digest) {
        if (digests.find(digest).isEmpty()) {
            throw new NotFoundException();
        }
        return Multi.createFrom()
                .ticks()
                .every(PAUSE)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> editions.signature(digest))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .skip()
                .repetitions();
    }
}
