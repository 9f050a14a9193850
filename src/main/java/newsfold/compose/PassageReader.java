package newsfold.compose;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.compare.Sentences;
import newsfold.compare.Terms;
import newsfold.merge.Report;
import newsfold.merge.Story;
import newsfold.read.Article;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/** Reads the sentences of a story's most central texts that can stand alone. */
final class PassageReader {
    private static final int TEXTS = 8; // the most central ones
    private static final int DEPTH = 12; // sentences looked at in each
    private static final int HEADLINE = 25; // characters by which a headline is known
    private static final int SITE = 7; // letters by which an outlet is known
    /** "Calloway said ...", "..., said Calloway.": a surname alone. */
    private static final Pattern BARE_NAME = Pattern.compile(
            "^(\\p{Lu}\\p{L}{2,})(?:['’]s)? \\p{Ll}|\\b(?:said|says|told|added) (\\p{Lu}\\p{L}{2,})(?=[.,;]| \\p{Ll})");

    private static final Pattern FULL_NAME =
            Pattern.compile("(?=\\p{Lu})(?<=\\p{Lu}[\\p{L}.'’-]{1,20} )(\\p{Lu}\\p{L}{2,})");

    private PassageReader() {}

    /** @return in the order of the articles and their sentences; of those that print the same copy, the most central one speaks */
    static List<Passage> of(Story story, String headline) {
        List<Passage> passages = new ArrayList<>();
        Set<Integer> texts = new HashSet<>();
        @Nullable String language = story.articles().get(0).language();
        Set<String> surnames = surnames(story);
        int rank = 0;
        for (Article article : story.articles()) {
            Report report = story.report(article);
            boolean foreign = language != null && article.language() != null && !language.equals(article.language());
            if (foreign || texts.size() == TEXTS || texts.contains(report.text())) {
                continue;
            }
            int position = 0;
            for (String sentence : sentences(article)) {
                if (position == DEPTH) {
                    break;
                }
                if (Quotable.test(sentence) && !isOfItself(sentence, article)) {
                    passages.add(new Passage(
                            sentence,
                            report.credit(),
                            rank,
                            position,
                            isUnder(headline, article),
                            Terms.of(sentence),
                            strangers(sentence, surnames)));
                    texts.add(report.text());
                }
                position++;
            }
            rank++;
        }
        return passages;
    }

    private static boolean isUnder(String headline, Article article) {
        return article.title() != null
                && !headline.isBlank()
                && article.title().strip().replaceAll("\\s+", " ").contains(headline);
    }

    /** "The Harrow Gazette takes no ...". */
    private static boolean isOfItself(String sentence, Article article) {
        Outlet outlet = article.outlet();
        String name = outlet == null ? "" : letters(outlet.name().replaceFirst("\\.\\p{L}{2,4}(?:\\.\\p{L}{2})?$", ""));
        String start = letters(sentence);
        return name.length() >= SITE && (start.startsWith(name) || start.startsWith("the" + name));
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
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

    /** Words that stand behind another capitalised one: surnames, of those who are named in full. */
    private static Set<String> surnames(Story story) {
        Set<String> surnames = new HashSet<>();
        story.articles().stream()
                .limit(TEXTS)
                .forEach(article ->
                        FULL_NAME.matcher(article.text()).results().forEach(name -> surnames.add(name.group(1))));
        return surnames;
    }

    /** Surnames by which the sentence calls somebody whom another names in full. */
    private static Set<String> strangers(String sentence, Set<String> surnames) {
        Set<String> strangers = new HashSet<>();
        Matcher bare = BARE_NAME.matcher(sentence);
        while (bare.find()) {
            String name = bare.group(1) == null ? bare.group(2) : bare.group(1);
            if (surnames.contains(name)) {
                strangers.addAll(Terms.of(name));
            }
        }
        return strangers;
    }
}
