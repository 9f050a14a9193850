package newsfold.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.compare.Sentences;
import newsfold.compare.Terms;
import newsfold.merge.Credit;
import newsfold.merge.Report;
import newsfold.merge.Story;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * A story told in a few of its articles' own sentences, each with the outlet it is from.
 *
 * <p>The method: each independent text gives the first sentences of one of its articles, as far as they can stand alone ({@link
 * Quotable}). A sentence is central when its words are in many of the texts; it gains by standing early in a central article,
 * and for the first place by covering the headline. Then one after the other is taken, the best first, each of which must bring
 * new words beyond the headline and the sentences taken before (maximal marginal relevance, Carbonell and Goldstein 1998).
 */
public final class Summary {
    private static final int TEXTS = 8; // articles looked at, the most central first
    private static final int DEPTH = 12; // sentences looked at in each
    private static final int LENGTH = 520; // characters after which no further sentence is added
    private static final double NEW = .45; // share of a sentence's words that nothing before has said
    private static final double ALIKE =
            .4; // two sentences that share this much of what the texts are about say the same
    private static final double LEAST =
            .25; // worth of a third sentence: it must tell what others tell, too; of a second half as much
    private static final double MANY = 4; // texts beside the first, from which this holds in full
    private static final int HEADLINE = 25; // characters by which a headline is known
    private static final double KNOWN = .5; // share of the texts that name somebody whom nobody need introduce
    /** "Calloway said ...", "..., said Calloway.": a surname alone. */
    private static final Pattern BARE_NAME = Pattern.compile(
            "^(\\p{Lu}\\p{L}{2,})(?:['’]s)? \\p{Ll}|\\b(?:said|says|told|added) (\\p{Lu}\\p{L}{2,})(?=[.,;]| \\p{Ll})");

    private static final double OTHER_TEXT = 1.35; // a second voice is worth more than more of the first

    /**
     * @param headline which the sentences shall not repeat
     * @param most how many sentences at most
     * @return in reading order; empty where no article has a sentence that can stand alone
     */
    public List<Sentence> of(Story story, String headline, int most) {
        List<Candidate> candidates = candidates(story);
        Map<String, Double> centrality = centrality(candidates);
        Set<String> wanted = Terms.of(headline);
        long texts = candidates.stream().mapToInt(Candidate::article).distinct().count();
        // few texts have little in common beyond the event itself
        double least = LEAST * Math.min(1, Math.pow((texts - 1) / MANY, 3));
        List<Candidate> taken = new ArrayList<>();
        int length = 0;
        while (taken.size() < most && length < LENGTH) {
            Candidate best = null;
            double bestWorth = 0;
            for (Candidate candidate : candidates) {
                double worth =
                        brings(candidate, centrality, wanted, taken) ? worth(candidate, centrality, wanted, taken) : 0;
                if (worth > bestWorth
                        && (taken.isEmpty() || length + candidate.text().length() <= LENGTH)) {
                    best = candidate;
                    bestWorth = worth;
                }
            }
            if (best == null || !taken.isEmpty() && bestWorth < (taken.size() == 1 ? least / 2 : least)) {
                break;
            }
            taken.add(best);
            length += best.text().length();
        }
        return inReadingOrder(taken);
    }

    /** Sentences of one article stand together and in its order, so that its credit is said once. */
    private static List<Sentence> inReadingOrder(List<Candidate> taken) {
        Map<Integer, List<Candidate>> byArticle = new LinkedHashMap<>();
        taken.forEach(one -> byArticle
                .computeIfAbsent(one.article(), article -> new ArrayList<>())
                .add(one));
        return byArticle.values().stream()
                .flatMap(group -> group.stream().sorted(Comparator.comparingInt(Candidate::position)))
                .map(one -> new Sentence(one.text(), one.credit()))
                .toList();
    }

    private static List<Candidate> candidates(Story story) {
        List<Candidate> candidates = new ArrayList<>();
        Set<Integer> texts = new HashSet<>();
        @Nullable String language = story.articles().get(0).language();
        int rank = 0;
        for (Article article : story.articles()) {
            Report report = story.report(article);
            boolean foreign = language != null && article.language() != null && !language.equals(article.language());
            // of those that print the same copy, the most central one speaks
            if (foreign || texts.size() == TEXTS || texts.contains(report.text())) {
                continue;
            }
            int position = 0;
            for (String sentence : sentences(article)) {
                if (position == DEPTH) {
                    break;
                }
                if (Quotable.test(sentence)) {
                    candidates.add(new Candidate(
                            sentence,
                            report.credit(),
                            rank,
                            position,
                            Terms.of(sentence),
                            strangers(sentence, article)));
                    texts.add(report.text());
                }
                position++;
            }
            rank++;
        }
        return candidates;
    }

