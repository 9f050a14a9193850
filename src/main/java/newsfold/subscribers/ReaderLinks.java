package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import newsfold.database.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The addresses in each letter by which its reader leaves, or says what to read. They carry who and what, signed, so that nobody can unsubscribe
 * others by counting up; and they go on working for as long as the key is kept.
 */
@ApplicationScoped
public class ReaderLinks {
    /** Subscriber and digest, eight bytes each. */
    private static final int CLAIM = 16;

    private final Seal seal;
    private final String address;

    @Inject
    ReaderLinks(Secrets secrets, @ConfigProperty(name = "newsfold.address") String address) {
        this(secrets.secret("unsubscribe"), address);
    }

    /**
     * @param key the same on all instances, and secret
     * @param address of the front, without a slash at the end
     */
    public ReaderLinks(byte[] key, String address) {
        this.seal = new Seal(key);
        this.address = address.replaceAll("/+$", "");
    }

    /** Who wants to leave what, or to change it. */
    public record Claim(long subscriber, long digest) {}

    /** The page on which a reader leaves a digest; a POST to it does it at once (RFC 8058), a GET only asks. */
    public URI unsubscribe(long subscriber, long digest) {
        return URI.create(address + "/unsubscribe/" + token(subscriber, digest));
    }

    /** The page on which a reader says what to read of a digest. */
    public URI preferences(long subscriber, long digest) {
        return URI.create(address + "/preferences/" + token(subscriber, digest));
    }

    /** 43 characters that stand in an address as they are. */
    public String token(long subscriber, long digest) {
        byte[] claim =
                ByteBuffer.allocate(CLAIM).putLong(subscriber).putLong(digest).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.put(claim));
    }

    /** What a token says, or empty where we did not sign it. */
    public Optional<Claim> verify(String token) {
        return seal.open(token).filter(claim -> claim.length == CLAIM).map(claim -> {
            ByteBuffer numbers = ByteBuffer.wrap(claim);
            return new Claim(numbers.getLong(), numbers.getLong());
        });
    }
}
