package newsfold.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import newsfold.compare.Terms;
import newsfold.compose.Counts.Count;
import newsfold.merge.Reprints;
import newsfold.merge.Story;
import newsfold.read.Article;
import newsfold.read.Outlet;

/**
 * Finds what a story has that readers do not know yet. A text that prints a known one again is nothing new, unless it has another
 * count of something that was counted before: a toll that rose. A text of its own is, where one of its sentences says what no
 * known sentence says.
 */
final class Novelty {
    /** Sentences of a text that are looked at: what comes later is background. */
    private static final int DEPTH = 12;
    /** Those of a reprint, where its outlet says what has changed. */
    private static final int TOP = 4;
    /** A sentence that shares this much of its words with a known one says the same. */
    private static final double ALIKE = .5;
    /** Words that no known text has, from which a sentence says something. */
    private static final int FRESH = 3;

    private static final int SHOWN = 2; // sentences
    private static final int FIGURES = 3;

    private final Reprints reprints = new Reprints();

    /** Empty where there is nothing new; of a story that readers do not know at all, nothing is asked. */
    Optional<News> of(RunningStory running) {
        Story story = running.story();
        Set<String> told = running.told().stream().map(Article::id).collect(Collectors.toSet());
        List<Article> fresh = story.articles().stream()
                .filter(article -> !told.contains(article.id()))
                .toList();
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        Known known = new Known(running.told());
        Map<Article, List<Told>> saying = new LinkedHashMap<>();
        List<List<Article>> own = reprints.own(running.told(), fresh);
        for (List<Article> text : own) {
            List<Told> said = known.newIn(text.get(0));
            if (!said.isEmpty()) {
                text.forEach(article -> saying.put(article, said));
            }
        }
        List<Count> figures = figures(fresh, own, known);
        if (saying.isEmpty() && figures.isEmpty()) {
            return Optional.empty();
        }
        Set<String> heard = running.told().stream()
                .map(Article::outlet)
                .filter(outlet -> outlet != null)
                .map(Outlet::key)
                .collect(Collectors.toSet());
        Map<Boolean, Map<String, Outlet>> outlets = new HashMap<>();
        own.stream()
                .flatMap(List::stream)
                .map(Article::outlet)
                .filter(outlet -> outlet != null)
                .forEach(outlet -> outlets.computeIfAbsent(heard.contains(outlet.key()), side -> new LinkedHashMap<>())
                        .putIfAbsent(outlet.key(), outlet));
        return Optional.of(new News(
                own.size(),
                List.copyOf(outlets.getOrDefault(false, Map.of()).values()),
                List.copyOf(outlets.getOrDefault(true, Map.of()).values()),
                figures.stream()
                        .map(count -> new News.Figure(count.written(), known.before(count)))
                        .limit(FIGURES)
                        .toList(),
                sentences(story, saying, figures)));
    }

    private static List<Count> figures(List<Article> fresh, List<List<Article>> own, Known known) {
        Set<Article> ownTexts = own.stream().flatMap(List::stream).collect(Collectors.toSet());
        Map<String, Count> figures = new LinkedHashMap<>();
        for (Article article : fresh) {
            List<String> sentences = statements(article);
            int depth = Math.min(sentences.size(), ownTexts.contains(article) ? DEPTH : TOP);
            for (String sentence : sentences.subList(0, depth)) {
                known.newCounts(sentence).forEach(count -> figures.putIfAbsent(count.number() + count.thing(), count));
            }
        }
        return List.copyOf(figures.values());
    }

    private static List<Sentence> sentences(Story story, Map<Article, List<Told>> saying, List<Count> figures) {
        Set<String> numbers = figures.stream().map(Count::number).collect(Collectors.toSet());
        record Candidate(Article article, Told told, boolean counts) {}
        List<Candidate> candidates = saying.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(Told::quotable)
                        .map(told -> new Candidate(
                                entry.getKey(),
                                told,
                                Counts.of(told.text()).stream().anyMatch(count -> numbers.contains(count.number())))))
                .sorted(Comparator.comparing((Candidate one) -> !one.counts())
                        .thenComparing(one -> one.told().position())
                        .thenComparing(one -> one.article().id()))
                .toList();
        List<Candidate> taken = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean again = taken.stream()
                    .anyMatch(one -> share(candidate.told().terms(), one.told().terms()) >= ALIKE);
            if (taken.size() < SHOWN && !again) {
                taken.add(candidate);
            }
        }
        return taken.stream()
                .map(one -> new Sentence(
                        one.told().text(), story.report(one.article()).credit()))
                .toList();
    }

    /** The headline and the sentences. */
    private static List<String> statements(Article article) {
        return Stream.concat(Stream.ofNullable(article.title()), PassageReader.sentences(article).stream())
                .toList();
    }

    /** The share of some words that others hold, 0 to 1. */
    private static double share(Set<String> some, Set<String> others) {
        return some.isEmpty()
                ? 0
                : (double) some.stream().filter(others::contains).count() / some.size();
    }

    /** What a new text says and no known one. */
    private record Told(String text, Set<String> terms, int position, boolean quotable) {}

    /** What readers know. */
    private static final class Known {
        private final List<Set<String>> sentences;
        private final Set<String> words = new HashSet<>();
        private final List<Count> counts;

        Known(Collection<Article> told) {
            List<String> statements = told.stream()
                    .flatMap(article -> statements(article).stream())
                    .toList();
            sentences = statements.stream().map(Terms::of).toList();
            sentences.forEach(words::addAll);
            counts = statements.stream()
                    .flatMap(statement -> Counts.of(statement).stream())
                    .toList();
        }

        List<Told> newIn(Article article) {
            List<String> sentences = PassageReader.sentences(article);
            List<Told> said = new ArrayList<>();
            for (int i = 0; i < Math.min(DEPTH, sentences.size()); i++) {
                said.add(new Told(sentences.get(i), Terms.of(sentences.get(i)), i, Quotable.test(sentences.get(i))));
            }
            said.removeIf(one -> !one.quotable()
                    || !isNew(one.terms()) && newCounts(one.text()).isEmpty());
            String title = article.title() == null ? "" : article.title();
            // where only a headline is known, it has to say it all
            if (sentences.isEmpty() && isNew(Terms.of(title))) {
                said.add(new Told(title, Terms.of(title), 0, false));
            }
            return said;
        }

        private boolean isNew(Set<String> terms) {
            long fresh = terms.stream().filter(term -> !words.contains(term)).count();
            return fresh >= FRESH && sentences.stream().noneMatch(known -> share(terms, known) >= ALIKE);
        }

        /** The numbers of the same thing. */
        List<String> before(Count count) {
            return counts.stream()
                    .filter(count::countsAs)
                    .map(Count::number)
                    .distinct()
                    .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }

        /** Of what was counted before, the numbers that nobody gave it. */
        List<Count> newCounts(String text) {
            return Counts.of(text).stream()
                    .filter(count -> counts.stream().anyMatch(count::countsAs)
                            && counts.stream()
                                    .noneMatch(known -> count.thing().equals(known.thing())
                                            && count.number().equals(known.number())))
                    .toList();
        }
    }
}
