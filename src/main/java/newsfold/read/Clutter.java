package newsfold.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Takes out of a page what its own mark-up says is no article: navigation, share bars, newsletter boxes, captions,
 * comments, related stories. What holds much of the page's running text stays, whatever its name.
 */
final class Clutter {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, iframe, svg, canvas, object, embed, video, audio, map, button, input,"
                    + " select, textarea, dialog, nav, menu, figcaption, rt, rp,"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=menu],"
                    + " [role=menubar], [role=dialog], [role=alert], [role=alertdialog], [role=toolbar], [role=tablist],"
                    + " [hidden]";

    private static final Pattern UNSEEN =
            Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /** Single words of class names and ids. */
    private static final Set<String> WORDS = Set.of(
            "ad",
            "ads",
            "advert",
            "adverts",
            "advertisement",
            "advertising",
            "adslot",
            "adunit",
            "adsense",
            "sponsor",
            "sponsored",
            "promo",
            "promos",
            "promotion",
            "banner",
            "outbrain",
            "taboola",
            "revcontent",
            "dfp",
            "gpt",
            "share",
            "sharing",
            "sharebar",
            "sharedaddy",
            "addthis",
            "addtoany",
            "social",
            "socials",
            "comment",
            "comments",
            "disqus",
            "livefyre",
            "coral",
            "respond",
            "related",
            "recommended",
            "recommendations",
            "recirc",
            "recirculation",
            "readmore",
            "newsletter",
            "newsletters",
            "subscribe",
            "subscription",
            "signup",
            "optin",
            "paywall",
            "regwall",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "popup",
            "modal",
            "overlay",
            "lightbox",
            "sidebar",
            "rail",
            "widget",
            "breadcrumb",
            "breadcrumbs",
            "crumbs",
            "pagination",
            "pager",
            "nav",
            "navigation",
            "navbar",
            "menu",
            "toolbar",
            "footer",
            "byline",
            "dateline",
            "timestamp",
            "caption",
            "captions",
            "tags",
            "taglist",
            "tagcloud",
            "toc",
            "skip",
            "login",
            "print",
            "hidden",
            "masthead",
            "trending",
            "popular",
            "trendings",
            "carousel",
            "slideshow",
            "gallery",
            "bio",
            "colophon",
            "disclaimer",
            "copyright",
            "kicker",
            "eyebrow",
            "jetpack",
            "rating",
            "poll",
            "quiz",
            "tooltip");

    /** Pairs of neighbouring words that mean clutter where neither does alone. */
    private static final Set<String> PAIRS = Set.of(
            "read more",
            "read next",
            "also read",
            "up next",
            "most read",
            "most viewed",
            "more stories",
            "more from",
            "more news",
            "see also",
            "author info",
            "author box",
            "about author",
            "author profile",
            "author card",
            "author details",
            "article meta",
            "post meta",
            "entry meta",
            "meta info",
            "article tags",
            "post tags",
            "article footer",
            "post footer",
            "entry footer",
            "article info",
            "photo credit",
            "image credit",
            "image description",
            "pull quote",
            "sign up",
            "call action",
            "press releases",
            "next article",
            "next post",
            "prev post",
            "screen reader",
            "sr only",
            "visually hidden",
            "site header",
            "page header",
            "site footer",
            "screen only",
            "read also",
            "you may",
            "editors picks",
            "top stories",
            "latest news",
            "follow us");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[a-z])(?=[A-Z])");

    /** A part with more than this share of the page's running text is no clutter. */
    private static final double MUCH = 0.35;

    private final Document page;
    private final Map<Element, Integer> running = new HashMap<>();
    private int whole;

    private Clutter(Document page) {
        this.page = page;
    }

    static void remove(Document page) {
        new Clutter(page).remove();
    }

    /** Takes out only what is never text, whatever its name. */
    static void removeSilent(Document page) {
        page.select(NEVER_TEXT).remove();
    }

    private void remove() {
        removeSilent(page);
        weigh();
        Set<Element> posts = quotedPosts(page);
        for (Element element : page.body().select("*")) {
            if (element.parent() != null && !posts.contains(element) && !holdsMuch(element) && clutter(element)) {
                element.remove();
            }
        }
    }

    private void weigh() {
        for (Block block : Blocks.of(page.body())) {
            if (block.linkShare() < 0.5 && Sentences.paragraph(block.text())) {
                int length = block.text().length();
                whole += length;
                for (Element e = block.element(); e != null; e = e.parent()) {
                    running.merge(e, length, Integer::sum);
                }
            }
        }
    }

    private boolean holdsMuch(Element element) {
        return running.getOrDefault(element, 0) > MUCH * whole;
    }

    private static boolean clutter(Element element) {
        String name = element.normalName();
        return switch (name) {
            case "body", "html", "main" -> false;
            case "aside", "footer", "form", "figure" -> true;
            default ->
                UNSEEN.matcher(element.attr("style")).find()
                        || element.attr("aria-hidden").equals("true")
                        || (named(element.className()) || named(element.id())) && !sentence(element)
                        || named(element.attr("data-component"));
        };
    }

    /** Posts that the article quotes are part of it, with the small boxes around them. */
    private static Set<Element> quotedPosts(Document page) {
        Set<Element> posts = new HashSet<>();
        for (Element post : page.select("blockquote[class*=tweet]")) {
            posts.addAll(post.getAllElements());
            Element up = post.parent();
            for (int i = 0; i < 3 && up != null && up.childrenSize() <= 3; i++, up = up.parent()) {
                posts.add(up);
            }
        }
        return posts;
    }

    /** A paragraph of its own is judged by its words, not by its class: sites mark every second one for their ads. */
    private static boolean sentence(Element element) {
        return element.normalName().equals("p")
                && !element.className()
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(?:caption|credit|newsletter|promo|advert|related|byline|disclaimer).*")
                && Sentences.paragraph(WhiteSpace.fold(element.text()));
    }

    private static boolean named(String attribute) {
        if (attribute.isEmpty()) {
            return false;
        }
        String before = "";
        for (String piece : List.of(BETWEEN_WORDS.split(attribute))) {
            String word = piece.toLowerCase(Locale.ROOT);
            if (WORDS.contains(word) || PAIRS.contains(before + ' ' + word)) {
                return true;
            }
            before = word;
        }
        return false;
    }
}
