package newsfold.gather;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.gather.FoundFeed.Origin;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedEntry;
import org.jspecify.annotations.Nullable;

/** The feeds found so far: those that say the same are one, and the one most probably meant comes first. */
final class FeedList {
    /** A feed without anything newer is hardly the one that is meant. */
    static final Duration ALIVE = Duration.ofDays(180);

    /** Two feeds are one when so much of what either announces is in both. */
    private static final double SAME = 0.9;

    private static final Pattern NARROW_ADDRESS =
            Pattern.compile("(?i).*(comments?|kommentare?|commentaires|comentarios|reacties)([/._?&=-].*|$)"
                    + "|.*/(tags?|schlagwort|author|autor|authors|user|search|suche)/.*|.*[?&](tag|author|s|q|p)=.*");
    private static final Pattern NARROW_TITLE =
            Pattern.compile("(?i)(.*\\W)?(comments?|kommentare?|commentaires|comentarios|reacties)(\\W.*)?");

    private final Instant now;
    private final List<FoundFeed> feeds = new ArrayList<>();
    private final List<Set<String>> contents = new ArrayList<>();

    FeedList(Instant now) {
        this.now = now;
    }

    boolean isEmpty() {
        return feeds.isEmpty();
    }

    void add(FeedDocument document, URI address, String format, @Nullable String named, Origin origin) {
        Set<String> content = new HashSet<>();
        document.entries().forEach(entry -> content.add(key(entry)));
        for (int i = 0; i < feeds.size(); i++) {
            FoundFeed other = feeds.get(i);
            if (isSame(contents.get(i), content)
                    || AddressKey.of(other.address()).equals(AddressKey.of(address))) {
                feeds.set(i, folded(other, address));
                return;
            }
        }
        boolean narrow = NARROW_ADDRESS.matcher(address.toString()).matches()
                || NARROW_TITLE.matcher(Objects.requireNonNullElse(named, "")).matches()
                || NARROW_TITLE
                        .matcher(Objects.requireNonNullElse(document.title(), ""))
                        .matches();
        feeds.add(new FoundFeed(
                address,
                format,
                document.title() == null || document.title().isBlank() ? named : document.title(),
                document.entries().size(),
                newest(document),
                origin,
                narrow,
                List.of()));
        contents.add(content);
    }

    /** The same under http and https is one address, the safer. */
    private static FoundFeed folded(FoundFeed kept, URI again) {
        boolean twin = AddressKey.of(kept.address()).equals(AddressKey.of(again));
        URI address = twin && "https".equals(again.getScheme()) ? again : kept.address();
        List<URI> also = new ArrayList<>(kept.also());
        if (!twin) {
            also.add(again);
        }
        return new FoundFeed(
                address,
                kept.format(),
                kept.title(),
                kept.entries(),
                kept.newest(),
                kept.origin(),
                kept.narrow(),
                also);
    }

    private static boolean isSame(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return shared > 0 && shared >= SAME * Math.max(one.size(), other.size());
    }

    private static String key(FeedEntry entry) {
        URI link = entry.link();
        // the fragment tells a comment from its article
        return link == null ? entry.id() + "\n" + entry.title() : AddressKey.of(link) + "#" + link.getRawFragment();
    }

    private static @Nullable Instant newest(FeedDocument document) {
        return document.entries().stream()
                .map(entry -> entry.published() != null ? entry.published() : entry.updated())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The best first. */
    List<FoundFeed> ranked() {
        return feeds.stream()
                .sorted(Comparator.comparing(FoundFeed::narrow)
                        .thenComparing(feed -> feed.entries() == 0)
                        .thenComparing(
                                feed -> feed.newest() != null && feed.newest().isBefore(now.minus(ALIVE)))
                        .thenComparing(FoundFeed::origin))
                .toList();
    }
}
