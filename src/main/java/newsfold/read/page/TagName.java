package newsfold.read.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An element's name with what it means for the tree (HTML Living Standard, section 13.2.6).
 *
 * @param special ends the search for what an unknown end tag closes
 * @param barrier no end tag inside closes what stands around it
 * @param implied closed without an end tag of its own
 */
public record TagName(String name, Tag tag, Kind kind, boolean special, boolean barrier, boolean implied) {

    /** How a tag is read. */
    enum Kind {
        HTML("html"),
        HEAD("head"),
        BODY("body"),
        /** No content, and at home in the head. */
        META("base basefont bgsound link meta"),
        TITLE("title"),
        SCRIPT("script"),
        STYLE("style"),
        NOSCRIPT("noscript"),
        BLOCK(
                "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header"
                        + " hgroup main menu nav ol search section summary ul"),
        PARAGRAPH("p"),
        HEADING("h1 h2 h3 h4 h5 h6"),
        PREFORMATTED("pre"),
        FORM("form"),
        ITEM("li"),
        DEFINITION("dd dt"),
        BUTTON("button"),
        ANCHOR("a"),
        PHRASE("b big code em font i s small strike strong tt u"),
        OBJECT("applet marquee object"),
        TABLE("table"),
        CAPTION("caption"),
        COLUMNS("colgroup"),
        COLUMN("col"),
        SECTION("tbody tfoot thead"),
        ROW("tr"),
        CELL("td th"),
        /** No content, within a line. */
        VOID("area br embed img keygen wbr"),
        INPUT("input"),
        /** No content, part of a picture or recording. */
        MEDIA("param source track"),
        RULE("hr"),
        /** What stands in it is no mark-up, and no text of the page. */
        CONTROL("iframe noembed textarea"),
        SELECT("select"),
        DRAWING("svg"),
        ORDINARY(
                "abbr acronym audio bdi bdo canvas cite data datalist del dfn ins kbd label legend map mark meter output"
                        + " picture progress q ruby samp span sub sup time var video"),
        /** Rare, and read by rules of its own. */
        ODD(
                "frame frameset image isindex listing math nobr noframes optgroup option plaintext rb rp rt rtc template xmp");

        private final String names;

        Kind(String names) {
            this.names = names;
        }

        boolean empty() {
            return this == META || this == VOID || this == INPUT || this == MEDIA || this == RULE || this == COLUMN;
        }

        /** Whether white space beside its tags is indentation. */
        boolean block() {
            return BLOCKS.contains(this);
        }

        /** Whether it is part of a table outside its cells. */
        boolean tablePart() {
            return this == TABLE || this == SECTION || this == ROW || this == COLUMNS;
        }
    }

    private static final Set<Kind> BLOCKS = java.util.EnumSet.of(
            Kind.HTML,
            Kind.HEAD,
            Kind.BODY,
            Kind.BLOCK,
            Kind.PARAGRAPH,
            Kind.HEADING,
            Kind.PREFORMATTED,
            Kind.FORM,
            Kind.ITEM,
            Kind.DEFINITION,
            Kind.TABLE,
            Kind.CAPTION,
            Kind.COLUMNS,
            Kind.SECTION,
            Kind.ROW,
            Kind.CELL,
            Kind.RULE);

    private static final Set<String> SPECIAL =
            words("address applet area article aside base basefont bgsound blockquote body br button caption center col"
                    + " colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4"
                    + " h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav"
                    + " noembed noframes noscript object ol p param plaintext pre script search section select source style"
                    + " summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp");
    private static final Set<String> BARRIERS = words("applet caption html table td th marquee object template");
    private static final Set<String> IMPLIED = words("dd dt li optgroup option p rb rp rt rtc");

    private static final Map<String, TagName> KNOWN = all();

    /** The known ones where their sums lead to, or behind. A power of two, and more than twice as many. */
    private static final @Nullable TagName[] BY_SUM = bySum(512);

    static final TagName HTML = named("html");
    static final TagName HEAD = named("head");
    static final TagName BODY = named("body");
    static final TagName P = named("p");

    /** The name in lower case, known or not. */
    static TagName named(String name) {
        TagName known = KNOWN.get(name);
        return known == null ? of(name, Kind.ORDINARY) : known;
    }

    boolean known() {
        return KNOWN.get(name) == this;
    }

    /** Adds a letter to the sum by which a name is looked up, a capital as a small one. */
    static int sum(int before, char letter) {
        return 31 * before + (letter | 0x20);
    }

    /** The known name that is written here, or null. */
    static @Nullable TagName at(char[] text, int from, int to, int sum) {
        int at = place(sum, BY_SUM.length);
        for (TagName found = BY_SUM[at]; found != null; found = BY_SUM[at]) {
            if (found.isAt(text, from, to)) {
                return found;
            }
            at = at + 1 & BY_SUM.length - 1;
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

    private static int place(int sum, int size) {
        return (sum ^ sum >>> 9 ^ sum >>> 18) & size - 1;
    }

    private static @Nullable TagName[] bySum(int size) {
        @Nullable TagName[] table = new TagName[size];
        for (TagName name : KNOWN.values()) {
            int sum = 0;
            for (char c : name.name.toCharArray()) {
                sum = sum(sum, c);
            }
            int at = place(sum, size);
            while (table[at] != null) {
                at = at + 1 & size - 1;
            }
            table[at] = name;
        }
        return table;
    }

    private static Map<String, TagName> all() {
        Map<String, TagName> known = new HashMap<>();
        for (Kind kind : Kind.values()) {
            for (String name : kind.names.split(" ")) {
                known.put(name, of(name, kind));
            }
        }
        return Map.copyOf(known);
    }

    private static TagName of(String name, Kind kind) {
        Tag tag = kind == Kind.DRAWING
                ? Tag.valueOf(name, Parser.NamespaceSvg, ParseSettings.htmlDefault)
                : Tag.valueOf(name);
        return new TagName(name, tag, kind, SPECIAL.contains(name), BARRIERS.contains(name), IMPLIED.contains(name));
    }

    private static Set<String> words(String words) {
        return Set.of(words.split(" "));
    }
}
