package newsfold.read.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.Addresses;
import newsfold.read.words.OutletName;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The picture that stands for an article. A site's logo, or a picture that stands for any article, is none. */
final class LeadImage {
    private static final Pattern DRAWN = Pattern.compile(".*\\.(?:svg|ico)|.*\\b1x1\\b.*");
    private static final Pattern PIXELS = Pattern.compile("(\\d{1,4})(?:px)?");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");

    /** A file whose name says nothing but this shows no article's matter. */
    private static final Set<String> STANDS_IN = Set.of(
            "logo",
            "logos",
            "default",
            "placeholder",
            "fallback",
            "blank",
            "spacer",
            "pixel",
            "transparent",
            "favicon",
            "noimage",
            "opengraph",
            "missing");

    private static final Set<String> SAYS_NOTHING = Set.of(
            "og",
            "image",
            "images",
            "img",
            "share",
            "sharing",
            "social",
            "facebook",
            "fb",
            "twitter",
            "card",
            "site",
            "main",
            "new",
            "big",
            "small",
            "large",
            "square",
            "wide",
            "white",
            "black",
            "dark",
            "light",
            "color",
            "cropped",
            "header",
            "news",
            "article",
            "no",
            "icon",
            "brand",
            "x",
            "px",
            "v",
            "the",
            "preview",
            "thumb",
            "thumbnail",
            "post",
            "page",
            "web",
            "seo",
            "meta",
            "graph",
            "open",
            "w",
            "h",
            "s");

    /** Pixels: smaller ones measure readers, or decorate. */
    private static final int LEAST = 60;

    private static final Evaluator NO_LEAD =
            QueryParser.parse("header nav, aside, footer, [class*=avatar], [class*=author], [class*=logo]");
    private static final int MOST_SHOWN = 12;

    private static final Selection LINKED = Selection.of("link[rel=image_src][href]");
    private static final Selection SHOWN =
            Selection.of("article img, [itemprop=articleBody] img, main img, .hentry img, figure img");

    private LeadImage() {}

    static @Nullable Told<URI> of(PageData page, List<String> names) {
        List<Told<String>> told = new ArrayList<>();
        told.addAll(page.meta().texts("og:image:secure_url", "og:image", "og:image:url"));
        told.addAll(page.linked().addresses("image"));
        told.addAll(page.linked().addresses("primaryImageOfPage"));
        told.addAll(page.meta().texts("twitter:image", "twitter:image:src"));
        told.addAll(page.micro().addresses("image"));
        told.addAll(page.meta().texts("parsely-image-url", "sailthru.image.full", "thumbnail", "image"));
        Element link = page.marks().first(LINKED);
        if (link != null) {
            told.add(Told.of(link.attr("href"), FieldSource.Place.ELEMENT, "link image_src"));
        }
        told.addAll(page.linked().addresses("thumbnailUrl"));
        URI logo = Addresses.resolve(page.base(), page.linked().logo());
        for (Told<String> written : told) {
            Told<URI> address = written.as(text -> Addresses.resolve(page.base(), text));
            if (address != null && !address.value().equals(logo) && !standsIn(address.value(), names)) {
                return address;
            }
        }
        return shown(page, logo, names);
    }

    private static @Nullable Told<URI> shown(PageData page, @Nullable URI logo, List<String> names) {
        int looked = 0;
        for (Element image : page.marks().all(SHOWN)) {
            if (++looked > MOST_SHOWN) {
                break;
            }
            for (String attribute : List.of("data-src", "data-original", "data-lazy-src", "src")) {
                URI address = Addresses.resolve(page.base(), image.attr(attribute));
                if (address != null
                        && !tiny(image)
                        && !address.equals(logo)
                        && !standsIn(address, names)
                        && image.closest(NO_LEAD) == null) {
                    return Told.of(address, FieldSource.Place.ELEMENT, "img");
                }
            }
        }
        return null;
    }

    private static boolean tiny(Element image) {
        return small(image.attr("width")) || small(image.attr("height"));
    }

    private static boolean small(String pixels) {
        Matcher number = PIXELS.matcher(pixels.strip());
        return !pixels.isEmpty() && number.matches() && Integer.parseInt(number.group(1)) < LEAST;
    }

    private static String withoutEnding(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    /** Whether the file's name tells of nothing but the site. */
    static boolean standsIn(URI address, List<String> names) {
        String path = address.getPath() == null ? "" : address.getPath();
        String file = path.substring(path.lastIndexOf('/') + 1);
        if (DRAWN.matcher(file.toLowerCase(Locale.ROOT)).matches()) {
            return true;
        }
        StringBuilder site = new StringBuilder(String.valueOf(OutletName.host(address)));
        names.forEach(name -> site.append(' ').append(name));
        String known = site.toString().toLowerCase(Locale.ROOT);
        boolean stands = false;
        for (String word : WORDS.split(withoutEnding(file))) {
            String folded = word.toLowerCase(Locale.ROOT);
            if (STANDS_IN.contains(folded)) {
                stands = true;
            } else if (folded.length() > 1 && !SAYS_NOTHING.contains(folded) && !known.contains(folded)) {
                return false;
            }
        }
        return stands;
    }
}
