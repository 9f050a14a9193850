package newsfold.read.page;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import newsfold.read.feed.CharacterEntities;
import newsfold.read.words.Headline;
import newsfold.read.words.Sentences;
import newsfold.read.words.WhiteSpace;
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

    /** Told so many times more than found, the text was missed. */
    private static final double MISSED = 2.5;

    /** Found so many times more than told, other texts were taken for this one. */
    private static final double OVERDONE = 4;

    /** Characters from which on structured data that ends with a sentence is no mere beginning. */
    private static final int COMPLETE = 1_500;

    /** Longer texts of more paragraphs are not compared. */
    private static final int LONGEST = 100_000;

    private static final int MOST = 1_000;

    /** By so many of its first characters a paragraph is known. */
    private static final int OPENING = 60;

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
     * into one paragraph, so it is only taken where the words found are not the ones it tells, or are few of them. Where far
     * more was found than it tells at length, what stands before and after its words is left out.
     */
    static List<String> compare(List<String> body, String structured) {
        boolean parted = structured.indexOf('\n') >= 0 || structured.indexOf('<') >= 0;
        List<String> told = (parted ? PARAGRAPHS.splitAsStream(structured) : Stream.of(structured))
                .map(paragraph -> WhiteSpace.fold(bare(paragraph)))
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        if (length(told) < TELLING) {
            return body;
        }
        if (length(told) > MISSED * length(body) || different(body, told)) {
            return told;
        }
        boolean complete = length(told) >= COMPLETE
                && length(told) <= LONGEST
                && body.size() <= MOST
                && Sentences.ended(told.get(told.size() - 1));
        return complete && length(body) > OVERDONE * length(told) ? within(body, told) : body;
    }

    private static String bare(String paragraph) {
        return paragraph.indexOf('<') >= 0 ? Jsoup.parse(paragraph).text() : CharacterEntities.ofHtml(paragraph, false);
    }

    /** Whether too few of the words that are told were found. Looks no further than that takes. */
    private static boolean different(List<String> body, List<String> told) {
        Set<String> missing = new HashSet<>();
        for (String paragraph : told) {
            Collections.addAll(missing, Headline.key(paragraph).split(" "));
        }
        double most = missing.size() - DIFFERENT * missing.size();
        for (int i = 0; i < body.size() && missing.size() > most; i++) {
            for (String word : Headline.key(body.get(i)).split(" ")) {
                missing.remove(word);
            }
        }
        return missing.size() > most;
    }

    /** The paragraphs from the first that is told to the last; all where none is. */
    private static List<String> within(List<String> body, List<String> told) {
        String whole = Headline.key(String.join(" ", told));
        int first = -1;
        int last = -1;
        for (int i = 0; i < body.size(); i++) {
            String key = Headline.key(body.get(i));
            if (Sentences.paragraph(body.get(i)) && whole.contains(key.substring(0, Math.min(OPENING, key.length())))) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        List<String> inside = first < 0 ? List.of() : body.subList(first, last + 1);
        return 2 * length(inside) > length(told) ? inside : body;
    }

    private static int length(List<String> body) {
        return body.stream().mapToInt(String::length).sum();
    }
}
