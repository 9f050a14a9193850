package newsfold.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Guards against reading the wrong part of a page: where two ways of finding the body disagree widely, the better witnessed
 * one is taken.
 */
final class SecondOpinion {
    /** Fewer characters than this are hardly an article. */
    private static final int THIN = 250;

    /** Structured data with fewer characters than this is a teaser. */
    private static final int TELLING = 300;

    /** Below this share of common words, two texts are different ones. */
    private static final double DIFFERENT = 0.5;

    private static final Pattern PARAGRAPHS = Pattern.compile("\\s*\\n\\s*|(?i)<br\\s*/?>\\s*|</p>\\s*");

    private SecondOpinion() {}

    static boolean thin(List<String> body) {
        return length(body) < THIN;
    }

    /** The second text, if it says much more than the first. */
    static List<String> better(List<String> first, List<String> second) {
        return length(second) > 2 * length(first) ? second : first;
    }

    /**
     * The body that was found, unless structured data tells of another text. Structured data is often cut, or run together
     * into one paragraph, so it is only taken where the words found are not the ones it tells.
     */
    static List<String> compare(List<String> body, String structured) {
        List<String> told = PARAGRAPHS
                .splitAsStream(structured)
                .map(paragraph -> WhiteSpace.fold(Jsoup.parse(paragraph).text()))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        if (length(told) < TELLING) {
            return body;
        }
        Set<String> found = words(body);
        Set<String> expected = words(told);
        long common = expected.stream().filter(found::contains).count();
        return common < DIFFERENT * expected.size() ? told : body;
    }

    private static Set<String> words(List<String> body) {
        Set<String> words = new HashSet<>();
        for (String paragraph : body) {
            words.addAll(List.of(Headline.key(paragraph).split(" ")));
        }
        return words;
    }

    private static int length(List<String> body) {
        return body.stream().mapToInt(String::length).sum();
    }
}
