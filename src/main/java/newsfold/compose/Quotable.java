package newsfold.compose;

import java.util.regex.Pattern;

/**
 * Tells sentences that can stand alone in a digest from those that cannot: fragments ({@link Whole}), captions and promotion
 * ({@link PageTalk}), an author's own voice, quotes without a speaker, sentences that lean on the one before ({@link Leaning}).
 *
 * <p>The word lists are English, German, French, Spanish and Russian and are all applied to every text: a sentence refused
 * wrongly only makes room for the next.
 */
final class Quotable {
    private Quotable() {}

    /** Whether the sentence can be quoted alone. */
    static boolean test(String sentence) {
        return Whole.test(sentence) && !PageTalk.test(sentence) && !Leaning.test(sentence);
    }

    /** Any of them, as a word of its own. */
    static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + alternatives + ")(?![\\p{L}\\p{N}])");
    }
}
