package newsfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ArticlesCommandTest {
    private static final String TEXT =
            "Toll falls on Hollin bridge\nHill Courier · 3h\nThe toll on the bridge falls to two crowns in March, and drivers cheer it.\n";
    private static final String HTML =
            "<html><head><title>Wolves seen near school</title></head><body><h1>Wolves seen near"
                    + " school</h1><p>Two wolves were seen near the primary school at Hollin on Sunday, the forest office said.</p>";

    @TempDir
    private Path folder;

    @BeforeEach
    void lay() throws IOException {
        Files.createDirectories(folder.resolve("deep"));
        Files.writeString(folder.resolve("deep/toll.txt"), TEXT);
        Files.writeString(folder.resolve("notes.md"), TEXT);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("wolves.html.gz")))) {
            out.write(HTML.getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("broken.html.gz"), "no gzip");
    }

    @Test
    void pagesOfAFolderBecomeLines() throws IOException {
        ArticlesCommand command = new ArticlesCommand();
        new CommandLine(command).parseArgs(folder.toString(), "--base-url", "https://valleysun.example/");
        List<JsonNode> lines = new ArrayList<>();

        int exit = lines(command, lines);

        assertThat(exit).as("one file could not be read").isEqualTo(1);
        assertThat(lines)
                .extracting(line -> line.get("file").asText())
                .containsExactly("deep/toll.txt", "wolves.html.gz");
        JsonNode toll = lines.get(0);
        assertThat(toll.get("title").asText()).isEqualTo("Toll falls on Hollin bridge");
        assertThat(toll.get("outlet").asText()).isEqualTo("Hill Courier");
        assertThat(toll.get("age").asText()).isEqualTo("3h");
        assertThat(toll.get("carrier").isNull()).isTrue();
        assertThat(toll.get("published").isNull()).isTrue();
        assertThat(toll.get("embedded").asBoolean()).isFalse();
        assertThat(lines.get(1).get("outlet").asText()).isEqualTo("valleysun.example");
        assertThat(lines.get(1).get("url").asText()).isEqualTo("https://valleysun.example/wolves.html");
        assertThat(toll.fieldNames())
                .toIterable()
                .containsExactly(
                        "file",
                        "url",
                        "title",
                        "outlet",
                        "carrier",
                        "author",
                        "published",
                        "age",
                        "language",
                        "image",
                        "text",
                        "embedded",
                        "modified",
                        "section",
                        "agency",
                        "form",
                        "sources");
    }

    private static int lines(ArticlesCommand command, List<JsonNode> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit;
        try (JsonLines json = new JsonLines(out)) {
            exit = command.write(json);
        }
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return exit;
    }
}
