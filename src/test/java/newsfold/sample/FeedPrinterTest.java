package newsfold.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FeedPrinterTest {
    private static final Instant EPOCH = Instant.parse("2026-03-04T10:07:00Z");
    private static final SampleAddresses ADDRESSES = new SampleAddresses("http://127.0.0.1:8080");
    private static final Newsstand NEWSSTAND = Newsstand.read();

    private final FeedPrinter printer = new FeedPrinter(NEWSSTAND);

    static Stream<Arguments> feeds() {
        return NEWSSTAND.outlets().stream().flatMap(outlet -> outlet.feeds().stream()
                .filter(feed -> feed.format() != FeedFormat.PAGE && feed.format() != FeedFormat.BROKEN)
                .map(feed -> Arguments.of(outlet, feed)));
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void everyFeedIsWellFormedAndLinksToArticlesThatExist(SampleOutlet outlet, FeedOffer feed) throws Exception {
        byte[] bytes = printer.print(outlet, feed, ADDRESSES, EPOCH);
        List<String> links = feed.format() == FeedFormat.JSON ? jsonLinks(bytes) : xmlLinks(bytes, feed.format());

        assertThat(links).isNotEmpty().allSatisfy(link -> {
            assertThat(link).startsWith("http://127.0.0.1:8080/sample/" + outlet.id() + "/");
            assertThat(NEWSSTAND.article(outlet.id(), link.substring(link.lastIndexOf('/') + 1)))
                    .isPresent();
        });
        assertThat(links).hasSameSizeAs(NEWSSTAND.announced(outlet, feed));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("{day")
                .doesNotContain("{time");
    }

    @Test
    void rss2SaysWhenAndByWhom() throws Exception {
        SampleOutlet outlet = NEWSSTAND.outlet("newsbarrow").orElseThrow();

        String feed =
                new String(printer.print(outlet, outlet.feeds().get(0), ADDRESSES, EPOCH), StandardCharsets.UTF_8);

        assertThat(feed)
                .contains(">The Dunmarrow Argus</source>")
                .contains("<pubDate>Wed, 4 Mar 2026 08:13:00 GMT</pubDate>");
    }

    private static List<String> jsonLinks(byte[] bytes) throws Exception {
        List<String> links = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(bytes).get("items")) {
            links.add(item.get("url").asText());
        }
        return links;
    }

    private static List<String> xmlLinks(byte[] bytes, FeedFormat format) throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        NodeList items = document.getElementsByTagName(format == FeedFormat.ATOM ? "entry" : "item");
        List<String> links = new ArrayList<>();
        for (int i = 0; i < items.getLength(); i++) {
            Element link = (Element)
                    ((Element) items.item(i)).getElementsByTagName("link").item(0);
            links.add(format == FeedFormat.ATOM ? link.getAttribute("href") : link.getTextContent());
        }
        return links;
    }
}
