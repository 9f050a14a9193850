package newsfold.desk.entrance;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.BCrypt.Version;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Hashes passwords with bcrypt. */
@ApplicationScoped
class PasswordHasher {
    /** 2^12 rounds: a fifth of a second or so on a server of today. */
    private static final int COST = 12;

    /** bcrypt reads 72 bytes and no more; longer passwords are hashed first. */
    private static final LongPasswordStrategy LONG = LongPasswordStrategies.hashSha512(Version.VERSION_2A);

    /** Checked where there is no such editor, so that the time of the answer doesn't tell. */
    private final String nobody = hash("nobody has this password");

    String hash(String password) {
        return BCrypt.with(Version.VERSION_2A, new java.security.SecureRandom(), LONG)
                .hashToString(COST, password.toCharArray());
    }

    /** @param hash null where there is no such editor: false then, after as much work */
    boolean matches(String password, @Nullable String hash) {
        boolean same = BCrypt.verifyer(Version.VERSION_2A, LONG)
                .verify(password.toCharArray(), hash == null ? nobody : hash)
                .verified;
        return same && hash != null;
    }
}
