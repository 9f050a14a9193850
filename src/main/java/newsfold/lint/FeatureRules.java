package newsfold.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Whether a letter is built of what every large mail program shows alike. Outlook on Windows draws letters as Word does, and webmail
 * programs take out what could reach their own pages, so little is left: tables, plain text styles, pixels, and a few things that
 * do no harm where they are missing.
 */
final class FeatureRules {
    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title style body table thead tbody tfoot tr td th caption col colgroup p h1 h2 h3 h4 h5 h6 div span a"
                            + " img br hr b strong i em u s strike small big font center ul ol li dl dt dd blockquote pre code"
                            + " sub sup address del ins dfn cite q kbd samp var tt map area base")
                    .split(" "));

    /** Judged by {@link MarkupRules} already. */
    private static final Set<String> FORBIDDEN = Set.of("script", "iframe", "embed");

    private static final Set<String> ATTRIBUTES =
            Set.of("hidden", "target", "srcset", "required", "popover", "aria-describedby", "aria-live");

    private static final Set<String> PROPERTIES = Set.of(
            ("color background background-color border border-collapse direction display font font-family font-size font-style"
                            + " font-weight letter-spacing line-height list-style list-style-type margin padding text-align"
                            + " text-decoration text-indent text-transform vertical-align width max-width"
                            // missing, these harm nobody
                            + " border-radius max-height overflow color-scheme supported-color-schemes")
                    .split(" "));

    /** As border-top, margin-left or border-bottom-color. */
    private static final Pattern SIDES =
            Pattern.compile("(?:margin|padding|border)-(?:top|right|bottom|left)(?:-(?:color|style|width))?"
                    + "|border-(?:color|style|width)");

    private static final Set<String> DISPLAYS = Set.of(
            "none", "block", "inline", "inline-block", "table", "table-row", "table-cell", "list-item", "important");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /** What stands in a media query is for those programs that know it. */
    private static final Pattern MEDIA = Pattern.compile("@media[^{]*\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");

    private static final Pattern CONDITIONS = Pattern.compile("@media([^{]*)");
    private static final Pattern CONDITION = Pattern.compile("\\(\\s*([a-z-]+)");
    private static final Set<String> KNOWN_CONDITIONS =
            Set.of("prefers-color-scheme", "min-width", "max-width", "width", "min-height", "max-height");

    private static final Pattern BLOCK = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern DECLARATION = Pattern.compile("([a-z-]+)\\s*:\\s*([^;]+)");
    private static final Pattern WORD = Pattern.compile("[a-z-]+");
    private static final Pattern UNIT = Pattern.compile("\\d(rem|vw|vh|vmin|vmax|ch)\\b");
    private static final Pattern FUNCTION = Pattern.compile("([a-z-]+)\\(");
    private static final Set<String> FUNCTIONS = Set.of("rgb", "url");
    private static final Pattern PICTURE = Pattern.compile("\\.(svg|webp|avif)(?:\\?|$)");

    private FeatureRules() {}

    static void check(Document page, Remarks remarks) {
        StringBuilder sheet = new StringBuilder();
        List<String> blocks = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            String name = element.normalName();
            if (name.equals("style")) {
                sheet.append(element.wholeText()).append(element.data());
            }
            if (!name.startsWith("#")) {
                need(ELEMENTS.contains(name) || FORBIDDEN.contains(name), "<" + name + ">", remarks);
                attributes(element, blocks, remarks);
            }
        }
        String rules = COMMENT.matcher(sheet).replaceAll("");
        CONDITIONS.matcher(rules).results().forEach(media -> CONDITION
                .matcher(media.group(1))
                .results()
                .forEach(condition -> need(
                        KNOWN_CONDITIONS.contains(condition.group(1)),
                        "@media (" + condition.group(1) + ")",
                        remarks)));
        BLOCK.matcher(MEDIA.matcher(rules).replaceAll("")).results().forEach(block -> blocks.add(block.group(1)));
        blocks.forEach(block -> DECLARATION
                .matcher(block)
                .results()
                .forEach(declaration -> declaration(declaration.group(1), declaration.group(2), remarks)));
    }

    private static void attributes(Element element, List<String> blocks, Remarks remarks) {
        for (Attribute attribute : element.attributes()) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            need(!ATTRIBUTES.contains(name) && !name.startsWith("on"), "the attribute " + name, remarks);
            if (name.equals("style")) {
                blocks.add(attribute.getValue());
            }
        }
        String source = element.attr("src");
        need(!source.startsWith("data:"), "pictures inside the letter (data:)", remarks);
        Matcher kind = PICTURE.matcher(source);
        if (kind.find()) {
            need(false, kind.group(1).toUpperCase(Locale.ROOT) + " pictures", remarks);
        }
    }

    private static void declaration(String name, String value, Remarks remarks) {
        need(PROPERTIES.contains(name) || SIDES.matcher(name).matches(), "the style " + name, remarks);
        if (name.equals("display")) {
            WORD.matcher(value)
                    .results()
                    .forEach(word -> need(DISPLAYS.contains(word.group()), "display: " + word.group(), remarks));
        }
        UNIT.matcher(value).results().forEach(unit -> need(false, "the unit " + unit.group(1), remarks));
        FUNCTION.matcher(value)
                .results()
                .forEach(function ->
                        need(FUNCTIONS.contains(function.group(1)), "the style " + function.group(1) + "()", remarks));
    }

    private static void need(boolean fine, String feature, Remarks remarks) {
        remarks.need(
                fine,
                "feature " + feature,
                "Not every mail program shows " + feature + ".",
                "The letter’s template uses it: tell whoever changed it, and look at the letter in Outlook before it goes.");
    }
}
