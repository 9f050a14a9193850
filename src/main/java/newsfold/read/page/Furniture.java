package newsfold.read.page;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** The parts of any page that are never an article's text: controls, pictures, navigation, what is switched off. */
final class Furniture {
    /** What stands inside a line of text without ending it. */
    static final Set<String> CONTROLS = Set.of(
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
            "textarea");

    private static final Set<String> ELEMENTS = Stream.concat(
                    CONTROLS.stream(), Stream.of("dialog", "nav", "menu", "figcaption", "rt", "rp"))
            .collect(Collectors.toUnmodifiableSet());

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
