package newsfold.front.archive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Prints of past editions' pages: each is made once and kept while there is room, since what was frozen does not change. */
@ApplicationScoped
class Press {
    private static final long ROOM = 32L << 20; // bytes

    private final Cache<Object, Print> prints = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher((Object key, Print print) -> print.body().length + 200)
            .build();

    /** @param key all that the page depends on */
    Print print(Object key, Supplier<Print> printing) {
        return prints.get(key, unseen -> printing.get());
    }
}
