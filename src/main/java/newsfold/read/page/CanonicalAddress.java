package newsfold.read.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.Addresses;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The address a page wishes to be known by. One that names another page by mistake is not believed. */
final class CanonicalAddress {
    /** The last part of an address as articles have it: a headline in words, or a long number. */
    private static final Pattern SLUG = Pattern.compile("(?:.*-.*-.*|.*\\d{5,}.*)");

    private static final Pattern NOWHERE = Pattern.compile(
            "(?i)localhost|.*\\.(?:local|localhost|internal|invalid|test)|(?:\\d+\\.){3}\\d+|\\[.*|[^.]+");

    private static final Selection LINK = Selection.of("link[rel~=(?i)\\bcanonical\\b][href]");

    private CanonicalAddress() {}

    static @Nullable Told<URI> of(PageData page) {
        List<Told<String>> told = new ArrayList<>();
        Element link = page.marks().first(LINK);
        if (link != null) {
            told.add(Told.of(link.attr("href"), FieldSource.Place.ELEMENT, "link canonical"));
        }
        told.addAll(page.meta().texts("og:url"));
        told.addAll(page.linked().addresses("mainEntityOfPage"));
        told.addAll(page.linked().addresses("url"));
        told.addAll(page.micro().addresses("mainEntityOfPage"));
        told.addAll(page.meta().texts("parsely-link"));
        for (Told<String> written : told) {
            Told<URI> address = written.as(text -> Addresses.resolve(page.base(), text));
            if (address != null && believed(address.value(), page.url())) {
                return address;
            }
        }
        return page.url() == null ? null : Told.of(page.url(), FieldSource.Place.ADDRESS, "");
    }

    private static boolean believed(URI address, @Nullable URI url) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        boolean reachable = !NOWHERE.matcher(host).matches() || url != null && host.equalsIgnoreCase(url.getHost());
        return reachable && (!front(address) || url != null && front(url)) && (url == null || !section(address, url));
    }

    /** The front page of a site. */
    private static boolean front(URI address) {
        String path = address.getPath();
        return (path == null || path.length() <= 1) && address.getQuery() == null;
    }

    /** A folder above an article: the front of a section, or the front page in one of the site's languages. */
    private static boolean section(URI address, URI url) {
        String path = address.getPath() == null ? "" : address.getPath();
        String own = url.getPath() == null ? "" : url.getPath();
        String folder = path.endsWith("/") ? path : path + '/';
        boolean above = own.length() > folder.length() && own.startsWith(folder);
        String rest = above ? own.substring(folder.length()) : "";
        return above
                && SLUG.matcher(rest.replaceFirst("/$", "").replaceFirst(".*/", ""))
                        .matches()
                && !SLUG.matcher(path.replaceFirst("/$", "").replaceFirst(".*/", ""))
                        .matches();
    }
}
