package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import newsfold.database.Secrets;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address in a mail by which somebody confirms that they asked for a digest. It holds all that was asked, signed, so that
 * nothing is kept of those who never confirm.
 */
@ApplicationScoped
public class SignUpLinks {
    /** After which the question has to be asked again. */
    public static final Duration VALID = Duration.ofDays(7);

    private final Seal seal;
    private final String address;

    @Inject
    SignUpLinks(Secrets secrets, @ConfigProperty(name = "newsfold.address") String address) {
        this(secrets.secret("sign-up"), address);
    }

    /**
     * @param key the same on all instances, and secret
     * @param address of the front, without a slash at the end
     */
    public SignUpLinks(byte[] key, String address) {
        this.seal = new Seal(key);
        this.address = address.replaceAll("/+$", "");
    }

    /** The page on which the owner of the address confirms; a GET only asks. */
    public URI link(SignUp signUp, Instant now) {
        return URI.create(address + "/confirm/" + token(signUp, now));
    }

    String token(SignUp signUp, Instant now) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(now.getEpochSecond());
            out.writeLong(signUp.digest());
            out.writeUTF(signUp.address().text());
            out.writeUTF(signUp.name() == null ? "" : signUp.name());
        } catch (IOException e) {
            throw new IllegalStateException("memory takes what is written to it", e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.put(bytes.toByteArray()));
    }

    /** What a token asks for, or empty where we did not sign it, or too long ago. */
    public Optional<SignUp> verify(String token, Instant now) {
        return seal.open(token).flatMap(claim -> read(claim, now));
    }

    private static Optional<SignUp> read(byte[] claim, Instant now) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(claim))) {
            Instant asked = Instant.ofEpochSecond(in.readLong());
            SignUp signUp = new SignUp(in.readLong(), MailAddress.parse(in.readUTF()), in.readUTF());
            return now.isAfter(asked.plus(VALID)) ? Optional.empty() : Optional.of(signUp);
        } catch (IOException | UnfitAddressException e) {
            throw new IllegalStateException("what we signed we can read", e);
        }
    }
}
