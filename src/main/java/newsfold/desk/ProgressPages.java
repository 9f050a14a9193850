package newsfold.desk;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import newsfold.deliver.Progress;
import newsfold.deliver.ProgressBoard;
import org.jboss.resteasy.reactive.RestPath;

/** How far an edition's letters have come, said anew every second as long as some are left. */
@Path("/desk/editions/{id}/progress")
class ProgressPages {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ProgressBoard board;

    ProgressPages(ProgressBoard board) {
        this.board = board;
    }

    /** Events with a sentence each; the stream ends with the last letter. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    public Multi<String> follow(@RestPath long id) {
        Multi<Progress> looks = Multi.createFrom()
                .ticks()
                .every(PAUSE)
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(tick -> Uni.createFrom()
                        .item(() -> board.of(id))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
        return looks.select().first(progress -> !progress.isFinished()).map(Progress::sentence);
    }
}
