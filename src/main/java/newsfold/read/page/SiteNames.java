package newsfold.read.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.OutletName;
import newsfold.read.words.Sections;
import newsfold.read.words.SourceLine;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a site calls itself on one of its pages.
 *
 * @param site who runs the site, by its own words
 * @param publisher who published the article, by its structured data
 */
record SiteNames(@Nullable Told<String> site, @Nullable Told<String> publisher) {
    private static final Selection PUBLISHER = Selection.of("[itemprop=publisher] [itemprop=name]");
    private static final Set<String> NO_NAMES =
            Set.of("hosted", "website", "my site", "blog", "site", "www", "index", "homepage");
    private static final int LONGEST = 80;

    /** So many of a page's last blocks are its foot. */
    private static final int FOOT = 25;

    static SiteNames of(PageData page) {
        Told<String> site = first(page.meta().texts("og:site_name"), page.url());
        if (site == null) {
            site = first(
                    page.meta().texts("application-name", "al:android:app_name", "apple-mobile-web-app-title"),
                    page.url());
        }
        if (site == null) {
            site = first(named(page.linked().sites(), FieldSource.Place.JSON_LD, "WebSite name"), page.url());
        }
        List<Told<String>> publishers = new ArrayList<>();
        publishers.addAll(named(page.linked().names("publisher"), FieldSource.Place.JSON_LD, "publisher"));
        publishers.addAll(named(page.micro().names("publisher"), FieldSource.Place.MICRODATA, "publisher"));
        publishers.addAll(
                page.meta().texts("dc.publisher", "publisher", "dcterms.publisher", "cre", "copyright-holder"));
        return new SiteNames(site, first(publishers, page.url()));
    }

    /** With what the window's title or the foot of the page tells, where nothing else does. */
    SiteNames orShown(PageData page, @Nullable String headline) {
        return site == null && publisher == null ? new SiteNames(null, shown(page, headline)) : this;
    }

    /** Every name, for those who look for it at the end of a title. */
    List<String> all() {
        Set<String> names = new LinkedHashSet<>();
        if (site != null) {
            names.add(site.value());
        }
        if (publisher != null) {
            names.add(publisher.value());
        }
        return List.copyOf(names);
    }

    private static List<Told<String>> named(List<String> names, FieldSource.Place place, String property) {
        return names.stream().map(name -> Told.of(name, place, property)).toList();
    }

    /** The first that is a name. One that only names a section is believed where the address repeats it. */
    private static @Nullable Told<String> first(List<Told<String>> told, @Nullable URI url) {
        for (Told<String> name : told) {
            Told<String> cleaned = name.as(SiteNames::cleaned);
            if (cleaned != null && (!section(cleaned.value()) || inHost(cleaned.value(), url))) {
                return cleaned;
            }
        }
        return null;
    }

    private static boolean section(String name) {
        String key = name.toLowerCase(Locale.ROOT).replace(".", "");
        return Sections.named(name) || Sections.named(key) || NO_NAMES.contains(key);
    }

    private static boolean inHost(String name, @Nullable URI url) {
        String host = OutletName.host(url);
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return host != null
                && letters.length() > 2
                && host.replaceAll("[^\\p{L}\\p{N}]", "").startsWith(letters);
    }

    private static @Nullable String cleaned(String name) {
        return name.contains("://") || name.length() > LONGEST || name.isBlank() ? null : withoutAt(name.strip());
    }

    private static String withoutAt(String name) {
        return name.startsWith("@") ? name.substring(1) : name;
    }

    private static @Nullable Told<String> shown(PageData page, @Nullable String headline) {
        Element organization = page.marks().first(PUBLISHER);
        if (organization != null) {
            String name = WhiteSpace.fold(
                    organization.hasAttr("content") ? organization.attr("content") : organization.text());
            String told = name.isEmpty() ? null : cleaned(name);
            if (told != null) {
                return Told.of(told, FieldSource.Place.MICRODATA, "publisher");
            }
        }
        String titled = headline == null
                ? null
                : PageHeadline.site(WhiteSpace.fold(page.document().title()), headline);
        if (titled != null && !section(titled)) {
            return Told.of(titled, FieldSource.Place.ELEMENT, "title");
        }
        List<Block> blocks = Blocks.of(page.walk(), page.document().body(), part -> false);
        for (Block block : blocks.subList(Math.max(0, blocks.size() - FOOT), blocks.size())) {
            String name = SourceLine.copyright(block.text());
            if (name != null) {
                return Told.of(name, FieldSource.Place.TEXT, "copyright line");
            }
        }
        return null;
    }
}
