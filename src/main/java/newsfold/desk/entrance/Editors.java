package newsfold.desk.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newsfold.desk.Role;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Who has a place at the desk. */
@ApplicationScoped
public class Editors {
    private static final int LONGEST_NAME = 50;

    private final Jdbi jdbi;

    Editors(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whether anybody can sign in yet. */
    public boolean anybody() {
        return jdbi.withHandle(Editors::anybody);
    }

    /**
     * Whose place an OpenID provider's account is. Who comes for the first time gets one: open where a role comes with the
     * account, else closed until an administrator opens it. A name that somebody else has is not theirs by that.
     *
     * @param role that the account gives, or null where administrators decide
     */
    Editor ofOidc(OidcPerson person, @Nullable Role role, Instant now) {
        long id = jdbi.inTransaction(handle -> {
            Optional<Long> known = handle.createQuery("select id from editor where subject = :subject")
                    .bind("subject", person.subject())
                    .mapTo(Long.class)
                    .findOne();
            return known.isPresent() ? known.get() : welcome(handle, person, role, now);
        });
        if (role != null) {
            changeRole(id, role);
        }
        return find(id).orElseThrow();
    }

    private static long welcome(Handle handle, OidcPerson person, @Nullable Role role, Instant now) {
        String name = person.name().replaceAll("\\p{Cntrl}+", " ").strip();
        String called = name.substring(0, Math.min(LONGEST_NAME, name.length()));
        for (int i = 1; ; i++) {
            Optional<Long> made = handle.createQuery("""
                            insert into editor (name, subject, role, created, disabled)
                            values (:name, :subject, :role, :now, :disabled) on conflict do nothing returning id""")
                    .bind("name", i == 1 ? called : called + " (" + i + ")")
                    .bind("subject", person.subject())
                    .bind("role", (role == null ? Role.READER : role).word())
                    .bind("now", at(now))
                    .bind("disabled", role == null ? at(now) : null)
                    .mapTo(Long.class)
                    .findOne();
            if (made.isPresent()) {
                return made.get();
            }
        }
    }

    public Optional<Editor> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from editor where lower(name) = lower(:name)")
                .bind("name", name.strip())
                .map((row, context) -> editor(row))
                .findOne());
    }

    public List<Editor> list() {
        return jdbi.withHandle(handle -> handle.createQuery("select * from editor order by lower(name)")
                .map((row, context) -> editor(row))
                .list());
    }

    public Optional<Editor> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from editor where id = :id")
                .bind("id", id)
                .map((row, context) -> editor(row))
                .findOne());
    }

    /** Takes somebody's place away at once; the last administrator stays. */
    public boolean remove(long id) {
        return unlessLast(id, handle -> handle.execute("delete from editor where id = ?", id));
    }

    /** False for the last administrator, who stays one. */
    boolean changeRole(long id, Role role) {
        HandleConsumer<RuntimeException> change =
                handle -> handle.execute("update editor set role = ? where id = ?", role.word(), id);
        return role.isAdministrator() ? done(change) : unlessLast(id, change);
    }

    /** Closes a place: nobody gets in by this name, and its sessions end at once. Not that of the last administrator. */
    boolean disable(long id, Instant now) {
        return unlessLast(id, handle -> {
            handle.execute("update editor set disabled = ? where id = ? and disabled is null", at(now), id);
            Sessions.endAll(handle, id);
        });
    }

    void enable(long id) {
        jdbi.useHandle(handle -> handle.execute("update editor set disabled = null where id = ?", id));
    }

    private boolean done(HandleConsumer<RuntimeException> change) {
        jdbi.useTransaction(change);
        return true;
    }

    /** All administrators are locked, so that the last two cannot remove each other at once. */
    private boolean unlessLast(long id, HandleConsumer<RuntimeException> change) {
        return jdbi.inTransaction(handle -> {
            List<Long> administrators = handle.createQuery(
                            "select id from editor where role = 'administrator' and disabled is null order by id for update")
                    .mapTo(Long.class)
                    .list();
            if (administrators.equals(List.of(id))) {
                return false;
            }
            change.useHandle(handle);
            return true;
        });
    }

    /** Where notes to an editor go; empty for none. */
    public Optional<String> mail(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select mail from editor where lower(name) = lower(:name) and mail is not null")
                .bind("name", name.strip())
                .mapTo(String.class)
                .findOne());
    }

    /** @param mail null for no notes */
    public void changeMail(String name, @Nullable String mail) {
        jdbi.useHandle(handle -> handle.createUpdate("update editor set mail = :mail where lower(name) = lower(:name)")
                .bind("mail", mail)
                .bind("name", name)
                .execute());
    }

    /** Where notes to the editors go, each address once. */
    public List<String> mails() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct on (lower(mail)) mail from editor where mail is not null order by lower(mail)")
                .mapTo(String.class)
                .list());
    }

    static boolean anybody(Handle handle) {
        return handle.createQuery("select exists (select 1 from editor)")
                .mapTo(Boolean.class)
                .one();
    }

    static Editor editor(ResultSet row) throws SQLException {
        return new Editor(
                row.getLong("id"),
                row.getString("name"),
                Role.of(row.getString("role")),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                row.getObject("disabled") != null);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
