package newsfold.front.archive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import newsfold.publish.PastEdition;
import newsfold.publish.PastItem;
import newsfold.publish.PastItems;
import newsfold.publish.Shelf;
import newsfold.publish.Shelves;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A digest's page: its past editions, and a search through their stories. */
@Path("/digests/{slug}")
@Blocking
class DigestPages {
    private static final int SIZE = 30;
    private static final int WORDS = 200; // characters

    private final Shelves shelves;
    private final PastItems items;

    DigestPages(Shelves shelves, PastItems items) {
        this.shelves = shelves;
        this.items = items;
    }

    @CheckedTemplate(basePath = "archive")
    static final class Templates {
        private Templates() {}

        /** @param older the number before which older editions are, or null where there are none */
        static native TemplateInstance digest(Shelf digest, List<PastEdition> editions, @Nullable Long older);

        /** @param more whether there are others behind these */
        static native TemplateInstance found(
                Shelf digest, String sought, String encoded, List<PastItem> items, int page, boolean more);
    }

    @GET
    public Response page(
            @RestPath String slug,
            @RestQuery("q") @Nullable String words,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @Nullable Long before,
            @Context Request request) {
        Shelf digest = shelves.digest(slug).orElseThrow(NotFoundException::new);
        TemplateInstance shown = words == null || words.isBlank()
                ? list(digest, before == null ? Long.MAX_VALUE : before)
                : search(digest, words.strip(), Math.max(0, page));
        return Print.of(Print.HTML, shown.render()).answer(request, digest.listed() && words == null);
    }

    private TemplateInstance list(Shelf digest, long before) {
        List<PastEdition> editions = shelves.editions(digest.id(), before, SIZE + 1);
        boolean more = editions.size() > SIZE;
        List<PastEdition> shown = more ? editions.subList(0, SIZE) : editions;
        return Templates.digest(
                digest, shown, more ? shown.get(shown.size() - 1).id() : null);
    }

    private TemplateInstance search(Shelf digest, String words, int page) {
        String asked = words.substring(0, Math.min(WORDS, words.length())).replace("\u0000", "");
        List<PastItem> found = items.search(digest.id(), asked, page, SIZE + 1);
        boolean more = found.size() > SIZE;
        return Templates.found(
                digest,
                asked,
                URLEncoder.encode(asked, StandardCharsets.UTF_8),
                more ? found.subList(0, SIZE) : found,
                page,
                more);
    }
}
