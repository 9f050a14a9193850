package newsfold.cli;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
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
import newsfold.read.Article;
import newsfold.read.Outlet;
import newsfold.read.outlet.OutletRegister;
import newsfold.read.words.AgencyCredit;
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
        List<Article> articles = new ArrayList<>();
        if (!ArticleLines.read(
                file, (line, number) -> articles.add(AgencyCredit.noted(ArticleLine.parse(line, number))))) {
            return 1;
        }
        List<Decision> decisions = new ArrayList<>();
        if (decided != null
                && !ArticleLines.read(decided, (line, number) -> decisions.add(DecisionLine.parse(line, number)))) {
            return 1;
        }
        try (JsonLines out = new JsonLines()) {
            for (Story story :
                    new StoryMerger().merge(OutletRegister.of(articles).resolve(articles), Decisions.of(decisions))) {
                out.write(StoryLine.of(story));
            }
        } catch (IOException problem) {
            System.err.println("Cannot write stories to standard output: " + problem);
            return 1;
        }
        return 0;
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
