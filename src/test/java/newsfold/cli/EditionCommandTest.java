package newsfold.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The pages and feeds are of an invented press: one grounding of a ferry that two outlets tell, and a story of one. */
class EditionCommandTest {
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Tidewater Radio</title><link>https://tidewater.example.org/</link>
            <description>News of the coast</description><language>en</language>
            <item><title>Ferry Marigold runs aground on sandbank off Port Harrow with 212 aboard</title>
            <link>https://tidewater.example.org/marigold</link><guid>m1</guid>
            <pubDate>Sun, 01 Mar 2026 22:40:00 GMT</pubDate>
            <description>The ferry Marigold ran aground on a sandbank off Port Harrow on Sunday night, and lifeboats
            rescued all 212 passengers and crew before dawn, harbour master Ines Calloway said.</description></item>
            <item><title>Beekeepers count mildest winter losses in a decade</title>
            <link>https://tidewater.example.org/bees</link><guid>b1</guid>
            <pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate>
            <description>Fewer than one hive in twenty was lost on the coast this winter, the beekeepers’ union said.</description></item>
            </channel></rss>
            """;
    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Ferry Marigold aground off Port Harrow, 212 rescued</title>
            <meta property="og:site_name" content="Harrow Gazette"><meta property="og:type" content="article">
            <meta property="article:published_time" content="2026-03-01T23:05:00Z">
            <link rel="canonical" href="https://gazette.example.org/marigold"></head><body><article>
            <h1>Ferry Marigold aground off Port Harrow, 212 rescued</h1>
            <p>The ferry Marigold ran aground on a sandbank half a mile off Port Harrow late on Sunday, and all 212 people aboard were rescued by lifeboat.</p>
            <p>The coastguard’s log shows that a steering fault was reported eleven minutes before the Marigold touched the sandbank.</p>
            <p>Harbour master Ines Calloway said that salvage crews would try to refloat the ferry on Tuesday’s spring tide.</p>
            </article></body></html>
            """;

    @TempDir
    Path folder;

    private final StringWriter errors = new StringWriter();
    private Path in;
    private Path out;

    @BeforeEach
    void press() throws IOException {
        in = Files.createDirectories(folder.resolve("in/deep"));
        out = folder.resolve("out");
        Files.writeString(in.resolve("radio.xml"), FEED);
        Files.writeString(in.resolve("gazette.html"), PAGE);
    }

    @Test
    void feedsAndPagesBecomeOneDigest() throws IOException {
        assertThat(run(folder.resolve("in").toString())).isZero();
        assertThat(errors.toString()).isEmpty();
        JsonNode edition = json();
        assertThat(edition.get("articles").asInt()).isEqualTo(3);
        assertThat(edition.get("items")).hasSize(2);
        JsonNode lead = edition.get("items").get(0);
        assertThat(lead.get("brief").asBoolean()).isFalse();
        assertThat(lead.get("outlets").asInt()).isEqualTo(2);
        assertThat(lead.get("coverage").findValuesAsText("outlet"))
                .containsExactly("Tidewater Radio", "Harrow Gazette");
        assertThat(lead.get("coverage").findValuesAsText("link"))
                .containsExactly("https://tidewater.example.org/marigold", "https://gazette.example.org/marigold");
        assertThat(lead.get("summary")).isNotEmpty();
        assertThat(edition.get("items").get(1).get("brief").asBoolean()).isTrue();
        assertThat(Files.readString(out.resolve("edition.html"))).contains("https://gazette.example.org/marigold");
        assertThat(Files.readString(out.resolve("edition.txt"))).contains("Tidewater Radio", "Harrow Gazette");
    }

    @Test
    void theLetterIsAMessageForAnExampleReader() throws IOException, MessagingException {
        run(in.toString(), "--title", "Küste am Morgen: \"früh\"", "--zone", "Europe/Berlin", "--locale", "de-DE");
        try (InputStream eml = Files.newInputStream(out.resolve("edition.eml"))) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), eml);
            assertThat(message.getSubject()).startsWith("Küste am Morgen: \"früh\": Ferry Marigold");
            assertThat(message.getMessageID()).endsWith("@example.org>");
            assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(message.isMimeType("multipart/alternative")).isTrue();
        }
        assertThat(Files.readString(out.resolve("edition.txt")))
                .contains("2 Medien berichten")
                .doesNotContain("\uE000");
    }

    @Test
    void whatIsNeitherFeedNorPageIsALineAndTheOthersGoOn() throws IOException {
        Files.writeString(in.resolve("a.json"), "{\"version\": 3}");
        Files.write(in.resolve("b.html.gz"), "not packed at all".getBytes(UTF_8));
        Files.writeString(in.resolve("c.txt"), "");
        assertThat(run(in.toString(), folder.resolve("nowhere").toString())).isZero();
        assertThat(errors.toString().lines())
                .hasSize(4)
                .anyMatch(line -> line.contains("a.json"))
                .anyMatch(line -> line.contains("b.html.gz"))
                .anyMatch(line -> line.contains("c.txt"))
                .anyMatch(line -> line.contains("nowhere"));
        assertThat(json().get("missing")).hasSize(4);
        assertThat(json().get("articles").asInt()).isEqualTo(3);
    }

    @Test
    void nothingReadIsAFailure() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run(empty.toString())).isEqualTo(1);
        assertThat(errors.toString()).contains("Nothing could be read");
        assertThat(out).doesNotExist();
    }

    @Test
    void whatCannotBeDoneIsOneSentence() throws IOException {
        assertThat(run(in.toString(), "--title", " ")).isEqualTo(2);
        assertThat(run(in.toString(), "--locale", "no such")).isEqualTo(2);
        Files.writeString(out, "a file where the folder should be");
        assertThat(run(in.toString())).isEqualTo(1);
        assertThat(errors.toString().lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("No digest can be made")
                        || line.startsWith("The edition cannot be written to"));
    }

    @Test
    void addressesAreFetchedAndTheirFailuresSaid() throws IOException {
        HttpServer press = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        press.createContext("/feed", exchange -> {
            byte[] body = FEED.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        press.start();
        try {
            String base = "http://127.0.0.1:" + press.getAddress().getPort();
            assertThat(run(base + "/feed", base + "/nothing")).isZero();
            assertThat(json().get("articles").asInt()).isEqualTo(2);
            assertThat(errors.toString().lines()).hasSize(1).allMatch(line -> line.contains(base + "/nothing"));
        } finally {
            press.stop(0);
        }
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", out.toString()));
        return new CommandLine(new EditionCommand())
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.resolve("edition.json").toFile());
    }
}
