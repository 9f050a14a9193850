package newsfold.gather;

import crawlercommons.domains.PaidLevelDomain;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import newsfold.read.WebAddress;
import newsfold.read.feed.FeedDocument;
import newsfold.read.feed.FeedEntry;
import newsfold.read.words.AgencyCredit;
import org.jspecify.annotations.Nullable;

/** Joins what a feed announces with what its page says into one article. */
final class EntryMerger {
    /** A clock may be that wrong; what is dated later is taken for published now. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(15);

    /** A feed's own text is the better one where it is longer by this factor: the page then is a stub. */
    private static final double FULLER = 1.25;

    private static final int LONGEST_STANDFIRST = 600;
    private static final int LONGEST_SECTION = 40;
    private static final Set<String> NO_SECTION = Set.of(
            "uncategorized", "uncategorised", "general", "all", "article", "articles", "post", "news article", "home");

    /** Feed and page write one moment by two clocks. */
    private static final Duration SAME_MOMENT = Duration.ofMinutes(2);

    private static final FieldSource FOUND = FieldSource.of(FieldSource.Place.ADDRESS, "");

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
        if (page == null || !Objects.equals(url, page.url())) {
            merged.source(ArticleField.URL, Objects.equals(url, announcement.link()) ? said("link") : FOUND);
        }
        if (page == null || page.title() == null || page.title().isBlank()) {
            merged.title(title(entry)).source(ArticleField.TITLE, said("title"));
        }
        times(entry, page, now, merged);
        if (page == null || page.author() == null) {
            merged.author(author(entry)).source(ArticleField.AUTHOR, said("author"));
        }
        if (page == null || page.language() == null) {
            merged.language(feed.language()).source(ArticleField.LANGUAGE, said("language"));
        }
        if (page == null || page.section() == null) {
            merged.section(section(entry)).source(ArticleField.SECTION, said("category"));
        }
        if ((page == null || page.image() == null) && WebAddress.isWeb(entry.image())) {
            merged.image(entry.image()).source(ArticleField.IMAGE, said("image"));
        }
        text(entry, page, merged);
        credit(feed, feedName, entry, page, url, merged);
        return AgencyCredit.noted(merged.build());
    }

    private static FieldSource said(String name) {
        return FieldSource.of(FieldSource.Place.FEED, name);
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

    private static @Nullable String title(FeedEntry entry) {
        String announced = Objects.requireNonNullElse(entry.title(), "").strip();
        String source = entry.source();
        // aggregators write the outlet behind its headline
        if (source != null && announced.endsWith(" - " + source)) {
            announced = announced
                    .substring(0, announced.length() - source.length() - 3)
                    .strip();
        }
        return announced.isEmpty() ? null : announced;
    }

    /**
     * The feed's time of publication, unless it is when the page was last changed: some feeds move it with every correction.
     */
    private static void times(FeedEntry entry, @Nullable Article page, Instant now, Article.Builder merged) {
        Instant shown = page == null ? null : page.published();
        Instant changed = page == null ? null : page.modified();
        Instant announced = entry.published();
        boolean moved = announced != null
                && shown != null
                && changed != null
                && shown.isBefore(announced)
                && Duration.between(announced, changed).abs().compareTo(SAME_MOMENT) <= 0;
        if (announced != null && !moved) {
            merged.published(notLater(announced, now)).source(ArticleField.PUBLISHED, said("published"));
        } else if (shown != null) {
            merged.published(notLater(shown, now));
        } else {
            merged.published(notLater(entry.updated(), now)).source(ArticleField.PUBLISHED, said("updated"));
        }
        Instant published = merged.build().published();
        if (changed == null && entry.updated() != null) {
            changed = entry.updated();
            merged.source(ArticleField.MODIFIED, said("updated"));
        }
        // a change before the publication, or in days to come, is none
        boolean sound = changed != null
                && (published == null || !changed.isBefore(published))
                && !changed.isAfter(now.plus(CLOCK_SKEW));
        merged.modified(sound ? changed : null);
    }

    private static @Nullable Instant notLater(@Nullable Instant time, Instant now) {
        return time != null && time.isAfter(now.plus(CLOCK_SKEW)) ? now : time;
    }

    /** An entry's only category, where it is no more than a name: of several, none is surely the section. */
    private static @Nullable String section(FeedEntry entry) {
        String category = entry.tags().size() == 1 ? entry.tags().get(0).strip() : "";
        boolean name = !category.isEmpty()
                && category.length() <= LONGEST_SECTION
                && !category.contains("/")
                && !NO_SECTION.contains(category.toLowerCase(Locale.ROOT));
        return name ? category : null;
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
            merged.text(content).source(ArticleField.TEXT, said("content"));
            read = content;
        }
        boolean told = page != null && page.standfirst() != null;
        if (!told && !summary.isEmpty() && summary.length() <= LONGEST_STANDFIRST && !read.startsWith(summary)) {
            merged.standfirst(summary).source(ArticleField.STANDFIRST, said("summary"));
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
        Outlet agency = source == null ? null : AgencyCredit.named(source.name());
        FieldSource paged = page == null ? null : page.sources().get(ArticleField.OUTLET);
        FieldSource outletSource = paged;
        FieldSource carrierSource = page == null ? null : page.sources().get(ArticleField.CARRIER);
        if (agency != null && own && (outlet != null || named != null)) {
            // a site's own feed that gives an agency as its source prints that agency's text
            merged.agency(agency).source(ArticleField.AGENCY, said("source"));
            source = null;
        }
        if (source != null && !same(source, outlet)) {
            // a reprint that says whose it is: the page's own name, or the feed's, is the carrier's
            if (carrier == null) {
                carrier = outlet != null ? outlet : named;
                carrierSource = outlet != null ? paged : said("title");
            }
            outlet = source;
            outletSource = said("source");
        } else if (outlet == null && carrier == null) {
            boolean feeds = own && named != null;
            outlet = feeds ? named : page == null ? null : page.outlet();
            outletSource = feeds ? said("title") : paged;
        }
        merged.outlet(outlet)
                .source(ArticleField.OUTLET, outletSource)
                .carrier(same(carrier, outlet) ? null : carrier)
                .source(ArticleField.CARRIER, carrierSource);
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
