package newsfold.desk.today;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import newsfold.gather.Thumbnails;
import newsfold.publish.Candidate;
import newsfold.publish.ComingEditions;
import org.jboss.resteasy.reactive.RestPath;

/** Small pictures of what articles of the coming edition have, from our own address: browsers at the desk ask no outlet. */
@Path("/desk/coming/{digest}/picture/{article}")
@Blocking
class PicturePages {
    private final ComingEditions editions;
    private final Thumbnails thumbnails;

    PicturePages(ComingEditions editions, Thumbnails thumbnails) {
        this.editions = editions;
        this.thumbnails = thumbnails;
    }

    @GET
    public Response show(@RestPath long digest, @RestPath long article) {
        String picture = editions.glance(digest)
                .flatMap(coming -> coming.storyOf(article))
                .flatMap(story -> story.articles().stream()
                        .filter(piece -> piece.number() == article)
                        .findFirst())
                .map(Candidate.Piece::picture)
                .orElseThrow(NotFoundException::new);
        byte[] small = thumbnails.of(URI.create(picture)).orElseThrow(NotFoundException::new);
        return Response.ok(small, "image/jpeg")
                .header("Cache-Control", "private, max-age=3600")
                .build();
    }
}
