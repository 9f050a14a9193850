package newsfold.read.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a feed names for programs.
 *
 * @param self the feed's own
 * @param next where its older entries are (RFC 5005, section 3)
 * @param hubs that tell subscribers of news (WebSub)
 */
public record FeedAddresses(@Nullable URI self, @Nullable URI next, List<URI> hubs) {
    private static final FeedAddresses NONE = new FeedAddresses(null, null, List.of());

    public FeedAddresses {
        hubs = List.copyOf(hubs);
    }

    /** Of a feed that names none. */
    public static FeedAddresses none() {
        return NONE;
    }

    static FeedAddresses of(FeedElement channel, FeedFields fields) {
        URI self = null;
        URI next = null;
        List<URI> hubs = new ArrayList<>();
        for (FeedElement child : channel.children()) {
            String rel = child.name().equals("link") ? child.attribute("rel") : null;
            URI address = rel == null ? null : fields.resolve(child, child.attribute("href"));
            if (rel == null || address == null || !WebAddress.isWeb(address)) {
                continue;
            }
            switch (rel.strip().toLowerCase(Locale.ROOT)) {
                case "self" -> self = self == null ? address : self;
                case "next" -> next = next == null ? address : next;
                case "hub" -> hubs.add(address);
                default -> {}
            }
        }
        return new FeedAddresses(self, next, hubs);
    }
}
