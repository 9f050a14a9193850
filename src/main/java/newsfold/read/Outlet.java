package newsfold.read;

import java.util.Locale;

/**
 * Who publishes an article, or reprints it: a newspaper, a site, an agency.
 *
 * @param name as readers know it ("The Mirror"); never blank, white space folded
 */
public record Outlet(String name) {
    public Outlet {
        name = name.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an outlet needs a name; leave it out where it is unknown");
        }
    }

    /** What two spellings of one outlet share: lower case, without a leading "the" and "www.". */
    public String key() {
        String folded = name.toLowerCase(Locale.ROOT);
        if (folded.startsWith("www.")) {
            folded = folded.substring(4);
        }
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }

    @Override
    public String toString() {
        return name;
    }
}
