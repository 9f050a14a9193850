package newsfold.gather;

import crawlercommons.domains.PaidLevelDomain;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/** Finds the outlet in what a feed calls itself: "World news | The Example" at theexample.org is The Example. */
final class FeedName {
    private FeedName() {}

    /** Null where the title says nothing. */
    static @Nullable Outlet outlet(String title, @Nullable URI site) {
        String plain = title.replaceAll(
                        "(?i)\\s*[(\\[]?\\b(rss|atom|rdf)([ -]?feeds?)?( 2\\.0| 1\\.0)?\\b[)\\]]?\\s*", " ")
                .strip();
        List<String> parts = Arrays.stream(plain.split("\\s+[-–—|»:·>/]+\\s+|\\s*[|»·]\\s*|:\\s+"))
                .map(part -> part.replaceAll("^[\\s|»:·>-]+|[\\s|»:·>-]+$", ""))
                .filter(part -> !part.isBlank())
                .toList();
        if (parts.isEmpty()) {
            return null;
        }
        if (parts.size() == 1) {
            return new Outlet(parts.get(0));
        }
        String host = site == null || site.getHost() == null ? "" : letters(PaidLevelDomain.getPLD(site.getHost()));
        return new Outlet(parts.stream()
                .filter(part -> !host.isEmpty() && letters(part).length() >= 3 && host.contains(letters(part)))
                .findFirst()
                .orElse(String.join(" - ", parts)));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
