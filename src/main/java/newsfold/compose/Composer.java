package newsfold.compose;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.compare.Comparison;
import newsfold.compose.Ranking.Ranked;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * Makes an edition of the day's stories: the best first, in sections, those of a single outlet short at the end.
 *
 * <p>However many articles and texts an outlet has on a story, it is one outlet, and its story a brief. Stories of several outlets
 * that find no room on the page come first among the briefs. A story that readers know comes again when it has something new
 * ({@link Novelty}). The same input gives the same edition, whatever the order of the stories.
 */
public final class Composer {
    private static final int SENTENCES = 3;
    private static final int SENTENCES_OF_A_BRIEF = 1;

    private final Summary summary = new Summary();
    private final Novelty novelty = new Novelty();

    /**
     * @param running those of the edition's time, in any order
     * @param sources how each article came, by article id; an article that is not in it has no section and the usual weight
     * @param from where the last edition ended (UTC)
     * @param to where this one ends (UTC)
     * @param missing the sources that could not be read
     */
    public Edition compose(
            Digest digest,
            List<RunningStory> running,
            Map<String, Source> sources,
            Instant from,
            Instant to,
            Missing missing) {
        List<Unchanged> unchanged = new ArrayList<>();
        Map<String, History> histories = new HashMap<>();
        List<RunningStory> coming = running.stream()
                .filter(story -> comes(story, histories, unchanged))
                .toList();
        List<Story> stories = coming.stream().map(RunningStory::story).toList();
        Map<String, String> kin =
                coming.stream().collect(Collectors.toMap(story -> story.story().id(), RunningStory::kin));
        Ranking ranking = new Ranking(sources, to);
        List<Ranked> ranked = stories.stream()
                .filter(story -> headline(story).isPresent())
                .map(story -> new Ranked(story, ranking.score(story, news(histories.get(story.id())))))
                .collect(Collectors.collectingAndThen(Collectors.toList(), Ranking::inOrder));
        List<Ranked> shared =
                ranked.stream().filter(one -> one.score().outlets() > 1).toList();
        List<Ranked> singles =
                ranked.stream().filter(one -> one.score().outlets() <= 1).toList();
        List<Ranked> page = shared.stream().limit(digest.stories()).toList();
        List<Ranked> briefs = Stream.concat(shared.stream().skip(digest.stories()), singles.stream())
                .limit(digest.briefs())
                .toList();
        List<Ranked> shown = Stream.concat(page.stream(), briefs.stream()).toList();
        Setting setting = new Setting(histories, kin, shown, sources, order(digest));
        // what found no room yesterday either is not counted once more
        List<Story> read = stories.stream()
                .filter(story -> shown.stream().anyMatch(one -> one.story() == story) || isFresh(story, sources, from))
                .toList();
        return new Edition(
                digest,
                to.atZone(digest.zone()).toLocalDate(),
                from,
                to,
                sections(page, setting),
                briefs.stream()
                        .map(one -> item(one, SENTENCES_OF_A_BRIEF, setting))
                        .toList(),
                read.size() - shown.size(),
                read.stream().mapToInt(story -> story.articles().size()).sum(),
                outlets(read),
                missing,
                unchanged.stream()
                        .sorted(Comparator.comparing(Unchanged::story))
                        .toList());
    }

    private static boolean isFresh(Story story, Map<String, Source> sources, Instant from) {
        return story.articles().stream()
                .map(article -> sources.get(article.id()))
                .anyMatch(source -> source == null || source.firstSeen().isAfter(from));
    }

    /** What an item has to know of its edition. */
    private record Setting(
            Map<String, History> histories,
            Map<String, String> kin,
            List<Ranked> shown,
            Map<String, Source> sources,
            Comparator<String> order) {
        /** The affair's other stories. */
        Stream<Story> related(Story story) {
            return shown.stream()
                    .map(Ranked::story)
                    .filter(other -> other != story
                            && (other.thread().equals(story.thread())
                                    || Objects.equals(kin.get(other.id()), kin.get(story.id()))));
        }

        History history(Story story) {
            return histories.getOrDefault(story.id(), History.none(story.thread()));
        }
    }

    /** Whether a story has anything that readers do not know; notes what it has, or that it has nothing. */
    private boolean comes(RunningStory story, Map<String, History> histories, List<Unchanged> unchanged) {
        History.Running running = null;
        if (story.last() != null) {
            LocalDate last = story.last().day();
            Optional<News> news = novelty.of(story);
            if (news.isEmpty()) {
                Set<String> told = story.told().stream().map(Article::id).collect(Collectors.toSet());
                long reprints = story.story().articles().stream()
                        .filter(article -> !told.contains(article.id()))
                        .count();
                unchanged.add(new Unchanged(
                        story.story().id(), headline(story.story()).orElse(""), story.since(), last, (int) reprints));
                return false;
            }
            running = new History.Running(story.since() == null ? last : story.since(), last, news.get());
        }
        histories.put(
                story.story().id(),
                new History(
                        story.story().thread(),
                        running,
                        story.earlier().stream().map(History.Earlier::of).toList()));
        return true;
    }

    private static @Nullable News news(@Nullable History history) {
        return history == null || history.running() == null
                ? null
                : history.running().news();
    }

    /** The digest's own order, then names it does not list, then no section. */
    private static Comparator<String> order(Digest digest) {
        return Comparator.comparing(String::isEmpty)
                .thenComparing(name ->
                        digest.sections().contains(name) ? digest.sections().indexOf(name) : Integer.MAX_VALUE)
                .thenComparing(Comparator.naturalOrder());
    }

    private List<Section> sections(List<Ranked> page, Setting setting) {
        Map<String, List<Item>> items = new TreeMap<>(setting.order());
        for (Ranked one : page) {
            Item item = item(one, SENTENCES, setting);
            items.computeIfAbsent(item.section(), name -> new ArrayList<>()).add(item);
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

    private Item item(Ranked one, int sentences, Setting setting) {
        Story story = one.story();
        String headline = headline(story).orElseThrow();
        List<String> related = setting.related(story)
                .map(other -> headline(other).orElseThrow())
                .toList();
        return new Item(
                story.id(),
                section(story, setting.sources(), setting.order()),
                headline,
                link(story, headline),
                summary.of(story, headline, sentences),
                story.coverage(),
                related,
                one.score().total(),
                one.score(),
                story.why(),
                story.lookalike(),
                Comparison.of(story),
                setting.history(story),
                story.neighbours().stream().map(ForeignStory::of).toList());
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
