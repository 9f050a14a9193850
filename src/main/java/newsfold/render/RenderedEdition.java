package newsfold.render;

import java.util.Arrays;
import java.util.List;

/**
 * An edition as it goes out: what all readers' letters have, with {@link Mark}s where they differ, and with passages that only
 * some of them have.
 *
 * @param subjects plain text, one line each: the one at an item's place is that of the letters which it leads; at least one
 * @param html with marks and passages
 * @param text plain text with marks and passages, lines ended by a line feed
 */
public record RenderedEdition(List<String> subjects, String html, String text) {
    private static final List<String> MARKS =
            Arrays.stream(Mark.values()).map(Mark::token).toList();

    public RenderedEdition {
        subjects = List.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a letter has a subject");
        }
    }

    public RenderedEdition(String subject, String html, String text) {
        this(List.of(subject), html, text);
    }

    /** Of the whole edition. */
    public String subject() {
        return subjects.get(0);
    }

    /** What a segment of readers gets: still with marks, and without passages. */
    public RenderedEdition of(Selection selection) {
        return new RenderedEdition(
                subjects.get(selection.lead(subjects.size())),
                Passage.select(html, selection),
                // what is left out leaves its empty lines behind
                Passage.select(text, selection).replaceAll("\n{3,}", "\n\n"));
    }

    /** The letter of one reader, without marks. */
    public RenderedEdition forReader(Addressee reader) {
        RenderedEdition segment = of(reader.selection());
        List<String> inText = values(reader);
        List<String> inHtml = asHtml(inText);
        String letter = segment.html;
        String plain = segment.text;
        for (int i = 0; i < MARKS.size(); i++) {
            letter = letter.replace(MARKS.get(i), inHtml.get(i));
            plain = plain.replace(MARKS.get(i), inText.get(i));
        }
        return new RenderedEdition(segment.subject(), letter, plain);
    }

    /** The marks as they stand in the renderings, for who fills them otherwise. */
    public static List<String> marks() {
        return MARKS;
    }

    /** What a reader's letter has in the places of the marks, in their order, as plain text. */
    public List<String> values(Addressee reader) {
        return Arrays.stream(Mark.values())
                .map(mark -> switch (mark) {
                    case UNSUBSCRIBE -> reader.unsubscribe().toASCIIString();
                    case PREFERENCES -> reader.preferences().toASCIIString();
                    case ADDRESS -> reader.address();
                    case NAME -> reader.name() == null ? "" : reader.name();
                    case SHOWN ->
                        String.valueOf(subjects.size() - reader.leftOut().size());
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
