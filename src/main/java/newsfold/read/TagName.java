package newsfold.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An element's name with what it means for the tree that is built (HTML Living Standard, section 13.2.6).
 *
 * @param special ends the search for what an unknown end tag closes
 * @param barrier no end tag inside closes what stands around it
 * @param implied closed without an end tag of its own
 * @param block white space beside its tags is indentation
 */
record TagName(String name, Tag tag, Kind kind, boolean special, boolean barrier, boolean implied, boolean block) {

    /** How a start tag of this name is read. */
    enum Kind {
        HTML,
        HEAD,
        BODY,
        /** No content, and at home in the head. */
        META,
        TITLE,
        SCRIPT,
        STYLE,
        NOSCRIPT,
        BLOCK,
        PARAGRAPH,
        HEADING,
        PREFORMATTED,
        FORM,
        ITEM,
        DEFINITION,
        BUTTON,
        ANCHOR,
        FORMATTING,
        OBJECT,
        TABLE,
        CAPTION,
        COLUMNS,
        COLUMN,
        SECTION,
        ROW,
        CELL,
        /** No content, within a line. */
        VOID,
        INPUT,
        /** No content, part of a picture or recording. */
        MEDIA,
        RULE,
        /** Raw or replaceable content that is no text of the page. */
        CONTROL,
        SELECT,
        DRAWING,
        ORDINARY,
        /** Rare, and read by rules of its own. */
        ODD
    }

    private static final Set<String> SPECIAL =
            words("address applet area article aside base basefont bgsound blockquote body br button caption center col"
                    + " colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4"
                    + " h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav"
                    + " noembed noframes noscript object ol p param plaintext pre script search section select source style"
                    + " summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp");
    private static final Set<String> BARRIERS = words("applet caption html table td th marquee object template");
    private static final Set<String> IMPLIED = words("dd dt li optgroup option p rb rp rt rtc");

    private static final Map<String, TagName> KNOWN = known();

    /** By the sum that {@link #add} makes of a name. */
    private static final TagName[] TABLE = table();

    static final TagName HTML = named("html");
    static final TagName HEAD = named("head");
    static final TagName BODY = named("body");
    static final TagName P = named("p");
    static final TagName TBODY = named("tbody");
    static final TagName TR = named("tr");

    boolean isKnown() {
        return KNOWN.get(name) == this;
    }

    /** Whether it has no content. */
    boolean empty() {
        return switch (kind) {
            case META, VOID, INPUT, MEDIA, RULE, COLUMN -> true;
            default -> false;
        };
    }

    /** The name of a known element. */
    static TagName named(String name) {
        TagName known = KNOWN.get(name);
        return known == null ? unknown(name) : known;
    }

    static TagName unknown(String name) {
        return of(name, Kind.ORDINARY);
    }

    /** Adds a letter to the sum by which a name is looked up, a capital as a small one. */
    static int add(int sum, char letter) {
        return 31 * sum + (letter | 0x20);
    }

    /** The known name that is written here, or null. */
    static @Nullable TagName at(char[] text, int from, int to, int sum) {
        for (int i = slot(sum); TABLE[i] != null; i = i + 1 & TABLE.length - 1) {
            if (TABLE[i].isAt(text, from, to)) {
                return TABLE[i];
            }
        }
        return null;
    }

    private boolean isAt(char[] text, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = text[from + i];
            if (c != name.charAt(i) && (c < 'A' || c > 'Z' || (c | 0x20) != name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int sum) {
        return (sum ^ sum >>> 9 ^ sum >>> 18) & 511;
    }

    private static TagName[] table() {
        TagName[] table = new TagName[512];
        for (TagName name : KNOWN.values()) {
            int sum = 0;
            for (char c : name.name.toCharArray()) {
                sum = add(sum, c);
            }
            int i = slot(sum);
            while (table[i] != null) {
                i = i + 1 & table.length - 1;
            }
            table[i] = name;
        }
        return table;
    }

    private static Map<String, TagName> known() {
        Map<String, TagName> known = new HashMap<>();
        put(Kind.HTML, "html", known);
        put(Kind.HEAD, "head", known);
        put(Kind.BODY, "body", known);
        put(Kind.META, "base basefont bgsound link meta", known);
        put(Kind.TITLE, "title", known);
        put(Kind.SCRIPT, "script", known);
        put(Kind.STYLE, "style", known);
        put(Kind.NOSCRIPT, "noscript", known);
        put(
                Kind.BLOCK,
                "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header"
                        + " hgroup main menu nav ol search section summary ul",
                known);
        put(Kind.PARAGRAPH, "p", known);
        put(Kind.HEADING, "h1 h2 h3 h4 h5 h6", known);
        put(Kind.PREFORMATTED, "pre", known);
        put(Kind.FORM, "form", known);
        put(Kind.ITEM, "li", known);
        put(Kind.DEFINITION, "dd dt", known);
        put(Kind.BUTTON, "button", known);
        put(Kind.ANCHOR, "a", known);
        put(Kind.FORMATTING, "b big code em font i s small strike strong tt u", known);
        put(Kind.OBJECT, "applet marquee object", known);
        put(Kind.TABLE, "table", known);
        put(Kind.CAPTION, "caption", known);
        put(Kind.COLUMNS, "colgroup", known);
        put(Kind.COLUMN, "col", known);
        put(Kind.SECTION, "tbody tfoot thead", known);
        put(Kind.ROW, "tr", known);
        put(Kind.CELL, "td th", known);
        put(Kind.VOID, "area br embed img keygen wbr", known);
        put(Kind.INPUT, "input", known);
        put(Kind.MEDIA, "param source track", known);
        put(Kind.RULE, "hr", known);
        put(Kind.CONTROL, "iframe noembed textarea", known);
        put(Kind.SELECT, "select", known);
        put(Kind.DRAWING, "svg", known);
        put(
                Kind.ODD,
                "frame frameset image isindex listing math nobr noframes optgroup option plaintext rb rp rt rtc template xmp",
                known);
        put(
                Kind.ORDINARY,
                "abbr acronym audio bdi bdo canvas cite data datalist del dfn ins kbd label legend map mark meter output"
                        + " picture progress q ruby samp span sub sup time var video",
                known);
        return Map.copyOf(known);
    }

    private static void put(Kind kind, String names, Map<String, TagName> known) {
        for (String name : names.split(" ")) {
            known.put(name, of(name, kind));
        }
    }

    private static TagName of(String name, Kind kind) {
        Tag tag = kind == Kind.DRAWING
                ? Tag.valueOf(name, Parser.NamespaceSvg, ParseSettings.htmlDefault)
                : Tag.valueOf(name);
        boolean block =
                switch (kind) {
                    case HTML,
                            HEAD,
                            BODY,
                            BLOCK,
                            PARAGRAPH,
                            HEADING,
                            PREFORMATTED,
                            FORM,
                            ITEM,
                            DEFINITION,
                            TABLE,
                            CAPTION,
                            COLUMNS,
                            SECTION,
                            ROW,
                            CELL,
                            RULE -> true;
                    default -> false;
                };
        return new TagName(
                name, tag, kind, SPECIAL.contains(name), BARRIERS.contains(name), IMPLIED.contains(name), block);
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
