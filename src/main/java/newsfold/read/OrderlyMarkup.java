package newsfold.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.read.TagName.Kind;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Splits a page into tags and text as browsers do (HTML Living Standard, section 13.2.5) and has its tree built, without
 * what no reading looks at: programs, styles, drawings, lists to choose from, comments, most attributes. One look at each
 * character.
 */
final class OrderlyMarkup {
    /** All that any stage of reading asks for, and what tells the tree's builder how to read an element. */
    static final Set<String> ATTRIBUTES = Set.of(
            "aria-hidden",
            "aria-label",
            "class",
            "content",
            "data-component",
            "data-datetime",
            "data-lazy-src",
            "data-original",
            "data-src",
            "datetime",
            "height",
            "hidden",
            "href",
            "http-equiv",
            "id",
            "itemid",
            "itemprop",
            "itemscope",
            "itemtype",
            "lang",
            "name",
            "property",
            "rel",
            "resource",
            "role",
            "src",
            "style",
            "title",
            "type",
            "typeof",
            "width",
            "xml:lang");

    /** What may stand in a drawing without ending it, though it is none of its own parts. */
    private static final Set<String> IN_DRAWINGS = Set.of("image", "style", "title");

    private static final Set<String> CHOICES = Set.of("hr", "optgroup", "option");

    /** No element of a page has more; a tag that has is no tag. */
    private static final int MOST_ATTRIBUTES = 200;

    private static final String[][] BY_LETTER = byLetter();

    private final String html;
    private final char[] chars;
    private final OrderlyTree tree;
    private final Map<String, TagName> unknown = new HashMap<>();
    private int at;

    // the tag read last
    private TagName name = TagName.HTML;
    private @Nullable Attributes attributes;
    private boolean selfClosing;

    private OrderlyMarkup(String html, String address, int deepest) {
        this.html = html;
        this.chars = html.toCharArray();
        this.tree = new OrderlyTree(address, deepest);
    }

    /** The page's tree; null where the mark-up is too odd to be read by simple rules. */
    static @Nullable Document read(String html, String address, int deepest) {
        if (html.indexOf('\0') >= 0 || html.endsWith("</")) {
            return null;
        }
        OrderlyMarkup markup = new OrderlyMarkup(html, address, deepest);
        markup.scan();
        return markup.tree.finished();
    }

    private static String[][] byLetter() {
        String[][] byLetter = new String[128][];
        for (char letter = 0; letter < byLetter.length; letter++) {
            char first = letter;
            byLetter[letter] =
                    ATTRIBUTES.stream().filter(key -> key.charAt(0) == first).toArray(String[]::new);
        }
        return byLetter;
    }

