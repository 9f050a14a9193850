package newsfold.gather;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What came of looking for a site's feeds.
 *
 * @param asked the address as it was written
 * @param feeds the best first
 * @param page what answered at the address itself, with its scheme; null where nothing did
 * @param tried every address that was asked, in order
 * @param problem a sentence on why the address itself could not be read, or null
 */
public record Findings(
        String asked,
        List<FoundFeed> feeds,
        @Nullable URI page,
        List<URI> tried,
        @Nullable String problem) {
    public Findings {
        feeds = List.copyOf(feeds);
        tried = List.copyOf(tried);
    }

    /** Whether there is one feed that must be meant. */
    public boolean isCertain() {
        return problem == null
                && !feeds.isEmpty()
                && (feeds.size() == 1 || feeds.get(0).origin() == FoundFeed.Origin.ITSELF);
    }

    /** What was found, or what was tried in vain. */
    public String sentence() {
        String first = problem == null ? "" : problem + " ";
        if (feeds.size() == 1) {
            return first + "One feed was found for " + asked + ".";
        }
        if (!feeds.isEmpty()) {
            return first + feeds.size() + " feeds were found for " + asked + ".";
        }
        if (tried.size() <= 1) {
            return problem != null ? problem : "No feed was found for " + asked + ".";
        }
        return first + "No feed was found for " + asked + ". Tried: " + WebAddress.shown(tried.get(0)) + ", "
                + tried.stream().skip(1).map(this::brief).collect(Collectors.joining(", ")) + ".";
    }

    /** Without what it shares with the first. */
    private String brief(URI address) {
        URI first = tried.get(0);
        boolean sameSite = String.valueOf(first.getScheme()).equals(address.getScheme())
                && String.valueOf(first.getRawAuthority()).equals(address.getRawAuthority());
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return sameSite ? path : WebAddress.shown(address);
    }
}
