package newsfold.read.page;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Mends JSON that was put together by hand: quotation marks inside a text that nobody escaped, commas that were forgotten, a
 * script that was escaped as if it were HTML. Linear in the length.
 */
final class JsonMending {
    private static final Pattern WRAPPING =
            Pattern.compile("^(?:(?:<!--|//\\s*<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/|<!\\[CDATA\\[)\\s*)+");

    private final String json;
    private final StringBuilder mended;

    private JsonMending(String json) {
        this.json = json;
        this.mended = new StringBuilder(json.length() + 64);
    }

    /** Without what wraps it: comments and CDATA marks that hide a script from old browsers and from XML. */
    static String unwrapped(String script) {
        String json = script.strip();
        if (json.startsWith("<") || json.startsWith("/")) {
            json = WRAPPING.matcher(json).replaceFirst("");
        }
        boolean escaped = json.indexOf('"') < 0 && json.contains("&quot;");
        return escaped ? Parser.unescapeEntities(json, false) : json;
    }

    static String mend(String json) {
        JsonMending mending = new JsonMending(json);
        mending.run();
        return mending.mended.toString();
    }

    private void run() {
        boolean inside = false;
        boolean key = false;
        char before = '{';
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inside && c == '\\' && i + 1 < json.length()) {
                mended.append(c).append(json.charAt(++i));
            } else if (inside && c == '"') {
                inside = !closes(i, key);
                mended.append(inside ? "\\\"" : "\"");
                before = '"';
            } else if (inside || Character.isWhitespace(c)) {
                mended.append(c);
            } else {
                boolean value = before == '"' && !key || before == '}' || before == ']';
                if (value && (c == '"' || c == '{')) {
                    mended.append(',');
                    before = ',';
                }
                inside = c == '"';
                key = inside && (before == '{' || before == ',');
                mended.append(c);
                before = c;
            }
        }
    }

    /** Whether a quotation mark ends its text: what follows is the JSON's and not a sentence's. */
    private boolean closes(int mark, boolean key) {
        int next = after(mark + 1);
        if (next == json.length()) {
            return true;
        }
        return switch (json.charAt(next)) {
            case '}', ']' -> true;
            case ':' -> key;
            case ',' -> {
                int following = after(next + 1);
                yield following == json.length() || "\"'{[]}-/0123456789tfn".indexOf(json.charAt(following)) >= 0;
            }
            case '"' -> json.substring(mark, next).indexOf('\n') >= 0;
            default -> false;
        };
    }

    private int after(int start) {
        int i = start;
        while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
            i++;
        }
        return i;
    }
}