    private void scan() {
        while (at < chars.length && !tree.odd()) {
            int mark = nextMark(at);
            if (mark > at) {
                text(mark);
            }
            if (at < chars.length) {
                mark();
            }
        }
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

    private void text(int end) {
        int i = at;
        while (i < end && white(chars[i])) {
            i++;
        }
        String text = html.substring(at, end);
        if (i == end) {
            tree.blank(text);
        } else {
            tree.text(CharacterEntities.ofHtml(text, false));
        }
        at = end;
    }

    private void mark() {
        char next = at + 1 < chars.length ? chars[at + 1] : ' ';
        if (letter(next)) {
            startTag();
        } else if (next == '/' && at + 2 < chars.length && letter(chars[at + 2])) {
            endTag();
        } else if (html.startsWith("!--", at + 1)) {
            comment();
        } else if (html.startsWith("![CDATA[", at + 1)) {
            tree.giveUp();
        } else {
            int end = html.indexOf('>', at);
            if (html.regionMatches(true, at, "<!doctype", 0, 9)) {
                tree.doctype(html.regionMatches(true, at, "<!doctype html>", 0, 15));
            }
            at = end < 0 ? chars.length : end + 1;
        }
    }

    private void comment() {
        int end = at + 4;
        if (!html.startsWith(">", end) && !html.startsWith("->", end)) {
            end = html.indexOf("--", end);
            while (end >= 0 && !html.startsWith(">", end + 2) && !html.startsWith("!>", end + 2)) {
                end = html.indexOf("--", end + 1);
            }
        }
        at = end < 0 ? chars.length : html.indexOf('>', end) + 1;
    }

    private void endTag() {
        at += 2;
        if (tag(false)) {
            tree.end(name);
        }
    }

    private void startTag() {
        at++;
        if (!tag(true)) {
            return;
        }
        TagName tag = name;
        Attributes its = attributes;
        if (selfClosing && !tag.empty()) {
            // one reads it as a start tag, another as both
            tree.giveUp();
            return;
        }
        switch (tag.kind()) {
            case SCRIPT -> program(its);
            case STYLE -> content();
            case TITLE -> tree.leaf(tag, its, new TextNode(CharacterEntities.ofHtml(content(), false)));
            case CONTROL -> {
                content();
                tree.leaf(tag, its, null);
            }
            case SELECT -> {
                skip(CHOICES, false);
                tree.leaf(tag, its, null);
            }
            case DRAWING -> {
                skip(IN_DRAWINGS, true);
                tree.leaf(tag, its, null);
            }
            case NOSCRIPT -> {
                if (tree.inHead()) {
                    content();
                } else {
                    tree.start(tag, its);
                }
            }
            default -> {
                tree.start(tag, its);
                if (tag.kind() == Kind.PREFORMATTED && html.startsWith("\n", at)) {
                    at++;
                }
            }
        }
    }

    /** Of programs only data is kept. */
    private void program(@Nullable Attributes its) {
        String program = content();
        if (program.contains("<!--") && program.contains("<script")) {
            // where such a program ends is another matter
            tree.giveUp();
        } else if (its != null && its.get("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            tree.leaf(name, its, new DataNode(program));
        }
    }

    /** All up to the end tag of the element that has just begun. */
    private String content() {
        int begin = at;
        String own = name.name();
        for (int mark = html.indexOf("</", at); mark >= 0; mark = html.indexOf("</", mark + 2)) {
            int end = mark + 2 + own.length();
            if (html.regionMatches(true, mark + 2, own, 0, own.length()) && end < chars.length && ends(chars[end])) {
                int close = html.indexOf('>', end);
                at = close < 0 ? chars.length : close + 1;
                return html.substring(begin, mark);
            }
        }
        tree.giveUp();
        return "";
    }

    /**
     * Skips all up to the end tag of the element that has just begun.
     *
     * @param known the elements that may stand in it
     * @param others whether those may that are no part of HTML
     */
    private void skip(Set<String> known, boolean others) {
        TagName own = name;
        for (int open = 1; open > 0 && !tree.odd(); ) {
            at = nextMark(at);
            boolean end = html.startsWith("/", at + 1);
            int letter = at + (end ? 2 : 1);
            if (letter >= chars.length || html.startsWith("![CDATA[", at + 1)) {
                tree.giveUp();
            } else if (!letter(chars[letter])) {
                mark();
            } else {
                at = letter;
                boolean read = tag(false);
                boolean may = name == own || (name.isKnown() ? known.contains(name.name()) : others);
                if (!read || !may) {
                    tree.giveUp();
                } else if (name == own && !selfClosing) {
                    open += end ? -1 : 1;
                }
            }
        }
        name = own;
    }

    /** Reads a tag from its name on; false where it does not end, or another begins in it. */
    private boolean tag(boolean start) {
        int from = at;
        int sum = 0;
        while (at < chars.length && !ends(chars[at])) {
            sum = TagName.add(sum, chars[at++]);
        }
        TagName known = TagName.at(chars, from, at, sum);
        name = known == null ? unknown(html.substring(from, at)) : known;
        attributes = null;
        selfClosing = false;
        int count = 0;
        while (at < chars.length) {
            char c = chars[at];
            if (c == '>') {
                at++;
                return true;
            }
            if (c == '<') {
                tree.giveUp();
                return false;
            }
            if (c == '/' || white(c)) {
                selfClosing = c == '/';
                at++;
            } else {
                selfClosing = false;
                attribute(start);
                if (++count > MOST_ATTRIBUTES) {
                    tree.giveUp();
                    return false;
                }
            }
        }
        return false;
    }

    private TagName unknown(String written) {
        return unknown.computeIfAbsent(small(written), TagName::unknown);
    }

    /** Letters beyond A to Z are different ones in a name. */
    private static String small(String name) {
        char[] small = name.toCharArray();
        for (int i = 0; i < small.length; i++) {
            small[i] += small[i] >= 'A' && small[i] <= 'Z' ? 0x20 : 0;
        }
        return new String(small);
    }

    private void attribute(boolean kept) {
        int from = at++;
        while (at < chars.length && chars[at] != '=' && !ends(chars[at])) {
            at++;
        }
        int to = at;
        if (at < chars.length && chars[at] == '<') {
            tree.giveUp();
            return;
        }
        skipWhite();
        if (at == chars.length || chars[at] != '=') {
            if (kept) {
                add(from, to, null);
            }
            return;
        }
        at++;
        skipWhite();
        char quote = at < chars.length ? chars[at] : '>';
        if (quote == '>') {
            if (kept) {
                add(from, to, "");
            }
            return;
        }
        int begin = at;
        int end;
        if (quote == '"' || quote == '\'') {
            begin++;
            end = html.indexOf(quote, begin);
            end = end < 0 ? chars.length : end;
            at = Math.min(chars.length, end + 1);
        } else {
            while (at < chars.length && chars[at] != '>' && !white(chars[at])) {
                at++;
            }
            end = at;
        }
        if (kept) {
            add(from, to, begin, end);
        }
    }

    private void add(int from, int to, int begin, int end) {
        String key = key(from, to);
        if (key != null) {
            add(key, CharacterEntities.ofHtml(html.substring(begin, end), true));
        }
    }

    private void add(int from, int to, @Nullable String value) {
        String key = key(from, to);
        if (key != null) {
            add(key, value);
        }
    }

    /** The first of a name counts. */
    private void add(String key, @Nullable String value) {
        if (attributes == null) {
            attributes = new Attributes();
        }
        if (!attributes.hasKey(key)) {
            attributes.add(key, value);
        }
    }

    /** The attribute's name, where it is one that counts. */
    private @Nullable String key(int from, int to) {
        int first = chars[from] | 0x20;
        if (first < BY_LETTER.length) {
            for (String key : BY_LETTER[first]) {
                if (key.length() == to - from && html.regionMatches(true, from, key, 0, key.length())) {
                    return key;
                }
            }
        }
        return null;
    }

    private void skipWhite() {
        while (at < chars.length && white(chars[at])) {
            at++;
        }
    }

    /** Whether a name ends before this character. */
    private static boolean ends(char c) {
        return c <= '>' && (white(c) || c == '/' || c == '>' || c == '<');
    }

    private static boolean white(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
