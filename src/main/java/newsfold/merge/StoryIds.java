package newsfold.merge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import newsfold.read.Article;

/**
 * Names stories: by their earliest article, so that a story keeps its id while others join it. Articles without a time come
 * last; ties go to the lowest id.
 */
final class StoryIds {
    /** Bytes of the digest that are kept: 64 bits, so that even among millions of stories two hardly ever meet. */
    private static final int BYTES = 8;

    static final Comparator<Article> EARLIEST = Comparator.comparing(
                    Article::published, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Article::id);

    private StoryIds() {}

    static String of(List<Article> articles) {
        Article earliest = articles.stream().min(EARLIEST).orElseThrow();
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(earliest.id().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
