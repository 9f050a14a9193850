package newsfold.read.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Counts what speaks for and against UTF-8 in a text (RFC 3629, section 4).
 *
 * @param sequences well-formed sequences of two to four bytes
 * @param strays bytes above 127 that belong to none
 * @param neighbours bytes above 127 that stand beside another one
 * @param high all bytes above 127
 * @param end where the last whole character ends: a text cut off within one stops there
 */
record Utf8Census(int sequences, int strays, int neighbours, int high, int end) {

    /** Eight bytes at once: nearly all of a page is ASCII. */
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    static Utf8Census of(byte[] body) {
        int sequences = 0;
        int strays = 0;
        int neighbours = 0;
        int high = 0;
        int i = 0;
        while (i < body.length) {
            i = plainUpTo(body, i);
            if (i == body.length) {
                break;
            }
            int length = sequenceAt(body, i);
            // a text that ends in a western letter looks cut off too; in UTF-8 it has company
            if (length == CUT_OFF && sequences > 0) {
                break;
            }
            length = Math.max(1, length);
            high += length;
            if (length > 1) {
                sequences++;
                neighbours += length;
            } else {
                strays++;
                boolean beside = i > 0 && body[i - 1] < 0 || i + 1 < body.length && body[i + 1] < 0;
                neighbours += beside ? 1 : 0;
            }
            i += length;
        }
        return new Utf8Census(sequences, strays, neighbours, high, i);
    }

    /** Where the next byte above 127 stands, or the end. */
    private static int plainUpTo(byte[] body, int from) {
        int i = from;
        while (i <= body.length - 8 && ((long) EIGHT.get(body, i) & 0x8080_8080_8080_8080L) == 0) {
            i += 8;
        }
        while (i < body.length && body[i] >= 0) {
            i++;
        }
        return i;
    }

    boolean isUtf8() {
        return strays == 0;
    }

    /** UTF-8 with slips, such as a pasted windows-1252 quotation mark. */
    boolean mostlyUtf8() {
        return sequences > strays;
    }

    /**
     * Whether letters above 127 come in runs, as in Cyrillic, Greek or East Asian text, where a western text has them
     * one by one between plain letters.
     */
    boolean looksForeign() {
        return high > 8 && !mostlyUtf8() && neighbours * 2 > high;
    }

    /** The body with its sequences read as UTF-8 and every stray byte as windows-1252. */
    String decode(byte[] body) {
        if (high == 0) {
            return new String(body, 0, end, StandardCharsets.ISO_8859_1);
        }
        if (strays == 0) {
            return decodeSound(body);
        }
        StringBuilder text = new StringBuilder(body.length);
        int start = 0;
        int i = 0;
        while (i < end) {
            int length = body[i] < 0 ? sequenceAt(body, i) : 1;
            if (length < 2 && body[i] < 0) {
                text.append(new String(body, start, i - start, StandardCharsets.UTF_8));
                text.append(new String(body, i, 1, CharsetLabels.WESTERN));
                start = i + 1;
            }
            i += Math.max(1, length);
        }
        return text.append(new String(body, start, end - start, StandardCharsets.UTF_8))
                .toString();
    }

    /** Sequences known to be well-formed need no second look, which is what the library would spend most time on. */
    private String decodeSound(byte[] body) {
        // a string of bytes widens whole runs of them at once
        String bytes = new String(body, StandardCharsets.ISO_8859_1);
        char[] chars = new char[end];
        int length = 0;
        for (int i = 0; i < end; ) {
            int lead = body[i];
            if (lead >= 0) {
                int run = plainUpTo(body, i);
                bytes.getChars(i, run, chars, length);
                length += run - i;
                i = run;
            } else if (lead < (byte) 0xe0) {
                chars[length++] = (char) ((lead & 0x1f) << 6 | body[i + 1] & 0x3f);
                i += 2;
            } else if (lead < (byte) 0xf0) {
                chars[length++] = (char) ((lead & 0xf) << 12 | (body[i + 1] & 0x3f) << 6 | body[i + 2] & 0x3f);
                i += 3;
            } else {
                int c = (lead & 7) << 18 | (body[i + 1] & 0x3f) << 12 | (body[i + 2] & 0x3f) << 6 | body[i + 3] & 0x3f;
                chars[length++] = Character.highSurrogate(c);
                chars[length++] = Character.lowSurrogate(c);
                i += 4;
            }
        }
        return new String(chars, 0, length);
    }

    private static final int CUT_OFF = -1;

    /** How many bytes the sequence at i has; 1 where there is none, CUT_OFF where the text ends within it. */
    private static int sequenceAt(byte[] body, int i) {
        int lead = body[i] & 0xff;
        int length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >> 4 == 0xe ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 1;
        for (int j = 1; j < length; j++) {
            if (i + j == body.length) {
                return CUT_OFF;
            }
            int next = body[i + j] & 0xff;
            int low = j > 1 ? 0x80 : lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
            int top = j > 1 ? 0xbf : lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
            if (next < low || next > top) {
                return 1;
            }
        }
        return length;
    }
}
