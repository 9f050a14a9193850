package newsfold.compose;

import java.util.Set;
import newsfold.merge.Credit;

/**
 * A sentence of a story that can stand alone in a digest.
 *
 * @param article its article's number, 0 being the most central
 * @param position in the article, 0 being its first sentence
 * @param headlined whether its article's headline is the story's
 * @param terms its content words
 * @param strangers of them, surnames of people whom the article introduces elsewhere
 */
record Passage(
        String text,
        Credit credit,
        int article,
        int position,
        boolean headlined,
        Set<String> terms,
        Set<String> strangers) {
    Passage {
        terms = Set.copyOf(terms);
        strangers = Set.copyOf(strangers);
    }
}
