package newsfold.read.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.Headline;
import newsfold.read.words.OutletName;
import newsfold.read.words.Sentences;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The headline of a web page, without the name that sites put behind it in titles. */
final class PageHeadline {
    private static final Pattern BAR = Pattern.compile("\\s+[|–—-]\\s+|\\s*[|»]\\s*|\\s+::?\\s+|\\s+·\\s+");
    private static final Pattern CUT = Pattern.compile("\\s*(?:\\.{3}|…)$");

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What templates put where a title belongs. */
    private static final Set<String> NO_TITLE = Set.of(
            "home", "homepage", "home page", "news", "article", "untitled", "untitled document", "index", "title");

    private static final int LONGEST = 400;
    private static final int MOST_HEADINGS = 100;

    /** Enough to see that a heading is none. */
    private static final int MOST_READ = 2_000;

    private static final List<Selection> HEADINGS =
            List.of(Selection.of("h1, [itemprop=headline]"), Selection.of("h2"));

    private PageHeadline() {}

    /** @param names of the site, by whatever it calls itself: they are no headline */
    static @Nullable Told<String> of(PageData page, List<String> names) {
        List<Told<String>> titles = titles(page, names);
        Told<String> shown = shown(page.marks(), titles);
        if (shown != null) {
            return shown;
        }
        if (titles.isEmpty()) {
            return firstHeading(page.document());
        }
        List<Told<String>> headlines = new ArrayList<>();
        for (Told<String> title : titles) {
            headlines.add(new Told<>(withoutSite(title.value(), names, page.url()), title.source()));
        }
        return whole(agreed(headlines), headlines);
    }

    private static List<Told<String>> titles(PageData page, List<String> names) {
        List<Told<String>> told = new ArrayList<>(page.linked().texts("headline"));
        told.addAll(page.meta().texts("og:title", "twitter:title"));
        told.addAll(page.micro().texts("headline"));
        told.addAll(
                page.meta().texts("dc.title", "dcterms.title", "headline", "title", "parsely-title", "sailthru.title"));
        told.add(Told.of(page.document().title(), FieldSource.Place.ELEMENT, "title"));
        told.addAll(page.linked().texts("name"));
        Set<String> sites = siteKeys(names, page.url());
        List<Told<String>> titles = new ArrayList<>();
        for (Told<String> title : told) {
            String folded = WhiteSpace.fold(title.value());
            boolean telling = !folded.isEmpty()
                    && folded.length() <= LONGEST
                    && !NO_TITLE.contains(Headline.key(folded))
                    && !sites.contains(letters(folded));
            if (telling) {
                titles.add(new Told<>(folded, title.source()));
            }
        }
        return titles;
    }

    /** A heading on the page that a title repeats is what readers saw; a longer one says more than the site's name. */
    private static @Nullable Told<String> shown(Landmarks page, List<Told<String>> titles) {
        for (Selection headings : HEADINGS) {
            Told<String> longest = null;
            for (Element heading :
                    page.all(headings).stream().limit(MOST_HEADINGS).toList()) {
                String text = ElementText.of(heading, MOST_READ);
                boolean longer =
                        longest == null || text.length() > longest.value().length();
                if (longer && Sentences.words(text) >= 3 && text.length() <= LONGEST) {
                    Told<String> repeated = repeated(text, titles);
                    if (repeated != null) {
                        FieldSource seen = new FieldSource(FieldSource.Place.ELEMENT, heading.normalName());
                        longest = new Told<>(text, Headline.same(repeated.value(), text) ? repeated.source() : seen);
                    }
                }
            }
            if (longest != null) {
                return longest;
            }
        }
        return null;
    }

    /** The title that says the same as the heading, or has it for its larger part: the rest is the site's name. */
    private static @Nullable Told<String> repeated(String heading, List<Told<String>> titles) {
        String key = Headline.key(heading);
        Told<String> longer = null;
        for (Told<String> title : titles) {
            String other = Headline.key(title.value());
            if (other.equals(key)) {
                return title;
            }
            boolean part = other.startsWith(key + ' ') || other.endsWith(' ' + key);
            boolean cut = isCut(title.value()) && other.length() > 12 && key.startsWith(other);
            if (longer == null && (cut || part && 2 * key.length() > other.length())) {
                longer = title;
            }
        }
        return longer;
    }

    /** The first headline that another kind of statement repeats; where none agree, the first. */
    private static Told<String> agreed(List<Told<String>> headlines) {
        for (Told<String> one : headlines) {
            for (Told<String> other : headlines) {
                if (!one.source().equals(other.source()) && Headline.same(one.value(), other.value())) {
                    return one;
                }
            }
        }
        return headlines.get(0);
    }

    /** Of a headline that was cut off, the whole one where it is told elsewhere. */
    private static Told<String> whole(Told<String> headline, List<Told<String>> others) {
        if (isCut(headline.value())) {
            String start = Headline.key(headline.value());
            for (Told<String> other : others) {
                if (!isCut(other.value()) && Headline.key(other.value()).startsWith(start)) {
                    return other;
                }
            }
        }
        return headline;
    }

    private static boolean isCut(String title) {
        return CUT.matcher(title).find();
    }

    private static @Nullable Told<String> firstHeading(Document document) {
        Element heading = document.selectFirst("h1:not(:empty)");
        String text = heading == null ? "" : WhiteSpace.fold(heading.text());
        return text.isEmpty() || text.length() > LONGEST ? null : Told.of(text, FieldSource.Place.ELEMENT, "h1");
    }

    /** Cuts the site's name, told by the site itself or by its host, from either end of a title. */
    static String withoutSite(String title, List<String> names, @Nullable URI url) {
        Matcher bar = BAR.matcher(title);
        while (bar.find()) {
            if (bar.start() > 0 && names(title.substring(bar.end()), names, url)) {
                return title.substring(0, bar.start()).strip();
            }
            if (bar.end() < title.length() && names(title.substring(0, bar.start()), names, url)) {
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

    private static boolean names(String rest, List<String> names, @Nullable URI url) {
        String key = letters(rest);
        if (key.length() < 2) {
            return false;
        }
        for (String name : names) {
            String site = letters(name);
            if (site.startsWith(key) || site.length() > 1 && key.startsWith(site)) {
                return true;
            }
        }
        String host = OutletName.host(url);
        return host != null && letters(host).startsWith(key);
    }

    /** The letters of titles that name the site and nothing else. */
    private static Set<String> siteKeys(List<String> names, @Nullable URI url) {
        Set<String> keys = new HashSet<>();
        names.forEach(name -> keys.add(letters(name)));
        String host = OutletName.host(url);
        if (host != null) {
            keys.add(letters(host));
            keys.add(letters(withoutEnding(host)));
        }
        return keys;
    }

    private static String withoutEnding(String host) {
        int dot = host.lastIndexOf('.');
        return dot < 0 || dot == host.length() - 1 ? host : host.substring(0, dot);
    }

    private static String letters(String name) {
        String letters = NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
        return letters.startsWith("the") && letters.length() > 5 ? letters.substring(3) : letters;
    }
}
