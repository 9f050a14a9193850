package newsfold.compose;

import java.util.List;
import java.util.Optional;
import newsfold.compare.Agreement;
import newsfold.compare.Comparison;
import newsfold.merge.Coverage;
import newsfold.merge.Story;
import newsfold.read.Article;

/**
 * What is told of stories, which is most of the work of composing. Who composes an edition again and again, as its editors
 * change it and articles come in, keeps one of these: only of stories that changed since the last time is anything told anew. It
 * holds what the last edition needed, and is for one thread at a time.
 */
public final class Tellings {
    private static final Summary SUMMARY = new Summary();
    private static final Novelty NOVELTY = new Novelty();

    private final Memory<Summarised, List<Sentence>> summaries = new Memory<>();
    private final Memory<Texts, Agreement> agreements = new Memory<>();
    private final Memory<Renewed, Optional<News>> news = new Memory<>();

    /** What a story says, whatever its rank, kin and neighbours are. */
    private record Texts(List<Article> articles, Coverage coverage) {
        static Texts of(Story story) {
            return new Texts(story.articles(), story.coverage());
        }
    }

    private record Summarised(Texts texts, String headline, int most) {}

    private record Renewed(Texts texts, List<Article> told) {}

    /** As {@link Summary#of}. */
    List<Sentence> summary(Story story, String headline, int most) {
        return summaries.get(new Summarised(Texts.of(story), headline, most), () -> SUMMARY.of(story, headline, most));
    }

    /** As {@link Comparison#of}. */
    Agreement agreement(Story story) {
        return agreements.get(Texts.of(story), () -> Comparison.of(story));
    }

    /** As {@link Novelty#of}. */
    Optional<News> news(RunningStory running) {
        return news.get(new Renewed(Texts.of(running.story()), running.told()), () -> NOVELTY.of(running));
    }

    /** Begins a round: what is not asked for in it is forgotten by the end of the next. */
    void turn() {
        summaries.turn();
        agreements.turn();
        news.turn();
    }
}
