package newsfold.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import newsfold.compose.Edition;
import newsfold.deliver.Letter;
import newsfold.deliver.LetterMessage;
import newsfold.render.Addressee;
import newsfold.render.RenderedEdition;

/**
 * Writes an edition as files: edition.html, edition.txt, edition.eml, edition.json. The letter is addressed to a reader at
 * example.org, a domain that is nobody's (RFC 2606).
 */
final class EditionFiles {
    private static final String READER = "reader@example.org";
    private static final URI UNSUBSCRIBE = URI.create("https://example.org/unsubscribe/example");
    private static final URI PREFERENCES = URI.create("https://example.org/preferences/example");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    EditionFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException where the folder cannot be made or written to */
    void write(Edition edition, RenderedEdition rendered) throws IOException {
        RenderedEdition letter = rendered.forReader(new Addressee(READER, UNSUBSCRIBE, PREFERENCES));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("edition.html"), letter.html());
        Files.writeString(folder.resolve("edition.txt"), letter.text());
        Files.write(folder.resolve("edition.eml"), message(edition, letter).bytes());
        Files.writeString(folder.resolve("edition.json"), JSON.writeValueAsString(EditionJson.of(edition)) + "\n");
    }

    private static LetterMessage message(Edition edition, RenderedEdition letter) {
        String slug = edition.digest().slug();
        return new LetterMessage(new Letter(
                digest(letter) + "@example.org",
                sender(edition.digest().title()),
                "bounce@example.org",
                READER,
                null,
                edition.to(),
                letter.subject(),
                letter.html(),
                letter.text(),
                slug + ".example.org",
                edition.digest().title(),
                UNSUBSCRIBE,
                edition.date() + ":" + slug + ":example:newsfold"));
    }

    private static String sender(String title) {
        try {
            return new InternetAddress("digest@example.org", title, "UTF-8").toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("UTF-8 is always there", e);
        }
    }

    private static String digest(RenderedEdition letter) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(letter.html().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
