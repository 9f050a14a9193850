package newsfold.lint;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a letter's HTML needs so that everybody can read it and nobody is watched. */
final class MarkupRules {
    private static final Set<String> FORBIDDEN = Set.of("script", "iframe", "form", "object", "embed", "link");
    private static final Set<String> LAYOUT = Set.of("presentation", "none");
    private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:).*", Pattern.DOTALL);
    /** In the languages that letters speak, or as they name the page. */
    private static final Pattern LEAVE =
            Pattern.compile("unsubscribe|abmelden|désabonner|отпис", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String TEMPLATE = "It comes from the letter’s template: tell whoever looks after it.";
    private static final int SHOWN = 80;

    private MarkupRules() {}

    static void check(Document page, String html, Remarks remarks) {
        Element root = page.children().first();
        remarks.need(
                root != null
                        && root.normalName().equals("html")
                        && !root.attr("lang").isBlank(),
                "language",
                "The letter does not say its language, which screen readers need.",
                TEMPLATE);
        remarks.need(page.selectFirst("title") != null, "title", "The letter’s HTML has no title.", TEMPLATE);
        for (Element element : page.getAllElements()) {
            String name = element.normalName();
            remarks.need(
                    !FORBIDDEN.contains(name),
                    "forbidden",
                    "The letter has a <" + name + "> in it, which mail programs take out or warn of.",
                    TEMPLATE);
            switch (name) {
                case "img" -> image(element, remarks);
                case "table" ->
                    remarks.need(
                            LAYOUT.contains(element.attr("role")),
                            "table",
                            "A table that only lays out the page is read aloud as a table.",
                            TEMPLATE);
                case "a" ->
                    remarks.need(
                            LINK.matcher(element.attr("href")).matches(),
                            "link",
                            "A link leads to “" + clip(element.attr("href")) + "”, where mail programs cannot go.",
                            "Choose another link for the story “" + clip(element.text()) + "”.");
                default -> {}
            }
        }
        remarks.need(
                LEAVE.matcher(html.toLowerCase(Locale.ROOT)).find(),
                "unsubscribe",
                "There is no unsubscribe link that a reader can see.",
                TEMPLATE);
    }

    private static void image(Element image, Remarks remarks) {
        String source = clip(image.attr("src"));
        remarks.need(
                image.hasAttr("alt"),
                "picture",
                "The picture " + source + " has no text for those who don’t see it.",
                TEMPLATE);
        remarks.need(
                !image.attr("width").isEmpty(),
                "picture",
                "The picture " + source + " says no width, so that Outlook shows it at its full size.",
                TEMPLATE);
        remarks.need(
                !image.attr("width").equals("1"),
                "picture",
                "The picture " + source + " is one pixel wide, as those are that watch readers.",
                "Choose another picture for its story, or none.");
    }

    private static String clip(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
