package newsfold.read.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The mark at the front of a Unicode text, or what takes its place: the zero bytes around the first characters of
 * UTF-16 and UTF-32 markup (XML 1.0, appendix F).
 *
 * @param length bytes to skip; 0 where there is no mark
 */
record ByteOrderMark(Charset charset, int length) {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    static @Nullable ByteOrderMark of(byte[] body) {
        int first = quad(body);
        if (first == 0x0000_feff) {
            return new ByteOrderMark(UTF_32BE, 4);
        }
        if (first == 0xfffe_0000 && body.length >= 4) {
            return new ByteOrderMark(UTF_32LE, 4);
        }
        if (first >>> 8 == 0xefbbbf) {
            return new ByteOrderMark(StandardCharsets.UTF_8, 3);
        }
        if (first >>> 16 == 0xfeff) {
            return new ByteOrderMark(StandardCharsets.UTF_16BE, 2);
        }
        if (first >>> 16 == 0xfffe) {
            return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
        }
        return byZeros(first, body.length);
    }

    /** The first characters of markup are ASCII, so that the zeros tell width and order. */
    private static @Nullable ByteOrderMark byZeros(int first, int length) {
        if (length < 4) {
            return null;
        }
        int zeros = 0;
        for (int shift = 24; shift >= 0; shift -= 8) {
            zeros = zeros << 1 | ((first >>> shift & 0xff) == 0 ? 1 : 0);
        }
        return switch (zeros) {
            case 0b1110 -> new ByteOrderMark(UTF_32BE, 0);
            case 0b0111 -> new ByteOrderMark(UTF_32LE, 0);
            case 0b1010 -> new ByteOrderMark(StandardCharsets.UTF_16BE, 0);
            case 0b0101 -> new ByteOrderMark(StandardCharsets.UTF_16LE, 0);
            default -> null;
        };
    }

    /** The first four bytes, big-endian; ones where the body is shorter. */
    private static int quad(byte[] body) {
        int quad = 0;
        for (int i = 0; i < 4; i++) {
            quad = quad << 8 | (i < body.length ? body[i] & 0xff : 1);
        }
        return quad;
    }
}
