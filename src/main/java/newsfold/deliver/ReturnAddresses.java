package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import newsfold.database.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * An envelope sender of its own for each letter (VERP), so that what comes back names it whatever the mail says. The token
 * is a keyed hash of the letter's line in the ledger: only who got the letter can name it.
 */
@ApplicationScoped
public class ReturnAddresses {
    /** 80 bits: nobody guesses one, and the local part stays below its 64 characters. */
    private static final int BYTES = 10;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    /** How often a mail may name letters: more are not looked at. */
    private static final int MOST = 20;

    private final byte[] key;
    private final @Nullable String local;
    private final @Nullable String domain;
    private final Pattern pattern;

    @Inject
    ReturnAddresses(Secrets secrets, @ConfigProperty(name = "newsfold.bounces.address") Optional<String> address) {
        this(secrets.secret("return-address"), address.map(String::strip).filter(text -> !text.isEmpty()));
    }

    /**
     * @param key the same on all instances, and secret
     * @param address where bounces go, whose server must take mail for it with +anything before the @; empty for none
     */
    public ReturnAddresses(byte[] key, Optional<String> address) {
        this.key = key.clone();
        int at = address.map(text -> text.lastIndexOf('@')).orElse(-1);
        this.local = at < 1 ? null : address.get().substring(0, at);
        this.domain = at < 1 ? null : address.get().substring(at + 1);
        this.pattern = Pattern.compile(
                "(?<![\\w.-])" + Pattern.quote(local == null ? "" : local)
                        + "\\+([0-9a-z]{1,13})-([a-z2-7]{16})(?![\\w-])",
                Pattern.CASE_INSENSITIVE);
    }

    /** A letter that a mail says it is about, not yet believed. */
    public record Claim(long delivery, String token) {}

    /**
     * The envelope sender of a letter.
     *
     * @param otherwise where no address for bounces is configured
     */
    public String of(Delivery delivery, String otherwise) {
        return local == null
                ? otherwise
                : local + "+" + Long.toString(delivery.id(), Character.MAX_RADIX) + "-" + token(delivery) + "@"
                        + domain;
    }

    /** What a text names, such as a header or a whole mail. Servers may change upper and lower case. */
    public Set<Claim> claims(CharSequence text) {
        Set<Claim> claims = new LinkedHashSet<>();
        if (local == null) {
            return claims;
        }
        Matcher matcher = pattern.matcher(text);
        while (claims.size() < MOST && matcher.find()) {
            try {
                long id = Long.parseLong(matcher.group(1), Character.MAX_RADIX);
                claims.add(new Claim(id, matcher.group(2).toLowerCase(Locale.ROOT)));
            } catch (NumberFormatException e) {
                // thirteen letters can be more than a number holds: then it is none of ours
            }
        }
        return claims;
    }

    /** Whether the claim is about this letter and we made it. */
    public boolean proves(Claim claim, Delivery delivery) {
        return claim.delivery() == delivery.id()
                && MessageDigest.isEqual(
                        claim.token().getBytes(StandardCharsets.US_ASCII),
                        token(delivery).getBytes(StandardCharsets.US_ASCII));
    }

    private String token(Delivery delivery) {
        byte[] id = delivery.messageId().getBytes(StandardCharsets.UTF_8);
        byte[] line = ByteBuffer.allocate(8 + id.length)
                .putLong(delivery.id())
                .put(id)
                .array();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return base32(mac.doFinal(line));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** Lower case only, since a local part may come back in any. */
    private static String base32(byte[] hash) {
        StringBuilder text = new StringBuilder(16);
        for (int bit = 0; bit < BYTES * 8; bit += 5) {
            int two = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            text.append(ALPHABET.charAt(two >> 11 - bit % 8 & 31));
        }
        return text.toString();
    }
}
