package newsfold.gather;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Reads a body with an upper bound both on what comes over the wire and on what it unpacks to. */
record BodyReader(long received, long unpacked) {
    static final String ACCEPTED = "gzip, deflate, br";

    /** Wrappings, one in the other: some servers pack twice by mistake, more is a bomb. */
    private static final int DEEPEST = 2;

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
        List<String> steps = Arrays.stream(encodings == null ? new String[0] : encodings.split(",", -1))
                .map(step -> step.strip().toLowerCase(Locale.ROOT))
                .filter(step -> !step.isEmpty() && !step.equals("identity"))
                .toList();
        if (steps.size() > DEEPEST) {
            throw new IOException("it is packed " + steps.size() + " times over");
        }
        InputStream stream = new Limited(new Unclosed(wire), received);
        for (int i = steps.size() - 1; i >= 0; i--) {
            // each layer, for one inside could be a thousand times larger than what comes out in the end
            stream = new Limited(unpack(stream, steps.get(i)), unpacked);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (InputStream bounded = new Limited(unwrap(stream), unpacked)) {
            bounded.transferTo(body);
        }
        return body.toByteArray();
    }

    private static InputStream unpack(InputStream packed, String encoding) throws IOException {
        return switch (encoding) {
            case "gzip", "x-gzip" -> gzip(packed);
            case "deflate" -> deflate(packed);
            case "br" -> new BrotliInputStream(packed);
            default -> throw new IOException("it is packed with " + encoding + ", which was not asked for");
        };
    }

    /** A file that is packed in itself, as sitemaps are (.xml.gz), whatever its header says. */
    private static InputStream unwrap(InputStream stream) throws IOException {
        BufferedInputStream peek = new BufferedInputStream(stream);
        peek.mark(3);
        boolean gzip = peek.read() == 0x1f && peek.read() == 0x8b && peek.read() == 8;
        peek.reset();
        return gzip ? new GZIPInputStream(peek) : peek;
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
        return new BareInflater(peek, !zlib);
    }

    /** Frees its native memory when closed, which the JDK's does only with an inflater of its own making. */
    private static final class BareInflater extends InflaterInputStream {
        BareInflater(InputStream packed, boolean bare) {
            super(packed, new Inflater(bare));
        }

        @Override
        public void close() throws IOException {
            inf.end();
            super.close();
        }
    }

    /** The client's own stream reads to the end of an answer before it closes, however long that is. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // the exchange ends the connection, or keeps it
        }
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
