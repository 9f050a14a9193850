package newsfold.gather;

import crawlercommons.domains.PaidLevelDomain;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import newsfold.read.Article;
import newsfold.read.FeedDocument;
import newsfold.read.FeedEntry;
import newsfold.read.Outlet;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/** Joins what a feed announces with what its page says into one article. */
final class EntryMerger {
    /** A clock may be that wrong; what is dated later is taken for published now. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

    /** A feed's own text is the better one where it is longer by this factor: the page then is a stub. */
    private static final double FULLER = 1.25;

    private static final int LONGEST_STANDFIRST = 600;

    /**
     * Whether a page is the announced article: not so where it shares no telling word with the announced headline, as pages
     * about consent, sign-in or something else at an old address do.
     */
    boolean speaksOf(FeedEntry entry, Article page) {
        List<String> words = Arrays.stream(HtmlFragment.text(entry.title())
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() >= 4)
                .toList();
        if (words.size() < 3) {
            return true;
        }
        String said = (page.title() + "\n" + page.standfirst() + "\n" + page.text()).toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(said::contains);
    }

    /**
     * @param feedName as an editor calls the feed, or null
     * @param page as read, or null where it could not be
     * @param pageAddress where the page was found after redirects, or null
     */
    Article merge(
            FeedDocument feed,
            @Nullable String feedName,
            Announcement announcement,
            @Nullable Article page,
            @Nullable URI pageAddress,
            Instant now) {
        FeedEntry entry = announcement.entry();
        URI url = address(announcement, page, pageAddress);
        Article.Builder merged = page == null ? Article.builder("none") : page.change();
        merged.id(url != null ? limited(AddressKey.of(url)) : limited("guid:" + announcement.guid()));
        merged.url(url).embedded(false);
        merged.title(title(entry, page));
        merged.published(published(entry, page, now));
        if (merged.build().author() == null) {
            merged.author(author(entry));
        }
        if (merged.build().language() == null) {
            merged.language(feed.language());
        }
        if (merged.build().image() == null && WebAddress.isWeb(entry.image())) {
            merged.image(entry.image());
        }
        text(entry, page, merged);
        credit(feed, feedName, entry, page, url, merged);
        return merged.build();
    }

    /** The page's canonical address, unless it is that of a front page: some sites name that on every page. */
    private static @Nullable URI address(Announcement announcement, @Nullable Article page, @Nullable URI pageAddress) {
        URI canonical = page == null ? null : page.url();
        if (canonical != null && WebAddress.isWeb(canonical) && !isFront(canonical)) {
            return canonical;
        }
        return page != null && pageAddress != null && !isFront(pageAddress) ? pageAddress : announcement.link();
    }

    private static boolean isFront(URI address) {
        String path = address.getRawPath();
        return (path == null || path.isEmpty() || "/".equals(path)) && address.getRawQuery() == null;
    }

    private static @Nullable String title(FeedEntry entry, @Nullable Article page) {
        String announced = Objects.requireNonNullElse(entry.title(), "").strip();
        String source = entry.source();
        // aggregators write the outlet behind its headline
        if (source != null && announced.endsWith(" - " + source)) {
            announced = announced
                    .substring(0, announced.length() - source.length() - 3)
                    .strip();
        }
        if (page != null && page.title() != null && !page.title().isBlank()) {
            return page.title();
        }
        return announced.isEmpty() ? null : announced;
    }

    private static @Nullable Instant published(FeedEntry entry, @Nullable Article page, Instant now) {
        Instant told = entry.published() != null
                ? entry.published()
                : page != null && page.published() != null ? page.published() : entry.updated();
        return told != null && told.isAfter(now.plus(CLOCK_SKEW)) ? now : told;
    }

    /** Some feeds put an address there: "desk@example.org (Ada Byron)". */
    private static @Nullable String author(FeedEntry entry) {
        String author = entry.author();
        if (author == null) {
            return null;
        }
        String name = author.replaceFirst("^\\S+@\\S+\\s*\\((.+)\\)$", "$1").strip();
        return name.isEmpty() || name.contains("@") ? null : name;
    }

    private static void text(FeedEntry entry, @Nullable Article page, Article.Builder merged) {
        String content = HtmlFragment.text(entry.content());
        String summary = HtmlFragment.text(entry.summary()).replace('\n', ' ');
        String read = page == null ? "" : page.text();
        if (content.length() > Math.max(read.length() * FULLER, summary.length())) {
            merged.text(content);
            read = content;
        }
        boolean told = page != null && page.standfirst() != null;
        if (!told && !summary.isEmpty() && summary.length() <= LONGEST_STANDFIRST && !read.startsWith(summary)) {
            merged.standfirst(summary);
        }
    }

    private static void credit(
            FeedDocument feed,
            @Nullable String feedName,
            FeedEntry entry,
            @Nullable Article page,
            @Nullable URI url,
            Article.Builder merged) {
        Outlet site = siteOf(url);
        // a page that gives no name is called by its host: a feed's name is the better one
        Outlet outlet = page == null || same(page.outlet(), site) ? null : page.outlet();
        Outlet carrier = page == null ? null : page.carrier();
        Outlet source = entry.source() == null || entry.source().isBlank() ? null : new Outlet(entry.source());
        boolean own = feed.link() == null || sameSite(feed.link(), url);
        String title = feed.title() == null ? feedName : feed.title();
        Outlet named = title == null ? null : FeedName.outlet(title, feed.link());
        if (source != null && !same(source, outlet)) {
            // a reprint that says whose it is: the page's own name, or the feed's, is the carrier's
            if (carrier == null) {
                carrier = outlet != null ? outlet : named;
            }
            outlet = source;
        } else if (outlet == null && carrier == null) {
            outlet = own && named != null ? named : page == null ? null : page.outlet();
        }
        merged.outlet(outlet).carrier(same(carrier, outlet) ? null : carrier);
    }

    private static @Nullable Outlet siteOf(@Nullable URI url) {
        return url == null
                ? null
                : new Outlet(url.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""));
    }

    private static boolean same(@Nullable Outlet one, @Nullable Outlet other) {
        return one != null && other != null && one.key().equals(other.key());
    }

    private static boolean sameSite(URI feed, @Nullable URI page) {
        if (page == null || feed.getHost() == null || page.getHost() == null) {
            return page == null;
        }
        return PaidLevelDomain.getPLD(feed.getHost()).equalsIgnoreCase(PaidLevelDomain.getPLD(page.getHost()));
    }

    /** PostgreSQL's indexes take 2,700 bytes. */
    private static String limited(String key) {
        return key.length() > 800 ? "sha:" + Announcement.digest(key) : key;
    }
}
