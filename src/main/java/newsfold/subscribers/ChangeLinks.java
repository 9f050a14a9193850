package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import newsfold.database.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses in the two mails about a change of address: the one to the new confirms it, the other refuses or undoes it. */
@ApplicationScoped
public class ChangeLinks {
    /** The change, and which side. */
    private static final int CLAIM = Long.BYTES + 1;

    private final Seal seal;
    private final String address;

    @Inject
    ChangeLinks(Secrets secrets, @ConfigProperty(name = "newsfold.address") String address) {
        this(secrets.secret("address-change"), address);
    }

    /**
     * @param key the same on all instances, and secret
     * @param address of the front, without a slash at the end
     */
    public ChangeLinks(byte[] key, String address) {
        this.seal = new Seal(key);
        this.address = address.replaceAll("/+$", "");
    }

    /** @param undo whether whoever reads mail at the former address refuses or undoes it */
    public record Claim(long change, boolean undo) {}

    /** A page that asks; only its button does it. */
    public URI link(Claim claim) {
        byte[] bytes = ByteBuffer.allocate(CLAIM)
                .putLong(claim.change())
                .put((byte) (claim.undo() ? 1 : 0))
                .array();
        return URI.create(
                address + "/address/" + Base64.getUrlEncoder().withoutPadding().encodeToString(seal.put(bytes)));
    }

    /** What a token says, or empty where we did not sign it. */
    public Optional<Claim> verify(String token) {
        return seal.open(token).filter(claim -> claim.length == CLAIM).map(claim -> {
            ByteBuffer bytes = ByteBuffer.wrap(claim);
            return new Claim(bytes.getLong(), bytes.get() == 1);
        });
    }
}
