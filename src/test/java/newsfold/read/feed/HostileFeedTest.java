package newsfold.read.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input made to break readers: nothing but an UnreadableException may come of it, and each of these must end. */
class HostileFeedTest {
    private static final int LENGTH = 300_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "</a>",
                "<item>",
                "<entry>",
                "<title>",
                "<channel>",
                "<rss>",
                "<a b='</",
                "<a b=\"</x",
                "<!--",
                "<![CDATA[",
                "]]>",
                "<?x ",
                "<!DOCTYPE x [",
                "<!x",
                "&",
                "&#",
                "&#x",
                "&amp",
                "<",
                "<a ",
                "</",
                "<a x=1 ",
                "<x:y xmlns:x='z'>",
                "<b xml:base='a/'>",
                "<content>",
                "<br>",
                "{\"items\":[",
                "{\"a\":",
                "[",
                "\u0000",
                "é"
            })
    void repeatedWithoutEnd(String part) {
        String many = part.repeat(LENGTH / part.length());
        readOrRefuse(many);
        readOrRefuse("<rss><channel><item><description>" + many);
        readOrRefuse("{\"items\":[{\"x\":" + many);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<a>",
                "<table><tr><td>",
                "<i><p>",
                "<!--",
                "<iframe>",
                "<iframe></iframe>",
                "<object>",
                "<noscript>",
                "<script></script>",
                "<svg>",
                "<select><option>",
                "<form>",
                "<template>",
                "<frameset>",
                "<textarea>",
                "<plaintext>",
                "<img src='x y' onerror=z>"
            })
    void htmlWithoutEndInAnEntry(String part) {
        readOrRefuse("<rss><channel><item><title>t</title><description><![CDATA[" + part.repeat(LENGTH / part.length())
                + "]]></description></item></channel></rss>");
    }

    @Test
    void deepNestingCostsNoEntry() throws UnreadableException {
        String deep = "<x>".repeat(50_000) + "</x>".repeat(50_000);
        FeedDocument feed = InventedFeeds.read(InventedFeeds.RSS.replace("<description>", "<description>" + deep));
        assertThat(feed.entries()).extracting(FeedEntry::title).isEqualTo(InventedFeeds.TITLES);
    }

    @Test
    void hugeAttributesCostNoEntry() throws UnreadableException {
        StringBuilder many = new StringBuilder("<item y='" + "z".repeat(LENGTH) + "'");
        for (int i = 0; i < 20_000; i++) {
            many.append(" a").append(i).append("=1");
        }
        FeedDocument feed = InventedFeeds.read(InventedFeeds.RSS.replace("<item", many));
        assertThat(feed.entries()).extracting(FeedEntry::title).isEqualTo(InventedFeeds.TITLES);
    }

    @Test
    void noiseIsReadOrRefused() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            byte[] noise = new byte[random.nextInt(3000)];
            random.nextBytes(noise);
            readOrRefuse(noise);
        }
    }

    private static void readOrRefuse(String feed) {
        readOrRefuse(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static void readOrRefuse(byte[] body) {
        @Nullable FeedDocument read = null;
        @Nullable String refused = null;
        try {
            read = new FeedReader().read(new Page(InventedFeeds.ADDRESS, null, body, null));
        } catch (UnreadableException none) {
            refused = none.getMessage();
        }
        assertThat(read != null || refused != null && refused.length() < 200).isTrue();
    }
}
