package newsfold.desk.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Editors' passwords, kept as bcrypt, and the links by which they set new ones, whose secrets are kept as SHA-256. */
@ApplicationScoped
class Passwords {
    /** How long a link works. */
    static final Duration TERM = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final PasswordHasher hasher;
    private final Editors editors;

    Passwords(Jdbi jdbi, PasswordHasher hasher, Editors editors) {
        this.jdbi = jdbi;
        this.hasher = hasher;
        this.editors = editors;
    }

    /** The editor of this name, if the password is theirs. Takes as long for a name that nobody has. */
    Optional<Editor> authenticate(String name, String password) {
        Optional<String> hash = jdbi.withHandle(handle -> handle.createQuery(
                        "select password from editor where lower(name) = lower(:name) and disabled is null")
                .bind("name", name.strip())
                .mapTo(String.class)
                .findOne());
        return hasher.matches(password, hash.orElse(null)) ? editors.find(name) : Optional.empty();
    }

    /** @return the secret of a link by which the editor sets a new password, once: {@code /desk/password/SECRET} */
    String link(long id, Instant now) {
        String secret = Secret.fresh();
        jdbi.useTransaction(handle -> {
            handle.execute("delete from password_link where editor_id = ?", id);
            handle.createUpdate("insert into password_link (token, editor_id, expires) values (:token, :id, :expires)")
                    .bind("token", Secret.hash(secret))
                    .bind("id", id)
                    .bind("expires", at(now.plus(TERM)))
                    .execute();
        });
        return secret;
    }

    /** Whose password a link sets; empty when it is used or too old, or the place is closed. */
    Optional<Editor> ofLink(String secret, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select e.* from password_link l join editor e on e.id = l.editor_id
                        where l.token = :token and l.expires > :now and e.disabled is null""")
                .bind("token", Secret.hash(secret))
                .bind("now", at(now))
                .map((row, context) -> Editors.editor(row))
                .findOne());
    }

    /** Sets the password by a link, which is used up; all sessions of the editor end. */
    boolean reset(String secret, String password, Instant now) {
        String hash = hasher.hash(password);
        return jdbi.inTransaction(handle -> {
            Optional<Long> editor = handle.createQuery(
                            "delete from password_link where token = :token and expires > :now returning editor_id")
                    .bind("token", Secret.hash(secret))
                    .bind("now", at(now))
                    .mapTo(Long.class)
                    .findOne();
            editor.ifPresent(id -> {
                handle.execute("update editor set password = ? where id = ?", hash, id);
                Sessions.endAll(handle, id);
            });
            return editor.isPresent();
        });
    }

    void change(String name, String password) {
        String hash = hasher.hash(password);
        jdbi.useTransaction(handle -> {
            handle.createUpdate("update editor set password = :hash where lower(name) = lower(:name)")
                    .bind("hash", hash)
                    .bind("name", name)
                    .execute();
            handle.execute(
                    "delete from password_link where editor_id in (select id from editor where lower(name) = lower(?))",
                    name);
        });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
