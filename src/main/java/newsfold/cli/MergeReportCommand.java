package newsfold.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import newsfold.merge.StoryMerger;
import newsfold.read.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge-report",
        description = "Merges articles whose events are known and writes a page (HTML) that shows what was merged or"
                + " split wrongly, the costliest first.",
        mixinStandardHelpOptions = true)
final class MergeReportCommand implements Callable<Integer> {
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
        try {
            read(articles, events);
        } catch (ArticleLine.Malformed problem) {
            System.err.println(gold + ", line " + problem.number() + ": " + problem.getMessage());
            return 1;
        } catch (IOException problem) {
            System.err.println("Cannot read articles from " + gold + ": " + problem);
            return 1;
        }
        GoldComparison comparison = GoldComparison.of(new StoryMerger().merge(articles), events);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.print(GoldPage.of(comparison, "Merging " + gold.getFileName(), Math.max(0, worst)));
        return 0;
    }

    private void read(List<Article> articles, Map<String, String> events) throws IOException, ArticleLine.Malformed {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = Files.readAllLines(gold);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Article article = ArticleLine.parse(lines.get(i), i + 1);
                String event = mapper.readTree(lines.get(i)).path("event").asText("");
                if (event.isBlank()) {
                    throw new ArticleLine.Malformed(i + 1, "the article has no \"event\"");
                }
                articles.add(article);
                events.put(article.id(), event);
            }
        }
    }
}
