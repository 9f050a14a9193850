package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How PostgreSQL carries out what the program really asks it (auto_explain) in gathering, editing, sending, bounces, at the desk and
 * in the archive, on tables as large as those of a busy year: none of these is read from one end to the other.
 */
class PlansIT {
    /** Not those that have an end, such as a line for each feed and day, of a hundred days. */
    private static final Set<String> LARGE = Set.of(
            "article",
            "feed_article",
            "feed_entry",
            "delivery",
            "subscriber",
            "subscription",
            "subscription_change",
            "suppression",
            "suppression_change",
            "bounce",
            "deed",
            "edition",
            "edition_item",
            "edition_story",
            "edition_article",
            "note");

    /** Who reads a digest is read once for each edition, and may be everybody: then the index is no help. */
    private static final String RECIPIENTS = "select r.id, r.address, r.name, r.language, s.* from edition e";

    /** The test's own questions. */
    private static final String OWN = OwnDatabase.MARK;

    private static final Pattern WELCOME = Pattern.compile("(/desk/welcome/\\S+)");

    @TempDir
    Path folder;

    @Test
    void noLargeTableIsReadFromEndToEnd() throws Exception {
        PressDay day = PressDay.of(LocalDate.of(2026, 11, 21), 1, 300);
        Map<String, String> settings = Map.of("newsfold.bounces.hook-secret", "a secret that only this test has");
        try (Cluster cluster = new Cluster(folder, day, 5, 2, Duration.ofMinutes(90), settings)) {
            cluster.database.ask(handle -> handle.createScript(large()).execute());
            cluster.database.ask(handle -> handle.execute("vacuum analyze"));
            explain(cluster);
            cluster.instances.add(Duration.ZERO);
            cluster.instances.awaitReady(0);
            DeskVisit desk = DeskVisit.welcome(
                    cluster.instances.port(0), cluster.instances.press(0).await(WELCOME));
            for (PressDay.Due due : day.due()) {
                cluster.approach(due.slot());
                assertThat(Cluster.await(() -> cluster.isMade(due), Duration.ofSeconds(90)))
                        .isTrue();
            }
            assertThat(Cluster.await(cluster::isSettled, Duration.ofSeconds(60)))
                    .isTrue();
            for (String page : pages(cluster)) {
                desk.get(page);
            }
        }
        Set<String> scans = scans();
        assertThat(scans).as(String.join("\n\n", scans)).isEmpty();
    }

    private static String large() {
        try (InputStream in = PlansIT.class.getResourceAsStream("large.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the next connection on, each statement's plan goes into a file of its own kind. */
    private void explain(Cluster cluster) throws Exception {
        for (String setting : List.of(
                "session_preload_libraries = 'auto_explain'",
                "auto_explain.log_min_duration = 0",
                "auto_explain.log_format = 'json'",
                "auto_explain.log_nested_statements = on",
                "logging_collector = on",
                "log_destination = 'jsonlog'",
                "log_directory = 'log'")) {
            cluster.database.ask(handle -> handle.execute("alter system set " + setting));
        }
        cluster.database.crash(0);
    }

    private static List<String> pages(Cluster cluster) {
        long edition = cluster.database.number("select max(id) from edition where digest_id = 1");
        long past = cluster.database.number("select min(id) from edition where digest_id = 1");
        long sent = cluster.database.number("select min(edition_id) from delivery");
        return List.of(
                "/desk",
                "/desk/coming/1",
                "/desk/editions",
                "/desk/editions?words=harbour",
                "/desk/editions/" + edition,
                "/desk/editions/" + sent + "/ledger",
                "/desk/editions/" + sent + "/ledger?state=UNKNOWN",
                "/desk/editions/" + sent + "/ledger?domain=readers.example",
                "/desk/editions/" + sent + "/ledger?address=reader-77",
                "/desk/subscribers/1",
                "/desk/subscribers/1?words=reader-77",
                "/desk/feeds/1",
                "/desk/suppressions",
                "/desk/suppressions?words=reader-77",
                "/desk/journal",
                "/digests/digest-0",
                "/digests/digest-0?words=harbour",
                "/digests/digest-0/editions.atom",
                "/digests/digest-0/stories.atom",
                "/editions/" + past,
                "/editions/" + past + "/stories/1",
                "/sitemap.xml");
    }

    /** A sentence for each statement that reads a large table from one end to the other. */
    private Set<String> scans() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Set<String> scans = new TreeSet<>();
        int plans = 0;
        try (Stream<Path> files =
                Files.list(folder.resolve("database").resolve("postgres").resolve("log"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".json")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    String message = json.readTree(line).path("message").asText();
                    int begin = message.indexOf("plan:\n");
                    if (message.startsWith("duration: ") && begin > 0) {
                        JsonNode statement = json.readTree(message.substring(begin + 6));
                        plans++;
                        collect(
                                statement.path("Plan"),
                                statement.path("Query Text").asText(),
                                scans);
                    }
                }
            }
        }
        assertThat(plans).as("statements whose plans were seen").isGreaterThan(1_000);
        return scans;
    }

    private static void collect(JsonNode node, String statement, Set<String> scans) {
        String table = node.path("Relation Name").asText();
        String words = statement.replaceAll("\\s+", " ").strip();
        if (node.path("Node Type").asText().equals("Seq Scan")
                && LARGE.contains(table)
                && !words.startsWith(RECIPIENTS)
                && !words.startsWith(OWN)) {
            scans.add(table + ": " + words);
        }
        node.path("Plans").forEach(part -> collect(part, statement, scans));
    }
}
