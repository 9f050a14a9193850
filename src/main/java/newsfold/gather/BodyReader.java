package newsfold.gather;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body with an upper bound both on what comes over the wire and on what it unpacks to. */
record BodyReader(long received, long unpacked) {
    static final String ACCEPTED = "gzip, deflate";

    /** What goes past a limit. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(String message) {
            super(message);
        }
    }

    /**
     * @param encodings the Content-Encoding header, or null
     * @throws TooLargeException past either limit
     * @throws IOException when it is cut off, damaged, or packed in a way nobody asked for
     */
    byte[] read(InputStream wire, @Nullable String encodings) throws IOException {
        InputStream stream = new Limited(wire, received);
        String[] steps = encodings == null ? new String[0] : encodings.split(",");
        for (int i = steps.length - 1; i >= 0; i--) {
            stream = unpack(stream, steps[i].strip().toLowerCase(Locale.ROOT));
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream bounded = new Limited(stream, unpacked)) {
            bounded.transferTo(body);
        }
        return body.toByteArray();
    }

    private static InputStream unpack(InputStream packed, String encoding) throws IOException {
        return switch (encoding) {
            case "", "identity" -> packed;
            case "gzip", "x-gzip" -> gzip(packed);
            case "deflate" -> deflate(packed);
            default -> throw new IOException("it is packed with " + encoding + ", which was not asked for");
        };
    }

    private static InputStream gzip(InputStream packed) throws IOException {
        BufferedInputStream peek = new BufferedInputStream(packed);
        peek.mark(1);
        // some servers name gzip above an empty body
        if (peek.read() < 0) {
            return InputStream.nullInputStream();
        }
        peek.reset();
        return new GZIPInputStream(peek);
    }

    /** RFC 9110 means zlib by deflate; some servers send the bare stream without zlib's header. */
    private static InputStream deflate(InputStream packed) throws IOException {
        BufferedInputStream peek = new BufferedInputStream(packed);
        peek.mark(2);
        int first = peek.read();
        int second = peek.read();
        peek.reset();
        boolean zlib = (first & 0x0f) == 8 && ((first << 8) | second) % 31 == 0;
        return new InflaterInputStream(peek, new Inflater(!zlib));
    }

    private static final class Limited extends FilterInputStream {
        private final long limit;
        private long count;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                count(1);
            }
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                count(read);
            }
            return read;
        }

        private void count(int read) throws TooLargeException {
            count += read;
            if (count > limit) {
                throw new TooLargeException("more than " + limit + " bytes");
            }
        }
    }
}
