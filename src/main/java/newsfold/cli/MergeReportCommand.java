package newsfold.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import newsfold.merge.Likenesses;
import newsfold.merge.StoryMerger;
import newsfold.read.Article;
import newsfold.read.outlet.OutletRegister;
import newsfold.read.words.AgencyCredit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge-report",
        description = "Merges articles whose events are known and writes a page (HTML) that shows what was merged or"
                + " split wrongly, the costliest first.",
        mixinStandardHelpOptions = true)
final class MergeReportCommand implements Callable<Integer> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Parameters(
            paramLabel = "GOLD",
            description = "JSON lines as for merge, each with \"event\", the name of the event it belongs to.")
    private Path gold = Path.of("");

    @Option(
            names = "--worst",
            paramLabel = "N",
            defaultValue = "20",
            description = "False merges and splits to show (${DEFAULT-VALUE}).")
    private int worst;

    @Override
    public Integer call() {
        List<Article> articles = new ArrayList<>();
        Map<String, String> events = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        boolean read = ArticleLines.read(gold, (line, number) -> {
            Article article = AgencyCredit.noted(ArticleLine.parse(line, number));
            Integer before = lines.putIfAbsent(article.id(), number);
            if (before != null) {
                throw new ArticleLine.Malformed(
                        number, "the id \"" + article.id() + "\" stands in line " + before + " already");
            }
            articles.add(article);
            events.put(article.id(), event(line, number));
        });
        if (!read) {
            return 1;
        }
        List<Article> resolved = OutletRegister.of(articles).resolve(articles);
        GoldComparison comparison = GoldComparison.of(new StoryMerger().merge(resolved), events);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(
                GoldPage.of(comparison, Likenesses.of(resolved), "Merging " + gold.getFileName(), Math.max(0, worst)));
        return 0;
    }

    private static String event(String line, int number) throws ArticleLine.Malformed {
        JsonNode event;
        try {
            event = MAPPER.readTree(line).path("event");
        } catch (JsonProcessingException e) {
            throw new ArticleLine.Malformed(number, "this is not JSON");
        }
        if (!event.isValueNode() || event.asText().isBlank() || event.isNull()) {
            throw new ArticleLine.Malformed(number, "the article has no \"event\", the name of what it reports");
        }
        return event.asText();
    }
}
