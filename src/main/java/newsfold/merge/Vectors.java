package newsfold.merge;

/**
 * An article's words as vectors.
 *
 * @param title of the headline
 * @param lead of headline and opening
 * @param body of headline and body
 * @param letters of four-letter pieces of the headline, for articles without a body: they find other forms of a word
 * @param search the few words of the body that tell most: articles that share none of them are not compared
 */
record Vectors(Sparse title, Sparse lead, Sparse body, Sparse letters, Sparse search) {}
