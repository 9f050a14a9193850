package newsfold.compose;

/**
 * A sentence taken from an article, word for word.
 *
 * @param text plain text with its closing mark
 * @param credit whose it is ("The Mirror via Newszop")
 */
public record Sentence(String text, String credit) {}
