package newsfold.read.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * A site map read as a feed (sitemaps.org, protocol 0.9, with Google's news and image extensions). A news site map
 * announces articles. A plain one lists every page of its site: of these, the pages that changed at a known time and
 * whose address looks like an article's are announced without a title, newest first. An index announces nothing; its
 * site maps are listed, newest first.
 */
final class SiteMap {
    /** Entries that a plain site map announces at most: it may list fifty thousand pages. */
    private static final int MOST_PAGES = 1000;

    /** An article's address ends in a slug of some words or a long number, or has a date in it. */
    private static final Pattern ARTICLE = Pattern.compile(
            "(?:.*/)?(?:[^/]*[^/_-][_-][^/_-]+[_-][^/_-]+[^/]*|[^/]*\\d{5,}[^/]*)/?|.*/20\\d\\d[/-]\\d\\d?/.*");

    private final FeedElement root;
    private final @Nullable URI base;
    private final List<FeedElement> parts = new ArrayList<>();

    private SiteMap(FeedElement root, @Nullable URI url) {
        this.root = root;
        this.base = FeedReader.usable(url);
        collect(root, root.name().equals("urlset") ? "url" : "sitemap");
    }

    /**
     * The site map in a document, or null where it holds none.
     *
     * @param document an element that contains the document
     */
    static @Nullable SiteMap in(FeedElement document, @Nullable URI url) {
        for (FeedElement first : document.children()) {
            if (first.name().equals("urlset") || first.name().equals("sitemapindex")) {
                return new SiteMap(first, url);
            }
        }
        return null;
    }

    /** Also those inside one whose end tag was forgotten. */
    private void collect(FeedElement element, String name) {
        for (FeedElement child : element.children()) {
            if (child.name().equals(name)) {
                parts.add(child);
            }
            collect(child, name);
        }
    }

    FeedDocument document() {
        if (root.name().equals("sitemapindex")) {
            return document(null, null, List.of(), siteMaps());
        }
        Map<String, Integer> names = new HashMap<>();
        Map<String, Integer> languages = new HashMap<>();
        List<SiteMapPage> pages = new ArrayList<>(parts.size());
        for (FeedElement part : parts) {
            SiteMapPage page = SiteMapPage.of(part, base);
            pages.add(page);
            count(page.publication(), names);
            count(page.language(), languages);
        }
        String name = mostFrequent(names);
        boolean news = pages.stream().anyMatch(page -> page.title() != null);
        List<FeedEntry> entries = news ? announced(pages, name) : changed(pages);
        return document(name, FeedReader.language(mostFrequent(languages)), entries, List.of());
    }

    private static List<FeedEntry> announced(List<SiteMapPage> pages, @Nullable String name) {
        return pages.stream()
                .filter(page -> page.title() != null)
                .map(page -> page.entry(Objects.equals(page.publication(), name)))
                .toList();
    }

    private static List<FeedEntry> changed(List<SiteMapPage> pages) {
        return pages.stream()
                .filter(page -> page.modified() != null && page.link() != null && isArticle(page.link()))
                .sorted(Comparator.comparing((SiteMapPage page) -> Objects.requireNonNull(page.modified()))
                        .reversed())
                .limit(MOST_PAGES)
                .map(page -> page.entry(true))
                .toList();
    }

    private static boolean isArticle(URI link) {
        String path = link.getPath();
        return path != null && path.length() < 1000 && ARTICLE.matcher(path).matches();
    }

    private List<SiteMapLink> siteMaps() {
        List<SiteMapLink> found = new ArrayList<>();
        for (FeedElement part : parts) {
            SiteMapPage map = SiteMapPage.of(part, base);
            URI link = map.link();
            if (link != null && WebAddress.isWeb(link)) {
                found.add(new SiteMapLink(link, map.modified()));
            }
        }
        // those without a time keep their place behind the others
        found.sort(
                Comparator.comparing(SiteMapLink::modified, Comparator.nullsLast(Comparator.<Instant>reverseOrder())));
        return found;
    }

    private FeedDocument document(
            @Nullable String name, @Nullable String language, List<FeedEntry> entries, List<SiteMapLink> siteMaps) {
        URI address = base != null || entries.isEmpty() ? base : entries.get(0).link();
        URI site = WebAddress.isWeb(address) ? WebAddress.resolve(address, "/") : null;
        return new FeedDocument(
                name, site, null, language, null, FeedAddresses.none(), FeedWishes.none(), entries, siteMaps);
    }

    private static void count(@Nullable String word, Map<String, Integer> words) {
        if (word != null) {
            words.merge(word, 1, Integer::sum);
        }
    }

    private static @Nullable String mostFrequent(Map<String, Integer> words) {
        return words.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
