package newsfold.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import newsfold.merge.Words.Word;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * What an article is compared by: its words without clutter.
 *
 * @param title without the outlet's name
 * @param text without what its outlet prints on every page; empty where only the headline is known
 * @param words the different words of the title and of the text as far as it tells the article's own event
 * @param doubtful whether the text hardly mentions what the headline says: a cookie wall, a list of other articles
 * @param roundUp whether it reports many events
 * @param language BCP 47 without region, the name of a script that few languages share, or null where too little is known
 * @param tongue in which its words are understood
 */
record Profile(
        Article article,
        List<Word> title,
        List<Word> text,
        Bag words,
        boolean doubtful,
        boolean roundUp,
        @Nullable String language,
        Tongue tongue,
        Names names,
        Anchors anchors) {
    /** Words of the opening: about the first paragraph. */
    static final int LEAD = 35;
    /** Words of the text that are taken beside the headline for what the article is about: in them articles on one event are most alike. */
    static final int OPENING = 40;
    /** Words of the text after which come background and clutter. */
    static final int BODY = 450;
    /** Fewer words of text are no body: feeds give such snippets. */
    private static final int SNIPPET = 25;

    boolean bare() {
        return text.size() < SNIPPET;
    }

    /** The title and the beginning of the text. */
    List<Word> opening(int words) {
        List<Word> opening = new ArrayList<>(title);
        opening.addAll(text.subList(0, Math.min(words, text.size())));
        return opening;
    }

    /** How often each word stands in the list, in the order of first appearance. */
    static Map<String, Integer> counts(List<Word> words) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Word word : words) {
            counts.merge(word.stem(), 1, Integer::sum);
        }
        return counts;
    }
}
