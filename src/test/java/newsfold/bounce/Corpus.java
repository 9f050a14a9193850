package newsfold.bounce;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Bounces, complaints and automatic answers of an invented press, written after the standards and after the shapes of usual
 * servers and providers. corpus.csv lists them: the folder is the kind that must come out.
 */
final class Corpus {
    private Corpus() {}

    /**
     * A mail and what must be understood of it.
     *
     * @param status or an empty text for none
     * @param address that must be among those named, or an empty text for any
     */
    record Sample(String file, BounceKind kind, String status, String address, byte[] mail) {
        @Override
        public String toString() {
            return file;
        }
    }

    static List<Sample> all() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String line : new String(read("corpus.csv"), StandardCharsets.UTF_8).split("\n")) {
            String[] cells = line.split(",", -1);
            if (cells[0].endsWith(".eml")) {
                String folder = cells[0].substring(0, cells[0].indexOf('/'));
                BounceKind kind = BounceKind.valueOf(folder.replace('-', '_').toUpperCase(Locale.ROOT));
                samples.add(new Sample(cells[0], kind, cells[1], cells[2], mail(cells[0])));
            }
        }
        return samples;
    }

    /** With the line ends of the wire. */
    static byte[] mail(String file) throws IOException {
        String text = new String(read(file), StandardCharsets.UTF_8);
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(Corpus.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        }
    }
}
