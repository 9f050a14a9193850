package newsfold.gather;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Small pictures of articles' pictures, for editors who choose one: fetched here within the same limits and guards as pages, and
 * drawn anew, so that nothing of what an outlet serves reaches a browser and no outlet learns who looks. Kept in memory for a while.
 */
@ApplicationScoped
public class Thumbnails {
    /** Pixels. */
    private static final int WIDTH = 240;

    private static final int HEIGHT = 180;
    /** A picture of more pixels is not read at all. */
    private static final long MOST_PIXELS = 60_000_000;
    /** Each is some 10 kB. */
    private static final int KEPT = 500;

    private static final Duration FOR = Duration.ofHours(1);

    private final Fetcher fetcher;
    private final Cache<URI, Optional<byte[]>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(FOR).build();

    Thumbnails(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /** A JPEG of at most 240 by 180 pixels; empty where there is no picture, or none that Java can draw. */
    public Optional<byte[]> of(URI picture) {
        return kept.get(picture, this::make);
    }

    private Optional<byte[]> make(URI picture) {
        if (!(fetcher.picture(picture) instanceof FetchOutcome.Fetched fetched)) {
            return Optional.empty();
        }
        try {
            return small(fetched.page().body()).map(Thumbnails::jpeg);
        } catch (IOException | RuntimeException e) {
            // decoders throw anything at what is broken
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> small(byte[] content) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    return Optional.empty();
                }
                ImageReadParam coarse = reader.getDefaultReadParam();
                // no more of a large one in memory than is needed to draw it well
                int step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
                coarse.setSourceSubsampling(step, step, 0, 0);
                return Optional.of(drawn(reader.read(0, coarse)));
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage drawn(BufferedImage image) {
        double scale = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return small;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException("a picture could not be written into memory", e);
        }
        return out.toByteArray();
    }
}
