package newsfold.read;

import java.net.URI;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a web page says of its article, in structured data, meta elements and in sight.
 *
 * @param canonical the address the page wishes to be known by, else the one it was found at
 * @param site who runs the site, by its own words
 * @param body the article's text, where structured data has it
 * @param age where the page tells one instead of a date
 */
record PageFacts(
        @Nullable String headline,
        @Nullable URI canonical,
        @Nullable String site,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable Instant published,
        @Nullable Age age,
        @Nullable String language,
        @Nullable URI image,
        @Nullable String standfirst,
        @Nullable String body) {

    private static final Set<String> NO_LANGUAGE = Set.of("und", "mul", "zxx", "");

    /** So many of a page's last blocks are its foot. */
    private static final int FOOT = 12;

    static PageFacts of(Document document, Page page) {
        JsonLd data = JsonLd.of(document);
        MetaTags meta = MetaTags.of(document);
        URI base = base(document, page.url());
        String site = firstOf(meta.first("og:site_name", "application-name", "al:android:app_name"));
        String publisher = name(data.names("publisher"), meta.first("dc.publisher", "publisher", "dcterms.publisher"));
        String headline = PageHeadline.of(document, data, meta, site, page.url());
        if (site == null && publisher == null) {
            publisher = shownName(document, headline);
        }
        Published time = Published.of(document, data, meta, page.url(), headline);
        return new PageFacts(
                headline,
                canonical(document, data, meta, base, page.url()),
                site,
                publisher,
                Authors.of(document, data, meta, publisher == null ? site : publisher),
                time.time(),
                time.age(),
                language(document, data, meta),
                image(document, data, meta, base),
                Standfirst.of(document, headline),
                data.raw("articleBody"));
    }

    /** The site's name where nothing but microdata, the window's title or the foot of the page tells it. */
    private static @Nullable String shownName(Document document, @Nullable String headline) {
        Element marked = document.selectFirst("[itemprop=publisher] [itemprop=name]");
        if (marked != null) {
            String name = marked.hasAttr("content") ? marked.attr("content") : marked.text();
            return name.isBlank() ? null : firstOf(WhiteSpace.fold(name));
        }
        String titled = headline == null ? null : PageHeadline.site(WhiteSpace.fold(document.title()), headline);
        if (titled != null) {
            return titled;
        }
        List<Block> blocks = Blocks.of(document.body());
        for (Block block : blocks.subList(Math.max(0, blocks.size() - FOOT), blocks.size())) {
            String name = SourceLine.copyright(block.text());
            if (name != null) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable URI base(Document document, @Nullable URI url) {
        Element base = document.selectFirst("base[href]");
        URI given = base == null ? null : Addresses.resolve(url, base.attr("href"));
        return given == null ? url : given;
    }

    private static @Nullable String firstOf(@Nullable String name) {
        return name == null || name.contains("://") || name.length() > 80 ? null : name.replaceFirst("^@", "");
    }

    private static @Nullable String name(List<String> names, @Nullable String other) {
        String name = names.isEmpty() ? other : names.get(0);
        return name == null ? null : firstOf(name);
    }

    private static @Nullable URI canonical(
            Document document, JsonLd data, MetaTags meta, @Nullable URI base, @Nullable URI url) {
        Element link = document.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
        for (String written : new @Nullable String[] {
            link == null ? null : link.attr("href"),
            meta.first("og:url"),
            data.address("mainEntityOfPage"),
            data.address("url")
        }) {
            URI address = Addresses.resolve(base, written);
            if (address != null && !frontPage(address, url)) {
                return address;
            }
        }
        return url;
    }

    /** A canonical address that names a site's front page is a mistake of the site, unless that page was asked for. */
    private static boolean frontPage(URI address, @Nullable URI url) {
        return bare(address) && (url == null || !bare(url));
    }

    private static boolean bare(URI address) {
        String path = address.getPath();
        return (path == null || path.length() <= 1) && address.getQuery() == null;
    }

    private static @Nullable String language(Document document, JsonLd data, MetaTags meta) {
        Element html = document.selectFirst("html");
        String tag = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        for (String written : new @Nullable String[] {
            tag, data.text("inLanguage"), meta.first("og:locale", "content-language", "dc.language", "language")
        }) {
            String language = languageTag(written);
            if (language != null) {
                return language;
            }
        }
        return null;
    }

    private static @Nullable String languageTag(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            String first = written.strip().split("[,;\\s]", 2)[0].replace('_', '-');
            String language = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
            return NO_LANGUAGE.contains(language) || language.length() > 35 ? null : language;
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static @Nullable URI image(Document document, JsonLd data, MetaTags meta, @Nullable URI base) {
        Element link = document.selectFirst("link[rel=image_src][href]");
        for (String written : new @Nullable String[] {
            meta.first("og:image:secure_url", "og:image", "og:image:url"),
            data.address("image"),
            meta.first("twitter:image", "twitter:image:src", "thumbnail", "parsely-image-url", "image"),
            link == null ? null : link.attr("href"),
            data.address("thumbnailUrl")
        }) {
            URI address = Addresses.resolve(base, written);
            if (address != null) {
                return address;
            }
        }
        Element shown = document.selectFirst("article img[src], [itemprop=articleBody] img[src], main img[src]");
        return shown == null ? null : Addresses.resolve(base, shown.attr("src"));
    }
}
