package newsfold.bounce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whether a provider sent something, and just now: an HMAC-SHA256 over the time, a dot, and the body. */
final class HookSignature {
    /** How far a provider's clock and ours may be apart; what is older may have been recorded and played back. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final byte[] secret;

    HookSignature(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @param timestamp seconds since 1970, as it stands in the header
     * @param signature hexadecimal, perhaps behind {@code sha256=}
     */
    boolean holds(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        if (timestamp == null || signature == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Duration apart = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        String given = signature.strip().toLowerCase(Locale.ROOT).replaceFirst("^sha256=", "");
        return MessageDigest.isEqual(
                        of(timestamp, body).getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8))
                && apart.compareTo(WINDOW) <= 0;
    }

    String of(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
