package newsfold.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a web page, without the name that sites put behind it in titles. */
final class PageHeadline {
    private static final Pattern BAR = Pattern.compile("\\s+[|–—-]\\s+|\\s*[|»]\\s*|\\s+::?\\s+|\\s+·\\s+");
    private static final int LONGEST = 400;

    private PageHeadline() {}

    static @Nullable String of(
            Document document, JsonLd data, MetaTags meta, @Nullable String site, @Nullable URI url) {
        List<String> titles = new ArrayList<>();
        for (String title : new @Nullable String[] {
            data.text("headline"),
            meta.first("og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title", "parsely-title"),
            document.title(),
            data.text("name")
        }) {
            if (title != null && !title.isBlank() && title.length() <= LONGEST) {
                titles.add(WhiteSpace.fold(title));
            }
        }
        String shown = shown(document, titles);
        if (shown != null) {
            return shown;
        }
        return titles.isEmpty() ? firstHeading(document) : withoutSite(titles.get(0), site, url);
    }

    /** A heading on the page that a title repeats is what readers saw. */
    private static @Nullable String shown(Document document, List<String> titles) {
        for (Element heading : document.select("h1, [itemprop=headline], h2")) {
            String text = WhiteSpace.fold(heading.text());
            String key = Headline.key(text);
            if (Sentences.words(text) < 3 || text.length() > LONGEST) {
                continue;
            }
            for (String title : titles) {
                String other = Headline.key(title);
                if (other.equals(key) || other.startsWith(key + ' ')) {
                    return text;
                }
            }
        }
        return null;
    }

    private static @Nullable String firstHeading(Document document) {
        Element heading = document.selectFirst("h1:not(:empty)");
        String text = heading == null ? "" : WhiteSpace.fold(heading.text());
        return text.isEmpty() || text.length() > LONGEST ? null : text;
    }

    /** Cuts the site's name, told by the site itself or by its host, from the end of a title. */
    static String withoutSite(String title, @Nullable String site, @Nullable URI url) {
        String kept = title;
        var bar = BAR.matcher(title);
        int cut = -1;
        while (bar.find()) {
            String rest = title.substring(bar.end());
            if (bar.start() > 0 && names(rest, site, url)) {
                cut = bar.start();
                break;
            }
        }
        return cut < 0 ? kept : title.substring(0, cut).strip();
    }

    private static boolean names(String rest, @Nullable String site, @Nullable URI url) {
        String key = letters(rest);
        if (key.length() < 2) {
            return false;
        }
        if (site != null && (letters(site).startsWith(key) || key.startsWith(letters(site)))) {
            return true;
        }
        String host = OutletName.host(url);
        return host != null && letters(host).startsWith(key);
    }

    private static String letters(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return letters.startsWith("the") && letters.length() > 5 ? letters.substring(3) : letters;
    }
}
