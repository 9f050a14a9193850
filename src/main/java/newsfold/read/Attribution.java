package newsfold.read;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
    private static final Pattern SLOGAN = Pattern.compile("\\s*(?:[|:·•]|\\s[–—-])\\s.*$");
    private static final int LONGEST_PHRASE = 300;
    private static final int MOST_LINES = 5_000;

    static Attribution of(
            Document document, List<Block> blocks, PageFacts facts, List<String> body, @Nullable URI url) {
        List<String> lines = blocks.stream().map(Block::text).limit(MOST_LINES).toList();
        String own = own(facts, url);
        if (own == null) {
            // a page saved without any word on its site: its text is all there is
            TextHead head = TextHead.of(lines);
            TextCredits credits = TextCredits.of(lines, head, TextBody.of(lines, head), List.of());
            return new Attribution(credits.outlet(), credits.carrier(), credits.carrier());
        }
        String origin = phrase(lines, body);
        if (origin == null) {
            origin = besideHeadline(document, lines, facts);
        }
        if (origin == null) {
            origin = canonicalElsewhere(facts, url, own);
        }
        if (origin == null || same(origin, own)) {
            return new Attribution(new Outlet(own), null, new Outlet(own));
        }
        return new Attribution(new Outlet(origin), carrier(facts, url, own), new Outlet(own));
    }

    /** The site's name: of the two that pages give, the fuller; an agency named as publisher wrote for a site. */
    private static @Nullable String own(PageFacts facts, @Nullable URI url) {
        String site = named(facts.site());
        String publisher = named(facts.publisher());
        if (publisher != null && OutletName.agency(publisher)) {
            publisher = site == null ? publisher : site;
        }
        if (site != null && publisher != null) {
            return letters(site).contains(letters(publisher)) ? site : publisher;
        }
        String name = site == null ? publisher : site;
        return name != null ? name : OutletName.host(facts.canonical() == null ? url : facts.canonical());
    }

    private static @Nullable String named(@Nullable String name) {
        String cut = name == null ? "" : SLOGAN.matcher(name.strip()).replaceFirst("");
        return cut.isBlank() ? null : cut;
    }

    private static @Nullable Outlet carrier(PageFacts facts, @Nullable URI url, String own) {
        boolean nameless = facts.site() == null && facts.publisher() == null;
        String host = OutletName.host(url);
        return new Outlet(nameless && host != null ? host : own);
    }

    /** What the page says in words: in phrases about a reprint anywhere, in a source line at the article's end. */
    private static @Nullable String phrase(List<String> lines, List<String> body) {
        for (String line : lines) {
            if (line.length() <= LONGEST_PHRASE) {
                String origin = SourceLine.reprint(line);
                if (origin == null && line.toLowerCase(Locale.ROOT).contains("follow us")) {
                    origin = SourceLine.homepage(line);
                }
                if (origin != null) {
                    return origin;
                }
            }
        }
        String last = body.isEmpty() ? "" : body.get(body.size() - 1);
        return last.length() <= LONGEST_PHRASE / 2 ? SourceLine.origin(last) : null;
    }

    /** An outlet named with an age or as the source between headline and text, as aggregators do. */
    private static @Nullable String besideHeadline(Document document, List<String> lines, PageFacts facts) {
        if (facts.headline() == null) {
            return null;
        }
        TextHead head = TextHead.of(lines, facts.headline());
        if (head.first() < 0) {
            return null;
        }
        String origin = TextCredits.besideHeadline(lines, head);
        boolean outlet = origin != null
                && (OutletName.likely(origin) || EmbeddedCards.marked(document, origin))
                && !Sections.named(origin)
                && !origin.equals(facts.author());
        return outlet ? origin : null;
    }

    /** A canonical address on another site means a reprint, unless the page names that site as its own. */
    private static @Nullable String canonicalElsewhere(PageFacts facts, @Nullable URI url, String own) {
        URI canonical = facts.canonical();
        if (canonical == null || url == null || Addresses.sameSite(canonical, url)) {
            return null;
        }
        String host = OutletName.host(canonical);
        boolean its = host != null && letters(host).contains(letters(own));
        return its ? null : host;
    }

    private static String letters(String name) {
        return new Outlet(name).key().replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean same(String one, String other) {
        String first = letters(one);
        String second = letters(other);
        return first.equals(second)
                || (first.startsWith(second) || second.startsWith(first))
                        && Math.min(first.length(), second.length()) > 3;
    }
}
