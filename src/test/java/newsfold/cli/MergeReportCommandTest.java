package newsfold.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import newsfold.merge.Coverage;
import newsfold.merge.Report;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MergeReportCommandTest {
    private static final Map<String, String> EVENTS =
            Map.of("a", "ferry", "b", "ferry", "c", "ferry", "d", "quake", "e", "quake");

    @Test
    void precisionAndRecallAreMeansOverTheArticles() {
        GoldComparison comparison =
                GoldComparison.of(List.of(story("s1", "a", "b", "d"), story("s2", "c"), story("s3", "e")), EVENTS);
        assertThat(comparison.precision()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 + 1) / 5, within(1e-9));
        assertThat(comparison.recall()).isCloseTo((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1 / 2.0 + 1 / 2.0) / 5, within(1e-9));
    }

    @Test
    void mistakesShowTheirPartsTheCostliestFirst() {
        GoldComparison comparison =
                GoldComparison.of(List.of(story("s1", "a", "b", "d"), story("s2", "c"), story("s3", "e")), EVENTS);
        assertThat(comparison.falseMerges()).singleElement().satisfies(mistake -> {
            assertThat(mistake.parts())
                    .extracting(GoldComparison.Part::name, GoldComparison.Part::whole)
                    .containsExactly(tuple("ferry", 3), tuple("quake", 2));
            assertThat(mistake.cost()).isCloseTo(1 - comparison.precision(), within(1e-9));
        });
        assertThat(comparison.splits()).extracting(GoldComparison.Mistake::name).containsExactly("ferry", "quake");
    }

    @Test
    void whatIsMergedAsTheGoldSaysIsNoMistake() {
        GoldComparison comparison =
                GoldComparison.of(List.of(story("s1", "a", "b", "c"), story("s2", "d", "e")), EVENTS);
        assertThat(comparison.f1()).isEqualTo(1);
        assertThat(comparison.falseMerges()).isEmpty();
        assertThat(comparison.splits()).isEmpty();
    }

    @Test
    void thePageEscapesWhatOutletsWrote() {
        String page = GoldPage.of(
                GoldComparison.of(List.of(story("<b>", "a", "d")), Map.of("a", "<i>", "d", "x&y")), "Gold", 5);
        assertThat(page).contains("&lt;i&gt;", "x&amp;y", "1 of 1").doesNotContain("<i>", "x&y");
    }

    @Test
    void theCommandWritesThePageOrSaysWhichLineIsWrong(@TempDir Path folder) throws Exception {
        Path gold = folder.resolve("gold.jsonl");
        Files.writeString(gold, """
                {"id":"a","title":"Ferry Alma aground off Norrby, passengers rescued","event":"ferry"}
                {"id":"b","title":"Norrby: 214 rescued from grounded ferry Alma","event":"another"}
                """);
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(new CommandLine(new MergeReportCommand()).execute(gold.toString()))
                    .isZero();
        } finally {
            System.setOut(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 false merges, 0 splits", "<b>another</b>");
        Files.writeString(gold, "{\"id\":\"a\"}\n");
        assertThat(new CommandLine(new MergeReportCommand()).execute(gold.toString()))
                .isEqualTo(1);
    }

    private static Story story(String id, String... articles) {
        List<Article> all = Arrays.stream(articles)
                .map(article -> Article.builder(article).title("T " + article).build())
                .toList();
        Report report = new Report(null, null, articles[0], null, null, 1);
        return new Story(id, "Headline of " + id, all, new Coverage(List.of(report)), id, List.of());
    }
}
