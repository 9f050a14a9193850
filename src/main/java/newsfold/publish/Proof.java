package newsfold.publish;

import java.nio.charset.StandardCharsets;
import newsfold.render.Cuts;
import org.jspecify.annotations.Nullable;

/**
 * A letter as one reader would get it, for looking at. Its links to the reader's own pages are dead.
 *
 * @param fingerprint of the edition that it is of, the same for every reader
 * @param html whole document
 * @param text plain text
 * @param message the whole of it as it would go over the wire: headers, both parts, and the signature where letters are signed
 * @param shown how many of the edition's stories it has
 * @param stories how many the edition has
 * @param cuts what was shortened
 * @param spared why its reader would get no letter at that time, a sentence; else null
 */
public record Proof(
        String fingerprint,
        String subject,
        String html,
        String text,
        byte[] message,
        int shown,
        int stories,
        Cuts cuts,
        @Nullable String spared) {
    /** Bytes of HTML from which on Gmail hides the rest. */
    public static final int GMAIL = 102_000;

    /** The message as text: it is ASCII. */
    public String source() {
        return new String(message, StandardCharsets.US_ASCII);
    }

    /** Bytes of the HTML. */
    public int size() {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    /** The same in kB of 1,000 bytes, rounded up. */
    public int kilobytes() {
        return (size() + 999) / 1000;
    }

    /** The whole message in kB of 1,000 bytes, rounded up. */
    public int messageKilobytes() {
        return (message.length + 999) / 1000;
    }

    public boolean isClipped() {
        return size() >= GMAIL;
    }
}
