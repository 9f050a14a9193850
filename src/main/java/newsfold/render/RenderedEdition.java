package newsfold.render;

import java.net.URI;

/**
 * An edition as it goes out, the same for every reader but for the marks of {@link Mark}.
 *
 * @param subject plain text, one line
 * @param html with marks
 * @param text plain text with marks, lines ended by a line feed
 */
public record RenderedEdition(String subject, String html, String text) {

    /**
     * The letter of one reader, without marks.
     *
     * @param address the letter goes to
     * @param unsubscribe the reader's own page, absolute
     */
    public RenderedEdition forReader(String address, URI unsubscribe) {
        return new RenderedEdition(
                subject,
                fill(html, escape(address), escape(unsubscribe.toASCIIString())),
                fill(text, address, unsubscribe.toASCIIString()));
    }

    private static String fill(String rendering, String address, String unsubscribe) {
        return rendering.replace(Mark.ADDRESS.token(), address).replace(Mark.UNSUBSCRIBE.token(), unsubscribe);
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
