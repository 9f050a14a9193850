package newsfold.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The list that a newcomer imports in place of the sample. */
class PublicFeedsTest {
    private static final Path LIST = Path.of("src/main/resources/opml/public-feeds.opml");

    @Test
    void namesFeedsByTitleAndAddressInSections() throws IOException {
        Document opml = Jsoup.parse(Files.readString(LIST), Parser.xmlParser());
        List<Element> feeds = opml.select("body > outline > outline[type=rss]");

        assertThat(feeds).hasSizeBetween(25, 40);
        assertThat(feeds).allSatisfy(feed -> {
            assertThat(feed.attr("text")).isNotBlank();
            assertThat(feed.attr("xmlUrl")).startsWith("https://");
        });
        assertThat(feeds).extracting(feed -> feed.attr("xmlUrl")).doesNotHaveDuplicates();
    }
}
