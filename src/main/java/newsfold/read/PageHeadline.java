package newsfold.read;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a web page, without the name that sites put behind it in titles. */
final class PageHeadline {
    private static final Pattern BAR = Pattern.compile("\\s+[|–—-]\\s+|\\s*[|»]\\s*|\\s+::?\\s+|\\s+·\\s+");
    private static final int LONGEST = 400;
    private static final int MOST_HEADINGS = 100;

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

    /** A heading on the page that a title repeats is what readers saw; a longer one says more than the site's name. */
    private static @Nullable String shown(Document document, List<String> titles) {
        for (String headings : List.of("h1, [itemprop=headline]", "h2")) {
            String longest = null;
            for (Element heading :
                    document.select(headings).stream().limit(MOST_HEADINGS).toList()) {
                String text = WhiteSpace.fold(heading.text());
                boolean longer = longest == null || text.length() > longest.length();
                if (longer && Sentences.words(text) >= 3 && text.length() <= LONGEST && repeated(text, titles)) {
                    longest = text;
                }
            }
            if (longest != null) {
                return longest;
            }
        }
        return null;
    }

    private static boolean repeated(String heading, List<String> titles) {
        String key = Headline.key(heading);
        for (String title : titles) {
            String other = Headline.key(title);
            boolean part = other.startsWith(key + ' ') || other.endsWith(' ' + key);
            // the larger part: the rest is the site's name
            if (other.equals(key) || part && 2 * key.length() > other.length()) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String firstHeading(Document document) {
        Element heading = document.selectFirst("h1:not(:empty)");
        String text = heading == null ? "" : WhiteSpace.fold(heading.text());
        return text.isEmpty() || text.length() > LONGEST ? null : text;
    }

    /** Cuts the site's name, told by the site itself or by its host, from either end of a title. */
    static String withoutSite(String title, @Nullable String site, @Nullable URI url) {
        Matcher bar = BAR.matcher(title);
        while (bar.find()) {
            if (bar.start() > 0 && names(title.substring(bar.end()), site, url)) {
                return title.substring(0, bar.start()).strip();
            }
            if (bar.end() < title.length() && names(title.substring(0, bar.start()), site, url)) {
                return title.substring(bar.end()).strip();
            }
        }
        return title;
    }

    /** The name that a window title puts before or behind the headline; null where there is none. */
    static @Nullable String site(String title, String headline) {
        String tail = Headline.tail(title, headline);
        if (tail != null) {
            return tail;
        }
        Matcher bar = BAR.matcher(title);
        while (bar.find()) {
            if (Headline.same(title.substring(bar.end()), headline)) {
                return OutletName.clean(title.substring(0, bar.start()));
            }
        }
        return null;
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
