package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newsfold.journey.SmtpSink.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program under the eyes of whoever watches over it: its metrics, what is shipped to read them with, and its log. */
class WatchedPressIT {
    private static final Path SHIPPED = Path.of("src", "main", "operate");
    private static final String SECRET = "sixteen characters or more";
    private static final List<String> READERS = List.of(
            "ada@readers.example", "bela@readers.example", "chris@readers.example", "dora.newcomer@elsewhere.example");
    private static final Pattern RUNNING = Pattern.compile("Newsfold is running");
    private static final Pattern NAME =
            Pattern.compile("\\b([a-zA-Z_:]\\w*)(?=\\{)|\\b((?:newsfold|jvm|process)_\\w+)");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void metricsAndLogTellWhatHappensAndToNobodyWhoReadsIt() throws Exception {
        int port = RunningPress.freePort();
        StringBuffer traces = new StringBuffer();
        HttpServer collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            traces.append(new String(bytes(exchange), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try (SmtpSink sink = new SmtpSink();
                RunningPress press = RunningPress.serve(
                        folder, settings(port, sink, collector.getAddress().getPort()))) {
            press.await(RUNNING);
            press.await(() -> sink.received().size() == 3, "three letters");
            signUp(press, port, sink);
            bounce(port, sink.received().get(0));
            unsubscribe(sink.received().get(1));
            PressDatabase database = new PressDatabase(folder);
            press.await(() -> database.count("delivery where state = 'BOUNCED'") == 1, "a letter that came back");
            press.await(() -> figure(port, "newsfold_ledger_letters{state=\"bounced\"}") == 1, "counts of the ledger");

            Scrape scrape = Scrape.of(port);
            theFiguresAreTrue(scrape);
            theNamesKeepToConventions(scrape);
            theListIsWhole(scrape);
            whatIsShippedAsksForWhatThereIs(scrape);
            theLogNamesEditionsAndNobody(press.output());
            press.await(() -> traces.indexOf("newsfold merge") >= 0 && traces.indexOf("newsfold send") >= 0, "traces");
            assertThat(traces.indexOf("INSERT"))
                    .as("what the database was asked")
                    .isPositive();
            READERS.forEach(
                    reader -> assertThat(traces.indexOf(reader)).as(reader).isNegative());
        } finally {
            collector.stop(0);
        }
    }

    private static void theFiguresAreTrue(Scrape scrape) {
        assertThat(scrape.value("newsfold_articles_total{result=\"added\"}")).isGreaterThan(80);
        assertThat(scrape.value("newsfold_feeds{state=\"well\"}")).isGreaterThan(15);
        assertThat(scrape.value("newsfold_editions{state=\"sent\"}")).isOne();
        assertThat(scrape.value("newsfold_letters_total{state=\"accepted\"}")).isEqualTo(3);
        assertThat(scrape.value("newsfold_bounces_total{kind=\"hard\"}")).isOne();
        assertThat(scrape.value("newsfold_stories_total{state=\"new\"}")).isGreaterThan(20);
        assertThat(scrape.value("newsfold_queue_age_seconds")).isZero();
        assertThat(scrape.value("newsfold_edition_late_seconds")).isZero();
        assertThat(scrape.value("newsfold_database_up")).isOne();
        assertThat(scrape.value("newsfold_database_size_bytes")).isGreaterThan(1e6);
        for (String stage : List.of("gather", "fetch", "read", "merge", "compose", "render", "enqueue", "send")) {
            assertThat(scrape.value("newsfold_stage_seconds_count{stage=\"" + stage + "\"}"))
                    .as(stage)
                    .isPositive();
        }
        // three letters, and the mail that asks whether somebody wants to subscribe
        assertThat(scrape.value("newsfold_smtp_reply_seconds_count{class=\"2xx\",step=\"dot\"}"))
                .isEqualTo(4);
        assertThat(scrape.value("newsfold_pool_active{datasource=\"default\"}")).isNotNegative();
    }

    private static void theNamesKeepToConventions(Scrape scrape) {
        Set<String> own = scrape.types().keySet();
        for (String name : own) {
            if (!name.matches("newsfold_.*")) {
                continue;
            }
            assertThat(scrape.helps().get(name)).as(name).isNotBlank();
            assertThat(name).matches("[a-z][a-z0-9_]*").doesNotContain("milli").doesNotContain("minutes");
            assertThat(name.endsWith("_total") && !name.endsWith("_bytes"))
                    .as(name + " is a " + scrape.types().get(name))
                    .isEqualTo(scrape.types().get(name).equals("counter"));
            scrape.labels(name).forEach((label, values) -> {
                assertThat(values).as(name).hasSizeLessThan(12);
                assertThat(values).as(name).allMatch(value -> value.matches("[a-z0-9_]+"));
            });
        }
        assertThat(scrape.samples().stream().filter(sample -> sample.startsWith("newsfold_")))
                .as("series of one instance")
                .hasSizeLessThan(500);
    }

    private static void theListIsWhole(Scrape scrape) throws IOException {
        Path list = SHIPPED.resolve("metrics.md");
        String kept = Files.readString(list);
        String head = kept.replaceFirst("(?s)\\| `.*", "");
        if (System.getProperty("newsfold.golden") != null) {
            Files.writeString(list, head + scrape.table());
        }
        assertThat(Files.readString(list)).isEqualTo(head + scrape.table());
    }

    private void whatIsShippedAsksForWhatThereIs(Scrape scrape) throws IOException {
        List<String> queries = new ArrayList<>();
        JsonNode dashboard = json.readTree(SHIPPED.resolve("dashboard.json").toFile());
        for (JsonNode panel : dashboard.get("panels")) {
            panel.path("targets")
                    .forEach(target -> queries.add(target.get("expr").asText()));
            assertThat(panel.get("type").asText().equals("row")
                            || panel.at("/datasource/uid").asText().equals("${datasource}"))
                    .as(panel.get("title").asText())
                    .isTrue();
        }
        int panels = queries.size();
        assertThat(panels).isGreaterThan(25);
        JsonNode alerts =
                new YAMLMapper().readTree(SHIPPED.resolve("alerts.yml").toFile());
        for (JsonNode rule : alerts.at("/groups/0/rules")) {
            queries.add(rule.get("expr").asText());
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
        }
        assertThat(queries).hasSizeGreaterThan(panels + 10);
        Set<String> names = scrape.names();
        for (String query : queries) {
            int found = 0;
            Matcher matcher = NAME.matcher(query);
            while (matcher.find()) {
                String name = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                assertThat(name.equals("up") || names.contains(name))
                        .as(name + " in " + query)
                        .isTrue();
                found++;
            }
            assertThat(found).as(query).isPositive();
        }
    }

    private void theLogNamesEditionsAndNobody(String log) throws IOException {
        assertThat(log).doesNotContain("dora", "Dora").contains("An address gets no more letters: hard, letter");
        for (String reader : READERS) {
            assertThat(log).doesNotContain(reader);
        }
        List<JsonNode> lines = new ArrayList<>();
        for (String line : log.lines().filter(line -> line.startsWith("{")).toList()) {
            lines.add(json.readTree(line));
        }
        assertThat(lines).hasSizeGreaterThan(5);
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get("message").asText()).startsWith("Edition 1 of The Sample Digest");
            assertThat(line.at("/mdc/edition").asText()).isEqualTo("1");
        });
        assertThat(lines).anySatisfy(line -> {
            assertThat(line.get("message").asText()).contains("is no feed that can be read");
            assertThat(line.at("/mdc/feed").asText()).matches("\\d+");
        });
    }

    private void signUp(RunningPress press, int port, SmtpSink sink) throws Exception {
        String reader = READERS.get(3);
        assertThat(post(
                        "http://localhost:" + port + "/subscribe/sample",
                        Map.of("address", reader, "name", "Dora Newcomer")))
                .isEqualTo(200);
        press.await(() -> letterTo(sink, reader) != null, "the question whether they want it");
        MimeMessage question = message(letterTo(sink, reader));
        Matcher link = Pattern.compile("https?://\\S+/confirm/\\S+").matcher(String.valueOf(question.getContent()));
        assertThat(link.find()).as(String.valueOf(question.getContent())).isTrue();
        assertThat(post(link.group(), Map.of())).isEqualTo(200);
        assertThat(new PressDatabase(folder).count("subscriber")).isEqualTo(4);
    }

    /** A provider's words name the reader, as they often do. */
    private void bounce(int port, Received letter) throws Exception {
        String body = json.writeValueAsString(Map.of(
                "events",
                List.of(Map.of(
                        "kind",
                        "hard",
                        "messageId",
                        letter.messageId(),
                        "status",
                        "5.1.1",
                        "reason",
                        "550 no such user " + letter.recipient(),
                        "time",
                        Instant.now().toString()))));
        String now = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal((now + "." + body).getBytes(StandardCharsets.UTF_8)));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/hooks/bounces"))
                .header("Newsfold-Timestamp", now)
                .header("Newsfold-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isLessThan(300);
    }

    private void unsubscribe(Received letter) throws Exception {
        String header = message(letter).getHeader("List-Unsubscribe", null);
        assertThat(post(header.substring(1, header.length() - 1), Map.of("List-Unsubscribe", "One-Click")))
                .isEqualTo(200);
    }

    private int post(String address, Map<String, String> form) throws IOException, InterruptedException {
        String body = String.join(
                "&",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    private static double figure(int port, String sample) {
        try {
            return Scrape.of(port).value(sample);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received letterTo(SmtpSink sink, String reader) {
        return sink.received().stream()
                .filter(letter -> letter.recipient().toLowerCase(Locale.ROOT).equals(reader))
                .findFirst()
                .orElse(null);
    }

    private static MimeMessage message(Received letter) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(letter.message().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static byte[] bytes(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        return "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : body;
    }

    private static Map<String, String> settings(int port, SmtpSink sink, int collector) {
        return new HashMap<>(Map.of(
                "newsfold.traces.enabled", "true",
                "newsfold.traces.endpoint", "http://localhost:" + collector,
                "newsfold.port", "" + port,
                "newsfold.metrics", "permit",
                "newsfold.log.json", "true",
                "newsfold.bounces.hook-secret", SECRET,
                "newsfold.mail.host", "127.0.0.1",
                "newsfold.mail.port", "" + sink.port(),
                "newsfold.mail.security", "none"));
    }
}
