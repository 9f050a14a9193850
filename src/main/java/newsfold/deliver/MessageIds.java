package newsfold.deliver;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Message-IDs as a keyed hash of what makes a letter unique: the same in every retry, different in every round, and
 * nobody outside can tell from them who reads what. Not thread-safe.
 */
final class MessageIds {
    private static final Pattern DOMAIN =
            Pattern.compile("@([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)>?\\s*$");
    /** 160 bits, as many as Git needs for all the world's files. */
    private static final int BYTES = 20;

    private final Mac mac;
    private final String domain;

    /**
     * @param sender the From mailbox, whose domain the Message-IDs end in
     * @throws IllegalArgumentException when that domain cannot be a public one; the sentence names the setting
     */
    MessageIds(byte[] key, String sender) {
        domain = domain(sender);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static String domain(String sender) {
        Matcher matcher = DOMAIN.matcher(sender.toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            throw new IllegalArgumentException("The sender \"" + sender
                    + "\" has no domain that mail servers would know, such as news@example.org: change the digest's sender"
                    + " or newsfold.mail.from.");
        }
        return matcher.group(1);
    }

    /** Without angle brackets. */
    String of(long edition, long subscriber, int round) {
        byte[] hash = mac.doFinal(ByteBuffer.allocate(20)
                .putLong(edition)
                .putLong(subscriber)
                .putInt(round)
                .array());
        return HexFormat.of().formatHex(hash, 0, BYTES) + "@" + domain;
    }
}
