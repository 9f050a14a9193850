package newsfold.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The charsets that web pages name, read as browsers read them: a label often means the vendor's superset of what it
 * says (WHATWG Encoding Standard, section 4.2).
 */
final class CharsetLabels {
    static final Charset WESTERN = Charset.forName("windows-1252");

    private static final String META = "<meta";

    private static final Map<String, String> SUPERSETS = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"));

    private CharsetLabels() {}

    /** The charset of a label, or null where there is none or it is wider than a byte, which the bytes would show. */
    static @Nullable Charset find(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(SUPERSETS.getOrDefault(name, name));
            String found = charset.name();
            return found.startsWith("UTF-16") || found.startsWith("UTF-32") ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    static @Nullable Charset inHeader(@Nullable String contentType) {
        return contentType == null ? null : after("charset", contentType, 0, contentType.length());
    }

    /** The XML declaration's encoding, also where something stands in front of it. */
    static @Nullable Charset inProlog(String head) {
        int start = head.indexOf("<?xml ");
        int end = start < 0 ? -1 : head.indexOf('>', start);
        return end < 0 ? null : after("encoding", head, start, end);
    }

    static @Nullable Charset inMeta(String head) {
        for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
            if (!head.regionMatches(true, at, META, 0, META.length())) {
                continue;
            }
            int end = head.indexOf('>', at);
            if (end < 0) {
                return null;
            }
            Charset found = after("charset", head, at, end);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The label in {@code word = "label"} between two places. */
    private static @Nullable Charset after(String word, String text, int from, int to) {
        String small = text.substring(from, to).toLowerCase(Locale.ROOT);
        int at = small.indexOf(word);
        if (at < 0) {
            return null;
        }
        int start = at + word.length();
        boolean equals = false;
        while (start < small.length() && " \t\r\n=\"'".indexOf(small.charAt(start)) >= 0) {
            equals |= small.charAt(start) == '=';
            start++;
        }
        int end = start;
        while (end < small.length() && isLabel(small.charAt(end))) {
            end++;
        }
        return equals && end > start ? find(small.substring(start, end)) : null;
    }

    private static boolean isLabel(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.' || c == ':';
    }
}
