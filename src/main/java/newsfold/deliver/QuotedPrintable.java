package newsfold.deliver;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Text as quoted-printable (RFC 2045, 6.7), in fragments that each begin and end at the beginning of a line, so that they can
 * be joined in any combination: where the text itself has no line end there, a soft one stands. Angus Mail's encoder takes ten
 * times as long, and encodes only whole texts.
 */
final class QuotedPrintable {
    /** Characters of a line before its soft end. */
    private static final int LINE = 75;

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private final ByteArrayOutputStream out;
    private int column;

    private QuotedPrintable(int length) {
        out = new ByteArrayOutputStream(length + length / 8 + 16);
    }

    /** Line ends of any kind become CR LF; other control characters but tabs are left out. */
    static byte[] encode(String text) {
        byte[] bytes = INVISIBLE.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
        QuotedPrintable encoder = new QuotedPrintable(bytes.length);
        encoder.write(bytes);
        return encoder.out.toByteArray();
    }

    private void write(byte[] bytes) {
        for (int at = 0; at < bytes.length; at++) {
            byte next = bytes[at];
            if (next == '\r' || next == '\n') {
                if (next == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n') {
                    at++;
                }
                end();
            } else if (isPlain(next, at + 1 == bytes.length ? '\n' : bytes[at + 1])) {
                room(1);
                out.write(next);
            } else {
                room(3);
                out.write('=');
                out.write(HEX[next >> 4 & 15]);
                out.write(HEX[next & 15]);
            }
        }
        if (column > 0) {
            out.write('=');
            end();
        }
    }

    /** What some servers change at a line's beginning (a dot, "From") or its end (blanks) is spelled out. */
    private boolean isPlain(byte next, int following) {
        if (next == ' ' || next == '\t') {
            return following != '\r' && following != '\n';
        }
        boolean first = column == 0 || column >= LINE;
        return next > ' ' && next != '=' && next != 127 && !(first && (next == '.' || next == 'F'));
    }

    private void room(int width) {
        if (column + width > LINE) {
            out.write('=');
            end();
        }
        column += width;
    }

    private void end() {
        out.write('\r');
        out.write('\n');
        column = 0;
    }
}
