package newsfold.gather;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import newsfold.gather.FoundFeed.Origin;
import newsfold.read.Page;
import newsfold.read.WebAddress;
import newsfold.read.charset.PageText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The feeds that a web page names: to programs in its link elements, wherever these stand, and to people in its links. */
final class FeedLinks {
    private static final Pattern TYPE = Pattern.compile("(?i).*(rss|atom|rdf|feed\\+json|\\bcdf).*");
    private static final Pattern UNSURE_TYPE = Pattern.compile("(?i)\\s*((text|application)/(xml|json)\\b.*)?");

    /** A word that stands alone in an address: /rss, rss.php, feed.xml, ?feed=rss2, /feeds/, atom.xml. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?i).*(^|[^a-z0-9])(rss|rss2|atom|rdf|feeds?|newsfeeds?)([^a-z0-9].*|$)");

    /** What a person reads on such a link. */
    private static final Pattern WORDS =
            Pattern.compile("(?i)(.*\\W)?(rss|atom|news ?feeds?|web ?feeds?|rss-feeds?|feeds?)(\\W.*)?");

    /** Characters; more is a headline. */
    private static final int LONGEST_WORDS = 40;

    private FeedLinks() {}

    /** An address that is worth asking. */
    record Candidate(URI address, @Nullable String title, Origin origin) {}

    /** Each address once, those announced first, in the page's order. */
    static List<Candidate> of(Page page) {
        Document document = Jsoup.parse(PageText.of(page).text());
        Element given = document.selectFirst("base[href]");
        URI base = given == null
                ? page.url()
                : WebAddress.absolute(page.url(), given.attr("href")).orElse(page.url());
        List<Candidate> found = new ArrayList<>();
        for (Element link : document.select("link[href]")) {
            if (announces(link)) {
                add(found, base, link, link.attr("title"), Origin.ANNOUNCED);
            }
        }
        for (Element link : document.select("a[href]")) {
            if (looksLikeOne(link)) {
                add(found, base, link, link.text(), Origin.LINKED);
            }
        }
        return found;
    }

    private static boolean announces(Element link) {
        List<String> relations =
                List.of(link.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+"));
        String type = link.attr("type");
        if (relations.contains("feed")) {
            return true;
        }
        // what is generic may be anything; oEmbed, for one, is announced as JSON and XML
        return relations.contains("alternate")
                && !type.toLowerCase(Locale.ROOT).contains("oembed")
                && (TYPE.matcher(type).matches()
                        || UNSURE_TYPE.matcher(type).matches()
                                && !link.hasAttr("hreflang")
                                && ADDRESS.matcher(link.attr("href")).matches());
    }

    private static boolean looksLikeOne(Element link) {
        if (TYPE.matcher(link.attr("type")).matches()) {
            return true;
        }
        String words = (link.text() + " " + link.attr("title") + " "
                        + link.select("img[alt]").attr("alt"))
                .strip();
        String address = link.attr("href").replaceFirst("^[a-z]+://[^/]*", "");
        boolean named = words.length() <= LONGEST_WORDS && WORDS.matcher(words).matches();
        return ADDRESS.matcher(address).matches() && (named || words.length() <= LONGEST_WORDS)
                || named && address.matches("(?i).*\\.(xml|rdf|json)([?#].*)?");
    }

    private static void add(List<Candidate> found, @Nullable URI base, Element link, String title, Origin origin) {
        String written =
                link.attr("href").replaceFirst("(?i)^\\s*feed:(?=https?:)", "").replaceFirst("(?i)^\\s*feed:", "http:");
        Optional<URI> address = WebAddress.absolute(base, written);
        if (address.isEmpty()) {
            return;
        }
        String key = AddressKey.of(address.get());
        if (found.stream().noneMatch(known -> AddressKey.of(known.address()).equals(key))) {
            String name = title.replaceAll("\\s+", " ").strip();
            found.add(new Candidate(address.get(), name.isEmpty() ? null : name, origin));
        }
    }
}
