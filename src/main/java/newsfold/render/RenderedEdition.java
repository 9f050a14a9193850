package newsfold.render;

/**
 * An edition as it goes out, the same for every reader but for the marks of {@link Mark}.
 *
 * @param subject plain text, one line
 * @param html with marks
 * @param text plain text with marks, lines ended by a line feed
 */
public record RenderedEdition(String subject, String html, String text) {}
