package newsfold.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import org.jdbi.v3.core.Jdbi;

/**
 * Random keys that every instance on this database shares, made at their first use. They are kept beside the data they
 * protect, so that a backup holds both and links in letters already sent go on working after a restore.
 */
@ApplicationScoped
public class Secrets {
    private final Jdbi jdbi;

    public Secrets(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The 256 random bits kept under this name. */
    public byte[] secret(String name) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        String key = "secret." + name;
        String kept = jdbi.inTransaction(handle -> {
            handle.createUpdate("insert into setting (key, value) values (:key, :value) on conflict do nothing")
                    .bind("key", key)
                    .bind("value", Base64.getEncoder().encodeToString(random))
                    .execute();
            return handle.createQuery("select value from setting where key = :key")
                    .bind("key", key)
                    .mapTo(String.class)
                    .one();
        });
        return Base64.getDecoder().decode(kept);
    }
}
