package newsfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FeedsCommandTest {
    private static final String FEED = "<rss><channel><title>Quay</title><link>https://quay.example/</link>"
            + "<item><title>Crane moved</title><link>/crane</link><pubDate>Tue, 03 Mar 2026 06:10:05 +0100</pubDate>"
            + "<category>Harbour</category></item></channel></rss>";

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final StringWriter errors = new StringWriter();

    @Test
    void foldersAreReadToAnyDepthSortedByName() throws IOException {
        write("b/c/d/two.rss", FEED);
        write("a.XML", FEED);
        write("b/one.atom", FEED);
        write("z.json", "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[]}");
        write("notes.txt", FEED);
        assertThat(run(folder)).isZero();
        assertThat(lines())
                .extracting(line -> line.get("file").asText())
                .containsExactly("a.XML", "b/c/d/two.rss", "b/one.atom", "z.json");
        assertThat(lines())
                .allMatch(
                        line -> line.get("ok").asBoolean() && line.get("error").isNull());
    }

    @Test
    void aLineHoldsWhatTheFeedSays() throws IOException {
        write("a.xml", FEED);
        run(folder.resolve("a.xml"));
        JsonNode line = lines().get(0);
        assertThat(line.get("file").asText()).isEqualTo("a.xml");
        assertThat(line.get("title").asText()).isEqualTo("Quay");
        assertThat(line.get("description").isNull()).isTrue();
        JsonNode entry = line.get("entries").get(0);
        assertThat(entry.get("link").asText()).isEqualTo("https://quay.example/crane");
        assertThat(entry.get("published").asText()).isEqualTo("2026-03-03T05:10:05Z");
        assertThat(entry.get("tags").get(0).asText()).isEqualTo("Harbour");
        assertThat(entry.fieldNames())
                .toIterable()
                .containsExactly(
                        "title",
                        "link",
                        "id",
                        "published",
                        "updated",
                        "summary",
                        "content",
                        "author",
                        "source",
                        "enclosure",
                        "image",
                        "tags");
    }

    @Test
    void linksStartFromTheAddressGiven() throws IOException {
        write(
                "b/c.xml",
                FEED.replace("<link>https://quay.example/</link>", "<ttl>90</ttl>")
                        .replace("/crane", "../crane"));
        assertThat(run("--base-url", "https://mirror.example/all/", folder.toString()))
                .isZero();
        JsonNode line = lines().get(0);
        assertThat(line.get("entries").get(0).get("link").asText()).isEqualTo("https://mirror.example/all/crane");
        assertThat(line.get("interval").asText()).isEqualTo("PT1H30M");
    }

    @Test
    void whatIsNoAddressCannotBeTheBase() {
        assertThat(run("--base-url", "https://two words", folder.toString())).isEqualTo(2);
        assertThat(errors.toString()).contains("--base-url https://two words is no address");
    }

    @Test
    void anIndexOfSiteMapsListsThem() throws IOException {
        write("index.xml", "<sitemapindex><sitemap><loc>https://quay.example/1.xml</loc></sitemap></sitemapindex>");
        run(folder);
        JsonNode map = lines().get(0).get("siteMaps").get(0);
        assertThat(map.get("address").asText()).isEqualTo("https://quay.example/1.xml");
        assertThat(map.get("modified").isNull()).isTrue();
    }

    @Test
    void aFeedThatCannotBeReadIsALineAndStopsNothing() throws IOException {
        write("a.xml", "<html><body>Not found</body></html>");
        write("b.xml", FEED);
        assertThat(run(folder)).isZero();
        assertThat(lines()).extracting(line -> line.get("ok").asBoolean()).containsExactly(false, true);
        assertThat(lines().get(0).get("error").asText()).isEqualTo("This is a web page, not a feed.");
        assertThat(errors.toString()).isEmpty();
    }

    @Test
    void anArgumentThatCannotBeReadIsAnErrorAndStopsNothing() throws IOException {
        write("b.xml", FEED);
        assertThat(run(folder.resolve("none.xml"), folder)).isEqualTo(1);
        assertThat(lines()).hasSize(1);
        assertThat(errors.toString()).contains("none.xml cannot be read");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(Path... arguments) {
        return run(Arrays.stream(arguments).map(Path::toString).toArray(String[]::new));
    }

    private int run(String... words) {
        return new CommandLine(new FeedsCommand(() -> new JsonLines(out)))
                .setErr(new PrintWriter(errors, true))
                .execute(words);
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
