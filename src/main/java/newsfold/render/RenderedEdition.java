package newsfold.render;

import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * An edition as it goes out, the same for every reader but for the marks of {@link Mark}.
 *
 * @param subject plain text, one line
 * @param html with marks
 * @param text plain text with marks, lines ended by a line feed
 */
public record RenderedEdition(String subject, String html, String text) {
    private static final List<String> MARKS =
            Arrays.stream(Mark.values()).map(Mark::token).toList();

    /**
     * The letter of one reader, without marks.
     *
     * @param address the letter goes to
     * @param unsubscribe the reader's own page, absolute
     */
    public RenderedEdition forReader(String address, URI unsubscribe) {
        List<String> inText = values(address, unsubscribe);
        List<String> inHtml = asHtml(inText);
        String letter = html;
        String plain = text;
        for (int i = 0; i < MARKS.size(); i++) {
            letter = letter.replace(MARKS.get(i), inHtml.get(i));
            plain = plain.replace(MARKS.get(i), inText.get(i));
        }
        return new RenderedEdition(subject, letter, plain);
    }

    /** The marks as they stand in the renderings, for who fills them otherwise. */
    public static List<String> marks() {
        return MARKS;
    }

    /** What a reader's letter has in the places of the marks, in their order, as plain text. */
    public static List<String> values(String address, URI unsubscribe) {
        return Arrays.stream(Mark.values())
                .map(mark -> switch (mark) {
                    case UNSUBSCRIBE -> unsubscribe.toASCIIString();
                    case ADDRESS -> address;
                })
                .toList();
    }

    /** The same as HTML. */
    public static List<String> asHtml(List<String> values) {
        return values.stream().map(RenderedEdition::escape).toList();
    }

    private static String escape(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
