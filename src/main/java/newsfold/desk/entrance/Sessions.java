package newsfold.desk.entrance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Who is signed in, on all instances. The sealed cookie holds a session's secret; the session ends when it was not used for a
 * while, when its time is up, at sign-out, and when its editor is removed, shut out, or gets a new password.
 */
@ApplicationScoped
public class Sessions {
    /** How exactly it is noted when one was last used. */
    private static final Duration STEP = Duration.ofMinutes(1);

    private final Jdbi jdbi;
    private final Duration idle;
    private final Duration limit;

    Sessions(
            Jdbi jdbi,
            @ConfigProperty(name = "newsfold.desk.session-idle") Duration idle,
            @ConfigProperty(name = "newsfold.desk.session-limit") Duration limit) {
        this.jdbi = jdbi;
        this.idle = idle;
        this.limit = limit;
    }

    /** @return its secret, which is kept nowhere */
    String begin(Editor editor, Instant now) {
        String secret = Secret.fresh();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from desk_session where seen <= :idle or begun <= :limit")
                    .bind("idle", at(now.minus(idle)))
                    .bind("limit", at(now.minus(limit)))
                    .execute();
            handle.createUpdate(
                            "insert into desk_session (token, editor_id, begun, seen) values (:token, :id, :now, :now)")
                    .bind("token", Secret.hash(secret))
                    .bind("id", editor.id())
                    .bind("now", at(now))
                    .execute();
        });
        return secret;
    }

    /** Whose it is; empty when it has ended. */
    Optional<Editor> use(String secret, Instant now) {
        String token = Secret.hash(secret);
        return jdbi.withHandle(handle -> {
            Optional<Editor> editor = handle.createQuery("""
                            select e.* from desk_session s join editor e on e.id = s.editor_id
                            where s.token = :token and s.seen > :idle and s.begun > :limit and e.disabled is null""")
                    .bind("token", token)
                    .bind("idle", at(now.minus(idle)))
                    .bind("limit", at(now.minus(limit)))
                    .map((row, context) -> Editors.editor(row))
                    .findOne();
            if (editor.isPresent()) {
                handle.createUpdate("update desk_session set seen = :now where token = :token and seen < :before")
                        .bind("token", token)
                        .bind("now", at(now))
                        .bind("before", at(now.minus(STEP)))
                        .execute();
            }
            return editor;
        });
    }

    void end(String secret) {
        jdbi.useHandle(handle -> handle.execute("delete from desk_session where token = ?", Secret.hash(secret)));
    }

    /** Ends all of an editor but one. @return how many */
    int endOthers(long editor, String secret) {
        return jdbi.withHandle(handle -> handle.execute(
                "delete from desk_session where editor_id = ? and token <> ?", editor, Secret.hash(secret)));
    }

    /** Ends all of an editor, inside a transaction of the caller's. */
    static void endAll(Handle handle, long editor) {
        handle.execute("delete from desk_session where editor_id = ?", editor);
    }

    /** How many an editor has besides one. */
    int others(long editor, String secret, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from desk_session
                        where editor_id = :editor and token <> :token and seen > :idle and begun > :limit""")
                .bind("editor", editor)
                .bind("token", Secret.hash(secret))
                .bind("idle", at(now.minus(idle)))
                .bind("limit", at(now.minus(limit)))
                .mapTo(Integer.class)
                .one());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
