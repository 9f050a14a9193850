package newsfold.desk.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import newsfold.desk.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Who is invited to a place at the desk, each by the secret of a link, which is kept as SHA-256. */
@ApplicationScoped
public class Invitations {
    /** How long the link works. */
    static final Duration TERM = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final PasswordHasher hasher;

    Invitations(Jdbi jdbi, PasswordHasher hasher) {
        this.jdbi = jdbi;
        this.hasher = hasher;
    }

    /**
     * Invites somebody: as an administrator while nobody has a place yet, later as an editor.
     *
     * @return the secret of a link that works once: {@code /desk/welcome/SECRET}; it is kept nowhere
     */
    public String invite(Instant now) {
        return jdbi.inTransaction(
                handle -> invite(handle, Editors.anybody(handle) ? Role.EDITOR : Role.ADMINISTRATOR, now));
    }

    /** As {@link #invite(Instant)}, for a role. */
    public String invite(Role role, Instant now) {
        return jdbi.inTransaction(handle -> invite(handle, role, now));
    }

    private static String invite(Handle handle, Role role, Instant now) {
        String secret = Secret.fresh();
        handle.createUpdate("insert into invitation (token, expires, role) values (:token, :expires, :role)")
                .bind("token", Secret.hash(secret))
                .bind("expires", at(now.plus(TERM)))
                .bind("role", role.word())
                .execute();
        return secret;
    }

    public boolean isInvited(String secret, Instant now) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from invitation where token = :token and expires > :now")
                                .bind("token", Secret.hash(secret))
                                .bind("now", at(now))
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }

    /** Makes an editor of whoever has the secret. Of two who use it at once, one is welcomed. */
    public Welcome welcome(String secret, Credentials credentials, Instant now) {
        String hash = hasher.hash(credentials.password());
        return jdbi.inTransaction(handle -> {
            Optional<String> role = handle.createQuery(
                            "delete from invitation where token = :token and expires > :now returning role")
                    .bind("token", Secret.hash(secret))
                    .bind("now", at(now))
                    .mapTo(String.class)
                    .findOne();
            if (role.isEmpty()) {
                return Welcome.LINK_IS_DEAD;
            }
            int made = handle.createUpdate("""
                            insert into editor (name, password, role, created) values (:name, :password, :role, :now)
                            on conflict do nothing""")
                    .bind("name", credentials.name())
                    .bind("password", hash)
                    .bind("role", role.get())
                    .bind("now", at(now))
                    .execute();
            if (made == 0) {
                handle.rollback();
                return Welcome.NAME_IS_TAKEN;
            }
            // links that earlier starts printed for the first editor make no second administrator
            handle.execute("delete from invitation where (select count(*) from editor) = 1");
            return Welcome.WELCOMED;
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
