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
import java.util.concurrent.Callable;
import newsfold.merge.Coverage;
import newsfold.merge.Likenesses;
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
        Story story = story("<b>", "a", "d");
        String page = GoldPage.of(
                GoldComparison.of(List.of(story), Map.of("a", "<i>", "d", "x&y")),
                Likenesses.of(story.articles()),
                "Gold",
                5);
        assertThat(page).contains("&lt;i&gt;", "x&amp;y", "1 of 1").doesNotContain("<i>", "x&y");
    }

    @Test
    void theCommandWritesThePage(@TempDir Path folder) throws Exception {
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
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("<dt>similarity</dt><dd>\\d\\.\\d\\d; 0\\.16 is needed")
                .containsPattern("<dt>both</dt><dd>[^<]*Norrby")
                .containsPattern("<dt>this alone</dt><dd>[^<]*passengers");
    }

    @Test
    void theCommandsSayWhichLineIsWrong(@TempDir Path folder) throws Exception {
        Path gold = folder.resolve("gold.jsonl");
        String good = "{\"id\":\"a\",\"event\":\"e\"}\n\n";
        assertThat(problem(new MergeReportCommand(), gold)).isEqualTo("There is no file " + gold + ".");
        assertThat(problem(new MergeReportCommand(), folder)).contains("is a folder");
        Files.writeString(gold, good + "{\"id\":\"b\"}\n");
        assertThat(problem(new MergeReportCommand(), gold)).startsWith(gold + ", line 3: the article has no \"event\"");
        Files.writeString(gold, good + good);
        assertThat(problem(new MergeReportCommand(), gold))
                .isEqualTo(gold + ", line 3: the id \"a\" stands in line 1 already");
        Files.writeString(gold, good + "{\"id\":");
        assertThat(problem(new MergeReportCommand(), gold)).startsWith(gold + ", line 3: this is not JSON");
        assertThat(problem(new MergeCommand(), gold)).startsWith(gold + ", line 3: this is not JSON");
        Files.writeString(gold, good + "[]");
        assertThat(problem(new MergeCommand(), gold))
                .isEqualTo(gold + ", line 3: an article is a JSON object, in braces");
        Files.writeString(gold, "\ufeff" + good);
        assertThat(problem(new MergeCommand(), gold)).isEmpty();
    }

    /** What the command writes to standard error. */
    private static String problem(Callable<Integer> command, Path file) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int code = new CommandLine(command).execute(file.toString());
            String said = err.toString(StandardCharsets.UTF_8).strip();
            assertThat(code).isEqualTo(said.isEmpty() ? 0 : 1);
            return said;
        } finally {
            System.setErr(before);
        }
    }

    private static Story story(String id, String... articles) {
        List<Article> all = Arrays.stream(articles)
                .map(article -> Article.builder(article).title("T " + article).build())
                .toList();
        Report report = new Report(null, null, articles[0], null, null, 1);
        return new Story(id, "Headline of " + id, all, new Coverage(List.of(report)), id, List.of());
    }
}
