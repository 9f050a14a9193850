package newsfold.desk;

import java.net.URI;
import newsfold.render.Addressee;
import newsfold.render.RenderedEdition;

/**
 * A letter as a reader would get it, for looking at: the marks stand for an invented reader.
 *
 * @param subject one line
 * @param html whole document
 * @param text plain text
 */
public record LetterSample(String subject, String html, String text) {
    private static final String READER = "reader@example.org";
    private static final String UNSUBSCRIBE = "/unsubscribe/example";
    private static final String PREFERENCES = "/preferences/example";

    /** @param address where the front is reached, without a slash at the end */
    static LetterSample of(RenderedEdition edition, String address) {
        RenderedEdition copy = edition.forReader(
                new Addressee(READER, URI.create(address + UNSUBSCRIBE), URI.create(address + PREFERENCES)));
        return new LetterSample(copy.subject(), copy.html(), copy.text());
    }
}
