package newsfold.desk.entrance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that a program made: random, so that a plain hash of them gives nothing away. */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** 192 bits. */
    private static final int BYTES = 24;

    private Secret() {}

    /** 32 characters that stand in an address as they are. */
    public static String fresh() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** What is kept of it: SHA-256 in hexadecimal. */
    public static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
