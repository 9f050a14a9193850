package newsfold.read;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headlines, as pages repeat and decorate them. */
final class Headline {
    private static final Pattern TAIL = Pattern.compile("^(.{8,}?)\\s*(?:\\s[|–—-]|[|»:·•])\\s+([^|]{2,50})$");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Headline() {}

    /** What two prints of one headline share: letters and digits, case aside. */
    static String key(String headline) {
        return NO_LETTER
                .matcher(headline.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** The outlet or site that a window title names behind the headline, if it does: "Mayor resigns | The Courier". */
    static @Nullable String tail(String title, @Nullable String headline) {
        if (headline != null) {
            String longer = key(title);
            String shorter = key(headline);
            if (shorter.isEmpty() || longer.equals(shorter) || !longer.startsWith(shorter + ' ')) {
                return null;
            }
        }
        var tail = TAIL.matcher(title);
        String name = null;
        while (tail.matches()) {
            name = tail.group(2);
            break;
        }
        return name == null ? null : OutletName.clean(name);
    }
}
