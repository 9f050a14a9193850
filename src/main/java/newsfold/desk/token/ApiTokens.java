package newsfold.desk.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newsfold.desk.entrance.Secret;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tokens of programs; of their secrets only a hash is kept. */
@ApplicationScoped
public class ApiTokens {
    /** What every secret begins with, so that scanners for leaked ones know it. */
    static final String PREFIX = "newsfold_";

    private static final Duration STEP = Duration.ofMinutes(1);

    private final Jdbi jdbi;

    ApiTokens(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return the secret, which is kept nowhere */
    String create(String name, List<Scope> scopes, long editor, Instant now) {
        String secret = PREFIX + Secret.fresh();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into api_token (token, name, scopes, editor_id, created)
                        values (:token, :name, :scopes, :editor, :now)""")
                .bind("token", Secret.hash(secret))
                .bind("name", name)
                .bindArray(
                        "scopes", String.class, scopes.stream().map(Scope::word).toList())
                .bind("editor", editor)
                .bind("now", at(now))
                .execute());
        return secret;
    }

    /** The latest first. */
    List<ApiToken> list() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select t.*, e.name as made_by from api_token t join editor e on e.id = t.editor_id order by t.id desc")
                .map((row, context) -> read(row))
                .list());
    }

    /** @return false where it was revoked before, or there is none */
    boolean revoke(long id, Instant now) {
        return jdbi.withHandle(handle ->
                handle.execute("update api_token set revoked = ? where id = ? and revoked is null", at(now), id) > 0);
    }

    /** Which one it is, if it works. */
    Optional<ApiToken> use(String secret, Instant now) {
        return jdbi.withHandle(handle -> {
            Optional<ApiToken> token = handle.createQuery("""
                            select t.*, e.name as made_by from api_token t join editor e on e.id = t.editor_id
                            where t.token = :token and t.revoked is null and e.disabled is null""")
                    .bind("token", Secret.hash(secret))
                    .map((row, context) -> read(row))
                    .findOne();
            token.ifPresent(found -> handle.execute(
                    "update api_token set used = ? where id = ? and (used is null or used < ?)",
                    at(now),
                    found.id(),
                    at(now.minus(STEP))));
            return token;
        });
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getString("made_by"),
                row.getObject("created", OffsetDateTime.class).toInstant(),
                instant(row, "used"),
                instant(row, "revoked"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
