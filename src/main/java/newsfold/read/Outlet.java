package newsfold.read;

import java.util.regex.Pattern;

/**
 * Who publishes an article, or reprints it: a newspaper, a site, an agency.
 *
 * @param name as readers know it ("The Mirror"); never blank, white space folded
 * @param key what all spellings and addresses of one outlet share; for comparing, not for showing
 */
public record Outlet(String name, String key) {
    private static final Pattern WHITE = Pattern.compile("\\s+");

    public Outlet {
        name = fold(name);
        if (name.isEmpty() || key.isBlank()) {
            throw new IllegalArgumentException("an outlet needs a name; leave it out where it is unknown");
        }
    }

    /** An outlet of which only a spelling is known: one with all those that differ in case, punctuation, "the" or "www." */
    public Outlet(String name) {
        this(name, OutletSpelling.of(fold(name)).key());
    }

    /** The key of an outlet of which editors said something. */
    public static String corrected(long number) {
        return "outlet " + number;
    }

    private static String fold(String name) {
        return WHITE.matcher(name.replace('\u00a0', ' ').strip()).replaceAll(" ");
    }

    @Override
    public String toString() {
        return name;
    }
}
