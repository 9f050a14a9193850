package newsfold.gather;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the format of a feed. */
final class FeedFormat {
    static final String SITE_MAP = "site map";

    /** Bytes in which a root element begins. */
    private static final int START = 8_192;

    private static final Pattern ROOT =
            Pattern.compile("<(?:[a-z0-9]+:)?(rss|feed|rdf|urlset|sitemapindex|channel)\\b|\\{");

    private FeedFormat() {}

    /** @param body of something that was read as a feed */
    static String of(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, START), StandardCharsets.ISO_8859_1)
                // UTF-16
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        Matcher root = ROOT.matcher(start);
        if (!root.find()) {
            return "feed";
        }
        if (root.group(1) == null) {
            return "JSON Feed";
        }
        return switch (root.group(1)) {
            case "feed" -> "Atom";
            case "rdf" -> "RDF";
            case "urlset", "sitemapindex" -> SITE_MAP;
            case "channel" -> start.contains("<rss") ? "RSS" : "CDF";
            default -> "RSS";
        };
    }
}
