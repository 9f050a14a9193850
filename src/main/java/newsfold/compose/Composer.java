package newsfold.compose;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import newsfold.compose.Ranking.Ranked;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * Makes an edition of the day's stories: the best first, in sections, those of a single outlet short at the end.
 *
 * <p>However many articles and texts an outlet has on a story, it is one outlet, and its story a brief. Stories of several outlets
 * that find no room on the page come first among the briefs. The same input gives the same edition, whatever the order of the stories.
 */
public final class Composer {
    private static final int SENTENCES = 3;
    private static final int SENTENCES_OF_A_BRIEF = 1;

    private final Summary summary = new Summary();

    /**
     * @param stories those of the edition's time, in any order
     * @param sources how each article came, by article id; an article that is not in it has no section and the usual weight
     * @param from the edition's articles were first seen after this instant (UTC)
     * @param to up to and including this one (UTC)
     * @param missing the sources that could not be read
     */
    public Edition compose(
            Digest digest,
            List<Story> stories,
            Map<String, Source> sources,
            Instant from,
            Instant to,
            Missing missing) {
        Ranking ranking = new Ranking(sources, to);
        List<Ranked> ranked = stories.stream()
                .filter(story -> headline(story).isPresent())
                .map(story -> new Ranked(story, ranking.score(story)))
                .sorted(Ranking.BEST_FIRST)
                .toList();
        List<Ranked> shared =
                ranked.stream().filter(one -> one.score().outlets() > 1).toList();
        List<Ranked> singles =
                ranked.stream().filter(one -> one.score().outlets() <= 1).toList();
        List<Ranked> page = shared.stream().limit(digest.stories()).toList();
        List<Ranked> briefs = Stream.concat(shared.stream().skip(digest.stories()), singles.stream())
                .limit(digest.briefs())
                .toList();
        Map<String, List<Ranked>> threads = new LinkedHashMap<>();
        Stream.concat(page.stream(), briefs.stream())
                .forEach(one -> threads.computeIfAbsent(one.story().thread(), thread -> new ArrayList<>())
                        .add(one));
        return new Edition(
                digest,
                to.atZone(digest.zone()).toLocalDate(),
                from,
                to,
                sections(digest, page, sources, threads),
                briefs.stream()
                        .map(one -> item(one, SENTENCES_OF_A_BRIEF, threads))
                        .toList(),
                stories.size() - page.size() - briefs.size(),
                stories.stream().mapToInt(story -> story.articles().size()).sum(),
                outlets(stories),
                missing);
    }

    private List<Section> sections(
            Digest digest, List<Ranked> page, Map<String, Source> sources, Map<String, List<Ranked>> threads) {
        // the digest's own order, then names it does not list, then no section
        Comparator<String> order = Comparator.comparing(String::isEmpty)
                .thenComparing(name ->
                        digest.sections().contains(name) ? digest.sections().indexOf(name) : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder());
        Map<String, List<Item>> items = new TreeMap<>(order);
        for (Ranked one : page) {
            items.computeIfAbsent(section(one.story(), sources, order), name -> new ArrayList<>())
                    .add(item(one, SENTENCES, threads));
        }
        return items.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    /** The section that most of the story's articles came by; those of no section don't vote. */
    private static String section(Story story, Map<String, Source> sources, Comparator<String> order) {
        Map<String, Integer> votes = new TreeMap<>(order);
        for (Article article : story.articles()) {
            Source source = sources.get(article.id());
            if (source != null && source.section() != null && !source.section().isBlank()) {
                votes.merge(source.section(), 1, Integer::sum);
            }
        }
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                best = vote.getKey();
                most = vote.getValue();
            }
        }
        return best;
    }

    private Item item(Ranked one, int sentences, Map<String, List<Ranked>> threads) {
        Story story = one.story();
        String headline = headline(story).orElseThrow();
        List<String> related = threads.getOrDefault(story.thread(), List.of()).stream()
                .filter(other -> other != one)
                .map(other -> headline(other.story()).orElseThrow())
                .toList();
        return new Item(
                story.id(),
                headline,
                link(story, headline),
                summary.of(story, headline, sentences),
                story.coverage(),
                related,
                one.score().total(),
                story.why());
    }

    /** The story's headline; where no article has one, the first sentence that can be quoted. */
    private Optional<String> headline(Story story) {
        if (!story.headline().isBlank()) {
            return Optional.of(story.headline().strip());
        }
        return summary.of(story, "", 1).stream().map(Sentence::text).findFirst();
    }

    private static @Nullable URI link(Story story, String headline) {
        return story.articles().stream()
                .filter(article -> article.url() != null)
                .min(Comparator.comparing(article ->
                        article.title() == null || !article.title().strip().equals(headline)))
                .map(Article::url)
                .orElse(null);
    }

    private static int outlets(List<Story> stories) {
        return (int) stories.stream()
                .flatMap(story -> story.articles().stream())
                .map(Article::outlet)
                .filter(Objects::nonNull)
                .map(outlet -> outlet.key())
                .distinct()
                .count();
    }
}
