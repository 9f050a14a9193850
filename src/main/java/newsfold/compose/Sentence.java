package newsfold.compose;

import newsfold.merge.Credit;

/**
 * A sentence taken from an article, word for word.
 *
 * @param text plain text with its closing mark
 * @param credit whose it is
 */
public record Sentence(String text, Credit credit) {}
