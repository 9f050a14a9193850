package newsfold.front.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prints of past editions' pages: each is made once and kept while there is room, since what was frozen does not change. Their
 * tags are kept longer, so that who has a page already is told so without printing it.
 */
@ApplicationScoped
class Press {
    private static final long ROOM = 32L << 20; // bytes
    private static final int TAGS = 100_000; // some 20 MB

    private final Cache<String, Print> prints = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((String key, Print print) -> print.body().length + 200)
            .build();
    private final Cache<String, String> tags =
            Caffeine.newBuilder().maximumSize(TAGS).build();

    /**
     * The page, or only that it has not changed.
     *
     * @param listed whether search engines may show it
     * @param sources all that the page depends on, as records
     */
    Response answer(Request request, boolean listed, Record sources, Supplier<Print> printing) {
        String key = Print.tag(sources.toString().getBytes(StandardCharsets.UTF_8));
        @Nullable String tag = tags.getIfPresent(key);
        Response.@Nullable ResponseBuilder unchanged = tag == null ? null : Print.unchanged(request, tag);
        if (tag != null && unchanged != null) {
            return Print.complete(unchanged, tag, listed);
        }
        Print print = prints.get(key, unseen -> printing.get());
        tags.put(key, print.tag());
        return print.answer(request, listed);
    }
}
