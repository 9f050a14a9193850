package newsfold.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A logo of a kind that mail programs show.
 *
 * @param name of its bytes: another picture has another
 * @param type its media type
 * @param width in pixels of the file
 * @param height in pixels of the file
 */
public record LogoFile(String name, String type, byte[] bytes, int width, int height) {
    private static final Set<String> KINDS = Set.of("png", "jpeg", "gif");
    private static final int LARGEST = 200_000; // bytes; readers on the road load it, too

    /** @throws IllegalArgumentException when it is none; the message goes on behind the file's name */
    static LogoFile read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > LARGEST) {
                throw new IllegalArgumentException(
                        "has " + bytes.length + " bytes: more than " + LARGEST + " are too many for a letter.");
            }
            try (ImageInputStream image = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
                Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
                ImageReader reader = readers.hasNext() ? readers.next() : null;
                String kind = reader == null ? "" : reader.getFormatName().toLowerCase(Locale.ROOT);
                if (reader == null || !KINDS.contains(kind)) {
                    throw new IllegalArgumentException("is no PNG, JPEG or GIF: mail programs show no other.");
                }
                reader.setInput(image);
                return new LogoFile(
                        name(bytes) + "." + kind, "image/" + kind, bytes, reader.getWidth(0), reader.getHeight(0));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read (" + e + ").", e);
        }
    }

    private static String name(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
