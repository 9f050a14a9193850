package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import newsfold.database.Secrets;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** How often somebody asked for a digest, so that no form of ours floods a stranger's mailbox. */
@ApplicationScoped
public class SignUps {
    private static final Duration KEPT = Duration.ofDays(1);
    /** Mails to an address within a day: one that got lost, and one more. */
    private static final int OF_ADDRESS = 3;
    /** From one network address within an hour: a library has one for all its desks. */
    private static final int OF_VISITOR = 30;

    private final Jdbi jdbi;
    private final Seal seal;

    @Inject
    SignUps(Jdbi jdbi, Secrets secrets) {
        this(jdbi, secrets.secret("sign-up"));
    }

    /** @param key of the hashes, the same on all instances, and secret */
    public SignUps(Jdbi jdbi, byte[] key) {
        this.jdbi = jdbi;
        this.seal = new Seal(key);
    }

    /** What a try may come to. */
    public enum Verdict {
        /** A mail may go out. */
        WELCOME,
        /** The address has had its mails of the day; whoever asks is not to learn it. */
        ENOUGH,
        /** Too many from this visitor. */
        WAIT
    }

    /** Counts a try, whatever comes of it. */
    public Verdict count(MailAddress address, String visitor, Instant now) {
        String to = mark(address.text());
        String from = hash(visitor);
        return jdbi.inTransaction(handle -> {
            // counted one after the other, so that many at once do not slip through
            handle.execute("lock table sign_up in share row exclusive mode");
            handle.execute("delete from sign_up where at < ?", Subscribers.at(now.minus(KEPT)));
            int visitors = since(handle, "visitor", from, now.minus(Duration.ofHours(1)));
            int addresses = since(handle, "address", to, now.minus(KEPT));
            if (visitors >= OF_VISITOR) {
                return Verdict.WAIT;
            }
            handle.execute(
                    "insert into sign_up (address, visitor, at) values (?, ?, ?)", to, from, Subscribers.at(now));
            return addresses >= OF_ADDRESS ? Verdict.ENOUGH : Verdict.WELCOME;
        });
    }

    /** By which an address is known in the table. */
    public String mark(String address) {
        return hash(address.toLowerCase(Locale.ROOT));
    }

    private static int since(Handle handle, String column, String hash, Instant from) {
        return handle.createQuery("select count(*) from sign_up where <column> = :hash and at >= :from")
                .define("column", column)
                .bind("hash", hash)
                .bind("from", Subscribers.at(from))
                .mapTo(Integer.class)
                .one();
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(seal.signature(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }
}
