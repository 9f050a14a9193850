package newsfold.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import newsfold.compare.Agreement;
import newsfold.compare.Comparison;
import newsfold.merge.Decision;
import newsfold.merge.Decisions;
import newsfold.merge.Lookalike;
import newsfold.merge.Neighbour;
import newsfold.merge.Report;
import newsfold.merge.Story;
import newsfold.merge.StoryMerger;
import newsfold.read.AgencyCredit;
import newsfold.read.Article;
import newsfold.read.Outlet;
import newsfold.read.OutletRegister;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = "Reads articles, a line each, and writes a line a story.",
        mixinStandardHelpOptions = true)
final class MergeCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "JSON lines with id, url, outlet, title, text, published; standard input without it.")
    private @Nullable Path file;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description =
                    "What editors decided, JSON lines, the newest last: {\"together\": [ids]}, or {\"apart\": [ids],"
                            + " \"from\": [ids]}.")
    private @Nullable Path decided;

    @Override
    public Integer call() {
        String source = file == null ? "standard input" : file.toString();
        List<Article> articles;
        try (InputStream in = file == null ? System.in : Files.newInputStream(file)) {
            articles = read(in);
        } catch (ArticleLine.Malformed problem) {
            System.err.println(source + ", line " + problem.number() + ": " + problem.getMessage());
            return 1;
        } catch (IOException problem) {
            System.err.println("Cannot read articles from " + source + ": " + problem);
            return 1;
        }
        Decisions decisions;
        try {
            decisions = decided == null ? Decisions.NONE : decisions(decided);
        } catch (ArticleLine.Malformed problem) {
            System.err.println(decided + ", line " + problem.number() + ": " + problem.getMessage());
            return 1;
        } catch (IOException problem) {
            System.err.println("Cannot read decisions from " + decided + ": " + problem);
            return 1;
        }
        try (JsonLines out = new JsonLines()) {
            for (Story story :
                    new StoryMerger().merge(OutletRegister.of(articles).resolve(articles), decisions)) {
                out.write(StoryLine.of(story));
            }
        } catch (IOException problem) {
            System.err.println("Cannot write stories to standard output: " + problem);
            return 1;
        }
        return 0;
    }

    private static Decisions decisions(Path file) throws IOException, ArticleLine.Malformed {
        List<Decision> decisions = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                decisions.add(DecisionLine.parse(lines.get(i), i + 1));
            }
        }
        return Decisions.of(decisions);
    }

    private static List<Article> read(InputStream in) throws IOException, ArticleLine.Malformed {
        List<Article> articles = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                articles.add(AgencyCredit.noted(ArticleLine.parse(line, number)));
            }
        }
        return articles;
    }

    /** A story as the command writes it. */
    @JsonPropertyOrder({
        "story",
        "headline",
        "articles",
        "outlets",
        "texts",
        "thread",
        "why",
        "lookalike",
        "neighbours",
        "agree",
        "differ"
    })
    record StoryLine(
            String story,
            String headline,
            List<String> articles,
            List<String> outlets,
            int texts,
            String thread,
            List<String> why,
            @Nullable Lookalike lookalike,
            List<String> neighbours,
            List<ClaimJson> agree,
            List<ClaimJson> differ) {
        static StoryLine of(Story story) {
            Agreement agreement = Comparison.of(story);
            return new StoryLine(
                    story.id(),
                    story.headline(),
                    story.articles().stream().map(Article::id).toList(),
                    story.coverage().reports().stream()
                            .map(Report::outlet)
                            .filter(Objects::nonNull)
                            .map(Outlet::name)
                            .distinct()
                            .toList(),
                    story.coverage().texts(),
                    story.thread(),
                    story.why(),
                    story.lookalike(),
                    story.neighbours().stream().map(Neighbour::story).toList(),
                    ClaimJson.of(agreement.agreed()),
                    ClaimJson.of(agreement.differing()));
        }
    }
}
