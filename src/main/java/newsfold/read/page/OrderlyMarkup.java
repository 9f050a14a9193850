package newsfold.read.page;

import java.util.Locale;
import java.util.Set;
import newsfold.read.feed.CharacterEntities;
import newsfold.read.page.TagName.Kind;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Splits a page into tags and text as browsers do (HTML Living Standard, section 13.2.5) and has its {@linkplain OrderlyTree
 * tree} built, in about half the time that Jsoup takes: without what no reading looks at, which is programs, styles,
 * drawings, lists to choose from, comments, and most attributes. What stays is what Jsoup makes of it; a page of which that
 * is not certain is left to Jsoup.
 */
final class OrderlyMarkup {
    private static final Set<String> CHOICES = Set.of("hr", "optgroup", "option", "select");

    /** What may stand in a drawing without ending it, though HTML knows it too. */
    private static final Set<String> IN_DRAWINGS = Set.of("image", "style", "svg", "title");

    private final String html;
    private final char[] chars;
    private final TagReader tag;
    private final OrderlyTree tree;
    private int at;

    private OrderlyMarkup(String html, String address, int deepest) {
        this.html = html;
        chars = html.toCharArray();
        tag = new TagReader(html, chars);
        tree = new OrderlyTree(address, deepest);
    }

    /**
     * The page's tree, or null where its mark-up is too odd to be read by simple rules.
     *
     * @param address the page's, or nothing
     * @param deepest elements nested deeper are odd
     */
    static @Nullable Document read(String html, String address, int deepest) {
        if (html.indexOf('\0') >= 0 || html.endsWith("</")) {
            return null;
        }
        OrderlyMarkup markup = new OrderlyMarkup(html, address, deepest);
        while (markup.at < html.length() && !markup.tree.odd()) {
            markup.textAndMark();
        }
        return markup.tree.finished();
    }

    private void textAndMark() {
        int mark = nextMark(at);
        if (mark > at) {
            String text = html.substring(at, mark);
            if (white(at, mark)) {
                tree.blank(text);
            } else {
                tree.text(CharacterEntities.ofHtml(text, false));
            }
            at = mark;
        }
        if (at < chars.length) {
            mark();
        }
    }

    private boolean white(int from, int to) {
        int i = from;
        while (i < to && TagReader.white(chars[i])) {
            i++;
        }
        return i == to;
    }

    /** Where the next sign stands that begins a tag, a comment or the like. */
    private int nextMark(int from) {
        for (int mark = html.indexOf('<', from); mark >= 0; mark = html.indexOf('<', mark + 1)) {
            char next = mark + 1 < chars.length ? chars[mark + 1] : ' ';
            if (letter(next) || next == '/' || next == '!' || next == '?') {
                return mark;
            }
        }
        return chars.length;
    }

    private void mark() {
        char next = at + 1 < chars.length ? chars[at + 1] : ' ';
        if (letter(next)) {
            if (tag(at + 1, true)) {
                start();
            }
        } else if (next == '/' && at + 2 < chars.length && letter(chars[at + 2])) {
            if (tag(at + 2, false)) {
                tree.end(tag.name());
            }
        } else if (html.startsWith("!--", at + 1)) {
            skipComment();
        } else if (html.startsWith("![CDATA[", at + 1)) {
            tree.giveUp();
        } else {
            if (html.regionMatches(true, at, "<!doctype", 0, 9)) {
                tree.doctype(html.regionMatches(true, at, "<!doctype html>", 0, 15));
            }
            int end = html.indexOf('>', at);
            at = end < 0 ? chars.length : end + 1;
        }
    }

    /** Reads a tag; false where there is none after all. */
    private boolean tag(int from, boolean start) {
        at = tag.read(from, start);
        if (at == TagReader.NONE) {
            tree.giveUp();
        }
        return at != TagReader.NONE;
    }

    private void skipComment() {
        int end = at + 4;
        if (!html.startsWith(">", end) && !html.startsWith("->", end)) {
            end = html.indexOf("--", end);
            while (end >= 0 && !html.startsWith(">", end + 2) && !html.startsWith("!>", end + 2)) {
                end = html.indexOf("--", end + 1);
            }
        }
        at = end < 0 ? chars.length : html.indexOf('>', end) + 1;
    }

