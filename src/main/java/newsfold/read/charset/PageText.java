package newsfold.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import newsfold.read.Page;
import org.jspecify.annotations.Nullable;

/**
 * A page's bytes as characters. What is said about its charset is a witness, not a judge: a mark at the front decides,
 * then the first of header, prolog and meta element that the bytes bear out, then the bytes themselves.
 * Nothing is refused: bytes that fit nowhere become windows-1252, as browsers have it.
 *
 * @param text without a byte order mark
 * @param charset the one that was used, for the record
 */
public record PageText(String text, Charset charset) {

    /** Decodes the page's body. Linear in its length; never throws. */
    public static PageText of(Page page) {
        byte[] body = page.body();
        ByteOrderMark mark = ByteOrderMark.of(body);
        if (mark != null) {
            return new PageText(
                    new String(body, mark.length(), body.length - mark.length(), mark.charset()), mark.charset());
        }
        Utf8Census census = Utf8Census.of(body);
        for (Charset declared : declared(page)) {
            PageText text = asDeclared(body, declared, census);
            if (text != null) {
                return text;
            }
        }
        if (census.isUtf8()) {
            return new PageText(census.decode(body), StandardCharsets.UTF_8);
        }
        Charset guess = census.looksForeign() ? CharsetGuess.of(body) : null;
        if (guess != null) {
            return new PageText(new String(body, guess), guess);
        }
        return new PageText(census.decode(body), census.mostlyUtf8() ? StandardCharsets.UTF_8 : CharsetLabels.WESTERN);
    }

    private static List<Charset> declared(Page page) {
        List<Charset> found = new ArrayList<>();
        Charset header = CharsetLabels.inHeader(page.contentType());
        // Latin-1 is what servers say that were never told; the page itself knows better
        if (!CharsetLabels.WESTERN.equals(header)) {
            add(found, header);
        }
        // markup in front of which a charset may stand is ASCII in every charset that gets here
        int length = Math.min(page.body().length, 8192);
        String head = new String(page.body(), 0, length, StandardCharsets.ISO_8859_1);
        add(found, CharsetLabels.inProlog(head));
        add(found, CharsetLabels.inMeta(head));
        add(found, header);
        return found;
    }

    private static void add(List<Charset> found, @Nullable Charset charset) {
        if (charset != null && !found.contains(charset)) {
            found.add(charset);
        }
    }

    private static @Nullable PageText asDeclared(byte[] body, Charset declared, Utf8Census census) {
        // real text in a single-byte charset does not happen to be UTF-8 all through; a forgotten label does
        if (census.isUtf8() && (declared.equals(StandardCharsets.UTF_8) || singleByte(declared))) {
            return new PageText(census.decode(body), StandardCharsets.UTF_8);
        }
        if (declared.equals(StandardCharsets.UTF_8)) {
            return census.mostlyUtf8() ? new PageText(census.decode(body), declared) : null;
        }
        String text = new String(body, declared);
        return tooBroken(text) ? null : new PageText(text, declared);
    }

    private static boolean singleByte(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1f;
    }

    /** One character in two hundred that the charset does not have is a slip; more is the wrong charset. */
    private static boolean tooBroken(String text) {
        long replaced = text.chars().filter(c -> c == '\ufffd').count();
        return replaced > 1 && replaced * 200 > text.length();
    }
}
