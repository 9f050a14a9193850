package newsfold.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsfold.compare.FigureClaims.Weighed;
import newsfold.merge.Report;
import newsfold.merge.Story;
import newsfold.read.Article;

/**
 * Finds what the texts of a story say alike and on what they differ: figures and quotations. It reads English; of other languages
 * it says nothing. What is not sure is left out.
 */
public final class Comparison {
    /** Sentences of an article that are looked at; later ones are background. */
    private static final int SENTENCES = 40;

    private static final int AGREED_FIGURES = 3;
    private static final int AGREED_QUOTES = 1;
    private static final int DIFFERING = 2;
    /** Mean share of the other articles that have a sentence's words, below which it is about something else. */
    private static final double ON_TOPIC = .1;

    /** Sentences that say what an article is about, the headline among them, and the words that later ones must take up. */
    private static final int LEAD = 3;

    private static final int LINKS = 2;

    private static final Set<String> ENGLISH = Set.of(
            "the", "of", "and", "to", "that", "were", "with", "for", "said", "from", "by", "at", "on", "after", "has",
            "his", "is");
    /** In other languages these words make up less of a text, in English mostly two to four times as much. */
    private static final double ENGLISH_SHARE = .08;

    /** Offers speak to their readers; so do quotations to others, which are left out first. */
    private static final Pattern TO_READERS = Pattern.compile("(?=[YyOoUu])\\b(?:[Yy]ou|[Yy]ours?|[Oo]ur|[Uu]s)\\b");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

    private final Story story;
    private final Map<String, Integer> articles = new HashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();

    private Comparison(Story story) {
        this.story = story;
    }

    /** Of a story's texts; nothing of a single one. */
    public static Agreement of(Story story) {
        if (story.coverage().texts() < 2) {
            return Agreement.NONE;
        }
        Comparison comparison = new Comparison(story);
        comparison.read();
        return comparison.agreement();
    }

    private Agreement agreement() {
        Comparator<Weighed> best = Comparator.comparingDouble((Weighed one) -> -one.weight())
                .thenComparing(one -> one.claim().versions().get(0).words());
        List<Claim> figures = new FigureClaims(statements)
                .claims().stream().sorted(best).map(Weighed::claim).toList();
        List<Claim> quotes = new QuotationClaims(quotations)
                .claims().stream().sorted(best).map(Weighed::claim).toList();
        Set<String> speakers = new HashSet<>();
        return new Agreement(
                Stream.concat(
                                figures.stream()
                                        .filter(claim -> !claim.isDiffering())
                                        .limit(AGREED_FIGURES),
                                quotes.stream()
                                        .filter(claim -> !claim.isDiffering())
                                        .limit(AGREED_QUOTES))
                        .toList(),
                Stream.concat(figures.stream(), quotes.stream())
                        .filter(Claim::isDiffering)
                        // once is enough to see that two translate one speaker in different words
                        .filter(claim -> claim.speaker() == null || speakers.add(claim.speaker()))
                        .limit(DIFFERING)
                        .toList());
    }

    private void read() {
        List<List<String>> lines =
                story.articles().stream().map(Comparison::lines).toList();
        for (List<String> article : lines) {
            Set<String> terms = new HashSet<>();
            article.forEach(line -> terms.addAll(Terms.of(line)));
            terms.forEach(term -> articles.merge(term, 1, Integer::sum));
        }
        for (int i = 0; i < lines.size(); i++) {
            read(i, story.report(story.articles().get(i)), lines.get(i));
        }
    }

    private void read(int article, Report report, List<String> lines) {
        int count = 0;
        Set<String> lead = new HashSet<>();
        for (int i = 0; i < lines.size() && count < SENTENCES; i++) {
            if (i > 0) {
                QuotationReader.of(lines.get(i), report, article, count).stream()
                        .filter(quotation -> isOnTopic(Terms.of(quotation.text())))
                        .forEach(quotations::add);
            }
            for (String sentence : Sentences.of(lines.get(i), Locale.ENGLISH)) {
                Set<String> terms = Terms.of(sentence);
                boolean toReaders = TO_READERS
                        .matcher(QUOTED.matcher(sentence).replaceAll(" "))
                        .find();
                if (count < LEAD) {
                    lead.addAll(terms);
                }
                if (!toReaders && isOnTopic(terms) && isLinked(terms, lead)) {
                    for (Figure figure : FigureReader.of(sentence)) {
                        statements.add(new Statement(report, article, count, sentence, terms, figure));
                    }
                }
                count++;
            }
        }
    }

    /** The headline first; nothing of an article in another language. */
    private static List<String> lines(Article article) {
        String title = article.title() == null ? "" : article.title();
        List<String> lines = Stream.concat(
                        Stream.of(title),
                        (article.text().isBlank() && article.standfirst() != null
                                        ? article.standfirst()
                                        : article.text())
                                .lines())
                .map(line -> line.replace('\u00a0', ' ').strip())
                .toList();
        return isEnglish(article, lines) ? lines : List.of();
    }

    private static boolean isEnglish(Article article, List<String> lines) {
        if (article.language() != null) {
            return "en".equals(Locale.forLanguageTag(article.language()).getLanguage());
        }
        int words = 0;
        int english = 0;
        for (String line : lines) {
            for (Token token : Token.of(line)) {
                if (token.isWord()) {
                    words++;
                    english += ENGLISH.contains(token.lower()) ? 1 : 0;
                }
            }
        }
        // a bare headline has few function words, but hardly one without any can be told
        return english >= ENGLISH_SHARE * words && english > 0;
    }

    double topic(Set<String> terms) {
        int n = story.articles().size();
        return terms.stream()
                .mapToDouble(term -> (articles.getOrDefault(term, 1) - 1.) / (n - 1.))
                .average()
                .orElse(0);
    }

    /** Whether other articles of the story speak of it: teasers of other articles stand on many pages. */
    private boolean isOnTopic(Set<String> terms) {
        return topic(terms) >= ON_TOPIC;
    }

    /** A sentence of the article takes up words of its headline and first sentences; a teaser hardly does. */
    private static boolean isLinked(Set<String> terms, Set<String> lead) {
        return terms.stream()
                        .filter(term -> !Character.isDigit(term.charAt(0)))
                        .filter(lead::contains)
                        .count()
                >= LINKS;
    }
}