    private void start() {
        TagName name = tag.name();
        Attributes attributes = tag.attributes();
        if (tag.selfClosing() && !name.kind().empty()) {
            // a start tag for some, and for others an end tag, too
            tree.giveUp();
            return;
        }
        switch (name.kind()) {
            case SCRIPT -> program(attributes);
            case STYLE -> content();
            case TITLE -> tree.leaf(name, attributes, new TextNode(CharacterEntities.ofHtml(content(), false)));
            case CONTROL -> {
                content();
                tree.leaf(name, attributes, null);
            }
            case SELECT -> {
                skip(CHOICES, false);
                tree.leaf(name, attributes, null);
            }
            case DRAWING -> {
                skip(IN_DRAWINGS, true);
                tree.leaf(name, attributes, null);
            }
            case NOSCRIPT -> {
                if (tree.inHead()) {
                    content();
                } else {
                    tree.start(name, attributes);
                }
            }
            default -> {
                tree.start(name, attributes);
                if (name.kind() == Kind.PREFORMATTED && html.startsWith("\n", at)) {
                    at++;
                }
            }
        }
    }

    /** Of programs only data on the article is kept. */
    private void program(@Nullable Attributes attributes) {
        TagName script = tag.name();
        int begin = at;
        int end = skipContent();
        boolean data = attributes != null
                && attributes.get("type").toLowerCase(Locale.ROOT).contains("ld+json");
        if (data) {
            tree.leaf(script, attributes, new DataNode(html.substring(begin, end)));
        }
    }

    private String content() {
        int begin = at;
        return html.substring(begin, skipContent());
    }

    /** Goes on behind the end tag of the element that has just begun, whose content is no mark-up; where that tag stands. */
    private int skipContent() {
        String own = tag.name().name();
        boolean program = tag.name().kind() == Kind.SCRIPT;
        // in a comment of a program, another program that it writes has its own end tag
        int commentEnd = -1;
        boolean written = false;
        for (int mark = html.indexOf('<', at); mark >= 0; mark = html.indexOf('<', mark + 1)) {
            if (program && mark > commentEnd) {
                written = false;
                commentEnd = html.startsWith("!--", mark + 1) ? commentEnd(mark) : -1;
            }
            int end = mark + 2 + own.length();
            if (mark + 1 < chars.length && chars[mark + 1] == '/' && named(own, mark + 2)) {
                if (!written) {
                    int close = html.indexOf('>', end);
                    at = close < 0 ? chars.length : close + 1;
                    return mark;
                }
                written = false;
            } else if (mark < commentEnd && named(own, mark + 1)) {
                written = true;
            }
        }
        tree.giveUp();
        return at;
    }

    private int commentEnd(int mark) {
        int end = html.indexOf("-->", mark + 2);
        return end < 0 ? chars.length : end;
    }

    private boolean named(String name, int from) {
        int end = from + name.length();
        return end < chars.length
                && TagReader.endsName(chars[end])
                && html.regionMatches(true, from, name, 0, name.length());
    }

    /**
     * Skips all up to the end tag of the element that has just begun.
     *
     * @param known what may stand in it
     * @param others whether what is no part of HTML may
     */
    private void skip(Set<String> known, boolean others) {
        TagName own = tag.name();
        for (int open = 1; open > 0 && !tree.odd(); ) {
            at = nextMark(at);
            boolean end = html.startsWith("/", at + 1);
            int name = at + (end ? 2 : 1);
            if (name >= chars.length) {
                tree.giveUp();
            } else if (!letter(chars[name])) {
                mark();
            } else if (tag(name, false)) {
                TagName inner = tag.name();
                if (inner.known() ? !known.contains(inner.name()) : !others) {
                    tree.giveUp();
                } else if (inner == own && !tag.selfClosing()) {
                    open += end ? -1 : 1;
                }
            }
        }
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
