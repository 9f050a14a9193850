package newsfold.read;

import java.util.Locale;
import java.util.regex.Matcher;
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
        Matcher tail = TAIL.matcher(title);
        return tail.matches() ? OutletName.clean(tail.group(2)) : null;
    }
}
