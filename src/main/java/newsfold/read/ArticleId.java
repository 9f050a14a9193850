package newsfold.read;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** How an article is told from every other: by its canonical address, else by what it says. */
public final class ArticleId {
    private ArticleId() {}

    public static String of(@Nullable URI canonical, @Nullable Outlet outlet, @Nullable String title, String text) {
        if (canonical != null) {
            return canonical.toString();
        }
        String content = (outlet == null ? "" : outlet.key()) + '\n' + (title == null ? "" : title) + '\n' + text;
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest(content.getBytes(StandardCharsets.UTF_8));
            // 128 bits are enough to tell any two texts apart
            return "sha:" + HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
