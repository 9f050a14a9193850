package newsfold.read.feed;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The element families that feeds are made of. Namespace addresses are compared as loosely as publishers write them. */
public enum Vocabulary {
    /** RSS of every version, CDF and site maps, with which elements without a family are counted. */
    RSS,
    ATOM,
    RDF,
    DUBLIN_CORE,
    CONTENT,
    MEDIA,
    ITUNES,
    SYNDICATION,
    FEEDBURNER,
    XHTML,
    /** Google's extension of site maps. */
    NEWS,
    /** The same for pictures. */
    IMAGE,
    OTHER;

    private static final Map<String, Vocabulary> BY_ADDRESS = Map.ofEntries(
            Map.entry("", RSS),
            Map.entry("purl.org/rss/1.0", RSS),
            Map.entry("purl.org/net/rss1.1", RSS),
            Map.entry("my.netscape.com/rdf/simple/0.9", RSS),
            Map.entry("channel.netscape.com/rdf/simple/0.9", RSS),
            Map.entry("backend.userland.com/rss", RSS),
            Map.entry("backend.userland.com/rss2", RSS),
            Map.entry("backend.userland.com/rss091", RSS),
            Map.entry("backend.userland.com/rss092", RSS),
            Map.entry("blogs.law.harvard.edu/tech/rss", RSS),
            Map.entry("cyber.law.harvard.edu/rss", RSS),
            Map.entry("www.rssboard.org/rss-specification", RSS),
            Map.entry("purl.org/rss/2.0", RSS),
            Map.entry("www.w3.org/2005/atom", ATOM),
            Map.entry("purl.org/atom/ns", ATOM),
            Map.entry("example.com/newformat", ATOM),
            Map.entry("necho", ATOM),
            Map.entry("purl.org/echo", ATOM),
            Map.entry("uri/of/echo/namespace", ATOM),
            Map.entry("purl.org/pie", ATOM),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", RDF),
            Map.entry("purl.org/dc/elements/1.1", DUBLIN_CORE),
            Map.entry("purl.org/dc/elements/1.0", DUBLIN_CORE),
            Map.entry("purl.org/dc/terms", DUBLIN_CORE),
            Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
            Map.entry("search.yahoo.com/mrss", MEDIA),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
            Map.entry("purl.org/rss/1.0/modules/syndication", SYNDICATION),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", FEEDBURNER),
            Map.entry("www.w3.org/1999/xhtml", XHTML),
            Map.entry("www.sitemaps.org/schemas/sitemap/0.9", RSS),
            Map.entry("www.google.com/schemas/sitemap/0.84", RSS),
            Map.entry("www.google.com/schemas/sitemap-news/0.9", NEWS),
            Map.entry("www.google.com/schemas/sitemap-image/1.1", IMAGE));

    private static final Map<String, Vocabulary> BY_CUSTOM = Map.ofEntries(
            Map.entry("", RSS),
            Map.entry("rss", RSS),
            Map.entry("atom", ATOM),
            Map.entry("atom10", ATOM),
            Map.entry("atom03", ATOM),
            Map.entry("a10", ATOM),
            Map.entry("rdf", RDF),
            Map.entry("dc", DUBLIN_CORE),
            Map.entry("dcterms", DUBLIN_CORE),
            Map.entry("dct", DUBLIN_CORE),
            Map.entry("content", CONTENT),
            Map.entry("media", MEDIA),
            Map.entry("itunes", ITUNES),
            Map.entry("sy", SYNDICATION),
            Map.entry("syn", SYNDICATION),
            Map.entry("feedburner", FEEDBURNER),
            Map.entry("xhtml", XHTML),
            Map.entry("news", NEWS),
            Map.entry("image", IMAGE));

    /** The family a namespace address stands for. */
    static Vocabulary ofAddress(String address) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        int scheme = plain.indexOf("://");
        plain = scheme < 0 ? plain : plain.substring(scheme + 3);
        int end = plain.length();
        while (end > 0 && (plain.charAt(end - 1) == '/' || plain.charAt(end - 1) == '#')) {
            end--;
        }
        return BY_ADDRESS.getOrDefault(plain.substring(0, end), OTHER);
    }

    /** The family a prefix stands for by custom, where the document declares none. */
    static Vocabulary ofPrefix(@Nullable String prefix) {
        return BY_CUSTOM.getOrDefault(prefix == null ? "" : prefix, OTHER);
    }
}
