package newsfold.read;

import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** The parts of any page that are never an article's text: controls, pictures, navigation, what is switched off. */
final class Furniture {
    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "video",
            "audio",
            "map",
            "button",
            "input",
            "select",
            "textarea",
            "dialog",
            "nav",
            "menu",
            "figcaption",
            "rt",
            "rp");

    private static final Set<String> ROLES = Set.of(
            "navigation",
            "banner",
            "contentinfo",
            "search",
            "menu",
            "menubar",
            "dialog",
            "alert",
            "alertdialog",
            "toolbar",
            "tablist");

    private Furniture() {}

    static boolean is(Element element) {
        if (ELEMENTS.contains(element.normalName())) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        // the parser writes all names small, so no other case need be looked for
        Attributes attributes = element.attributes();
        return attributes.hasKey("hidden") || ROLES.contains(attributes.get("role"));
    }
}