    /** All its sentences, that between headline and body first. */
    static List<String> sentences(Article article) {
        Locale locale = article.language() == null ? Locale.ENGLISH : Locale.forLanguageTag(article.language());
        String standfirst = article.standfirst() == null ? "" : article.standfirst() + "\n";
        return (standfirst + article.text())
                .lines()
                .map(line -> line.replace('\u00a0', ' ').strip().replaceAll("\\s+", " "))
                .map(Dateline::strip)
                .flatMap(line -> Sentences.of(line, locale).stream())
                .map(sentence -> withoutHeadline(sentence, article))
                .toList();
    }

    /** Some pages set the headline, or its end, and the first sentence in one line. */
    private static String withoutHeadline(String sentence, Article article) {
        String title = article.title() == null ? "" : article.title().strip();
        for (int from = 0; from >= 0 && title.length() - from >= HEADLINE; from = next(title, from)) {
            int length = title.length() - from;
            if (sentence.length() > length + 1 && sentence.regionMatches(true, 0, title, from, length)) {
                return Dateline.strip(sentence.substring(length).strip());
            }
        }
        return sentence;
    }

    /** Where the title's next word begins, or -1. */
    private static int next(String title, int from) {
        int space = title.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    /** Surnames by which the sentence calls somebody whom its article has named in full elsewhere. */
    private static Set<String> strangers(String sentence, Article article) {
        Set<String> strangers = new HashSet<>();
        Matcher bare = BARE_NAME.matcher(sentence);
        while (bare.find()) {
            String name = bare.group(1) == null ? bare.group(2) : bare.group(1);
            boolean named = Pattern.compile("\\p{Lu}[\\p{L}.'’-]+ " + Pattern.quote(name) + "\\b")
                    .matcher(article.text())
                    .find();
            if (named) {
                strangers.addAll(Terms.of(name));
            }
        }
        return strangers;
    }

    /** For each word the share of texts that have it; with a single text, how often it comes back there. */
    private static Map<String, Double> centrality(List<Candidate> candidates) {
        Map<Integer, Set<String>> byArticle = new HashMap<>();
        Map<String, Integer> sentences = new HashMap<>();
        for (Candidate candidate : candidates) {
            byArticle
                    .computeIfAbsent(candidate.article(), article -> new HashSet<>())
                    .addAll(candidate.terms());
            candidate.terms().forEach(term -> sentences.merge(term, 1, Integer::sum));
        }
        Map<String, Double> centrality = new HashMap<>();
        sentences.forEach((term, count) -> {
            long having = byArticle.values().stream()
                    .filter(terms -> terms.contains(term))
                    .count();
            double share = byArticle.size() > 1 ? (having - 1.) / (byArticle.size() - 1.) : 0;
            centrality.put(term, share + .5 * Math.log(count) / Math.log(2 + candidates.size()) + .05);
        });
        return centrality;
    }

    private static double worth(
            Candidate candidate, Map<String, Double> centrality, Set<String> headline, List<Candidate> taken) {
        Set<String> said = said(headline, taken);
        double sum = 0;
        for (String term : candidate.terms()) {
            // the first sentence tells the headline more fully, the others go on from there
            sum += taken.isEmpty() || !said.contains(term) ? centrality.getOrDefault(term, 0.) : 0;
        }
        // the constant keeps very short sentences from winning by one good word
        double worth = sum / (candidate.terms().size() + 4);
        if (taken.isEmpty() && !headline.isEmpty()) {
            worth *= 1 + 2. * shared(candidate.terms(), headline) / headline.size();
        }
        worth *= 1 + 1. / (1 + candidate.position());
        worth *= Math.max(.5, 1 - .06 * candidate.article());
        boolean other = taken.stream().noneMatch(one -> one.article() == candidate.article());
        return other && !taken.isEmpty() ? worth * OTHER_TEXT : worth;
    }

    private static boolean brings(
            Candidate candidate, Map<String, Double> centrality, Set<String> headline, List<Candidate> taken) {
        for (Candidate one : taken) {
            double smaller = Math.min(weight(one.terms(), centrality), weight(candidate.terms(), centrality));
            Set<String> both = new HashSet<>(one.terms());
            both.retainAll(candidate.terms());
            if (weight(both, centrality) >= ALIKE * smaller) {
                return false;
            }
        }
        Set<String> said = said(headline, taken);
        if (candidate.strangers().stream()
                .anyMatch(name -> !said.contains(name) && centrality.getOrDefault(name, 0.) < KNOWN)) {
            return false;
        }
        int fresh = candidate.terms().size() - shared(candidate.terms(), said);
        return fresh >= 3
                && (taken.isEmpty() || fresh >= NEW * candidate.terms().size());
    }

    private static Set<String> said(Set<String> headline, List<Candidate> taken) {
        Set<String> said = new HashSet<>(headline);
        taken.forEach(one -> said.addAll(one.terms()));
        return said;
    }

    /** What two sentences share counts as much as it is what the texts are about. */
    private static double weight(Set<String> terms, Map<String, Double> centrality) {
        return terms.stream()
                .mapToDouble(term -> centrality.getOrDefault(term, 0.))
                .sum();
    }

    private static int shared(Set<String> some, Set<String> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    private record Candidate(
            String text, Credit credit, int article, int position, Set<String> terms, Set<String> strangers) {}
}
