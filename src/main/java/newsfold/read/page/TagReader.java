package newsfold.read.page;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import newsfold.read.feed.CharacterEntities;
import org.jsoup.nodes.Attributes;
import org.jspecify.annotations.Nullable;

/** Reads a page's tags one at a time, as browsers do (HTML Living Standard, section 13.2.5.8 and following). */
final class TagReader {
    /** All that any stage of reading asks for, and what tells the tree's builder how to read an element. */
    static final Set<String> ATTRIBUTES = Set.of(
            ("aria-hidden aria-label class content data-component data-datetime data-lazy-src data-original data-src datetime"
                            + " height hidden href http-equiv id itemid itemprop itemscope itemtype lang name property rel"
                            + " resource role src style title type typeof width xml:lang")
                    .split(" "));

    private static final String[][] BY_LETTER = byLetter();

    /** No element of a page has more; a tag that has is none. */
    private static final int MOST_ATTRIBUTES = 200;

    /** So many are kept at once: a power of two. */
    private static final int MOST_CLASSES = 512;

    /** An attribute's value, and where on the page it stands for the first time. */
    private record Names(int begin, int end, String value) {}

    /** A tag that is cut off, or that another one begins in. */
    static final int NONE = -1;

    private final String html;
    private final char[] chars;
    private final Map<String, TagName> unknown = new HashMap<>();
    private final @Nullable Names[] classes = new Names[MOST_CLASSES];
    private int at;

    private TagName name = TagName.HTML;
    private @Nullable Attributes attributes;
    private boolean selfClosing;

    TagReader(String html, char[] chars) {
        this.html = html;
        this.chars = chars;
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

    /** The last tag's name. */
    TagName name() {
        return name;
    }

    /** The last tag's attributes, as far as they count; null where it has none of these. */
    @Nullable
    Attributes attributes() {
        return attributes;
    }

    boolean selfClosing() {
        return selfClosing;
    }

    /**
     * Reads a tag.
     *
     * @param from where its name begins
     * @param start whether its attributes are wanted
     * @return where the page goes on behind it, or {@link #NONE}
     */
    int read(int from, boolean start) {
        at = from;
        int sum = 0;
        while (at < chars.length && !endsName(chars[at])) {
            sum = TagName.sum(sum, chars[at++]);
        }
        TagName known = TagName.at(chars, from, at, sum);
        name = known == null ? unknown(from, at) : known;
        attributes = null;
        selfClosing = false;
        for (int count = 0; at < chars.length && count <= MOST_ATTRIBUTES; ) {
            char c = chars[at];
            if (c == '>') {
                return at + 1;
            }
            if (c == '<') {
                return NONE;
            }
            selfClosing = c == '/';
            if (selfClosing || white(c)) {
                at++;
            } else {
                attribute(start);
                count++;
            }
        }
        return NONE;
    }

    private TagName unknown(int from, int to) {
        char[] small = new char[to - from];
        for (int i = 0; i < small.length; i++) {
            char c = chars[from + i];
            // letters beyond A to Z are different ones in a name
            small[i] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return unknown.computeIfAbsent(new String(small), TagName::named);
    }

    private void attribute(boolean wanted) {
        int from = at++;
        while (at < chars.length && chars[at] != '=' && !endsName(chars[at])) {
            at++;
        }
        String key = wanted ? key(from, at) : null;
        skipWhite();
        if (at == chars.length || chars[at] != '=') {
            add(key, null);
            return;
        }
        at++;
        skipWhite();
        int begin = at;
        int end;
        char quote = at < chars.length ? chars[at] : '>';
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
        if (key != null) {
            add(key, key.equals("class") ? names(begin, end) : value(begin, end));
        }
    }

    private String value(int begin, int end) {
        return CharacterEntities.ofHtml(html.substring(begin, end), true);
    }

    /** The names of a class, which on most pages come again and again: put together once. */
    private String names(int begin, int end) {
        int sum = 0;
        for (int i = begin; i < end; i++) {
            sum = 31 * sum + chars[i];
        }
        int place = (sum ^ sum >>> 16) & classes.length - 1;
        Names known = classes[place];
        if (known == null || !Arrays.equals(chars, begin, end, chars, known.begin, known.end)) {
            known = new Names(begin, end, value(begin, end));
            classes[place] = known;
        }
        return known.value;
    }

    /** The attribute's name, where it is one that counts. */
    private @Nullable String key(int from, int to) {
        int first = chars[from] | 0x20;
        if (first < BY_LETTER.length) {
            for (String key : BY_LETTER[first]) {
                if (key.length() == to - from && spelled(key, from)) {
                    return key;
                }
            }
        }
        return null;
    }

    private boolean spelled(String key, int from) {
        for (int i = 1; i < key.length(); i++) {
            char c = chars[from + i];
            if (c != key.charAt(i) && (c < 'A' || c > 'Z' || (c | 0x20) != key.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Of several by one name the first counts. */
    private void add(@Nullable String key, @Nullable String value) {
        if (key == null) {
            return;
        }
        if (attributes == null) {
            attributes = new Attributes();
        }
        if (!attributes.hasKey(key)) {
            attributes.add(key, value);
        }
    }

    private void skipWhite() {
        while (at < chars.length && white(chars[at])) {
            at++;
        }
    }

    static boolean endsName(char c) {
        return c <= '>' && (white(c) || c == '/' || c == '>' || c == '<');
    }

    static boolean white(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
