package newsfold.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whose article a web page shows. A site is the outlet of what it publishes, unless the page says that the text comes from
 * elsewhere: then that is the outlet, and the site its carrier.
 *
 * @param site the site the page is on
 */
record Attribution(
        @Nullable Outlet outlet,
        @Nullable Outlet carrier,
        @Nullable Outlet site) {

    static Attribution of(Document document, PageFacts facts, List<String> body, @Nullable URI url) {
        String site = facts.site() != null ? facts.site() : facts.publisher();
        String own = facts.publisher() != null ? facts.publisher() : site;
        if (own == null) {
            own = OutletName.host(facts.canonical() == null ? url : facts.canonical());
        }
        String origin = origin(document, body);
        if (origin == null) {
            origin = canonicalElsewhere(facts, url, own);
        }
        if (site == null) {
            site = url == null ? own : OutletName.host(url);
        }
        if (origin == null || same(origin, own) || same(origin, site)) {
            return new Attribution(outlet(own), null, outlet(own));
        }
        return new Attribution(outlet(origin), outlet(site), outlet(site));
    }

    /** What the page says in words: in the article's first and last lines, and in short lines beside it. */
    private static @Nullable String origin(Document document, List<String> body) {
        for (Block block : Blocks.of(document.body())) {
            if (block.text().length() <= 300) {
                String origin = SourceLine.reprint(block.text());
                if (origin != null) {
                    return origin;
                }
            }
        }
        if (!body.isEmpty()) {
            String last = body.get(body.size() - 1);
            return last.length() <= 120 ? SourceLine.origin(last) : null;
        }
        return null;
    }

    /** A canonical address on another site means a reprint, unless the page names that site as its own. */
    private static @Nullable String canonicalElsewhere(PageFacts facts, @Nullable URI url, @Nullable String own) {
        URI canonical = facts.canonical();
        if (canonical == null || url == null || Addresses.sameSite(canonical, url)) {
            return null;
        }
        String host = OutletName.host(canonical);
        String letters = own == null ? "" : own.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        boolean its = host != null
                && !letters.isEmpty()
                && host.replaceAll("[^\\p{L}\\p{N}]", "").contains(letters);
        return its ? null : host;
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null && new Outlet(one).key().equals(new Outlet(other).key());
    }

    private static @Nullable Outlet outlet(@Nullable String name) {
        return name == null || name.isBlank() ? null : new Outlet(name);
    }
}
