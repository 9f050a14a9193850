package newsfold.subscribers;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what links say, so that nobody can make others. */
final class Seal {
    /** 128 bits of HMAC-SHA256. */
    private static final int SIGNATURE = 16;

    private final SecretKeySpec key;

    Seal(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The claim with its signature behind it. */
    byte[] put(byte[] claim) {
        byte[] whole = Arrays.copyOf(claim, claim.length + SIGNATURE);
        System.arraycopy(signature(claim), 0, whole, claim.length, SIGNATURE);
        return whole;
    }

    /** The claim of a token in Base64 for addresses, or empty where this seal is not on it. */
    Optional<byte[]> open(String token) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length < SIGNATURE) {
            return Optional.empty();
        }
        byte[] claim = Arrays.copyOf(whole, whole.length - SIGNATURE);
        byte[] given = Arrays.copyOfRange(whole, claim.length, whole.length);
        return MessageDigest.isEqual(Arrays.copyOf(signature(claim), SIGNATURE), given)
                ? Optional.of(claim)
                : Optional.empty();
    }

    byte[] signature(byte[] claim) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(claim);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
