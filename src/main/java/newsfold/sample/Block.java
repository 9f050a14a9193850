package newsfold.sample;

/**
 * A part of a page's text.
 *
 * @param heading whether it is a heading, not a paragraph
 */
public record Block(String text, boolean heading) {}
