package newsfold.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The journal. Lines are added and, once, told what came of them; the database itself refuses any other change. */
@ApplicationScoped
public class Deeds {
    private final Jdbi jdbi;

    Deeds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * What is looked for.
     *
     * @param who a name, or empty for everybody
     * @param thing part of a thing, a deed or a detail, or empty
     * @param day of which (UTC), or null for all
     */
    public record Search(String who, String thing, @Nullable LocalDate day) {}

    /** The intention, before the deed. @return the line's number */
    public long begin(String who, String deed, @Nullable String thing, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                        "insert into deed (at, who, deed, thing) values (:now, :who, :deed, :thing)")
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("who", who)
                .bind("deed", deed)
                .bind("thing", thing)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one());
    }

    /** What came of it. */
    public void end(long id, int outcome, @Nullable String thing, @Nullable String detail) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update deed set outcome = :outcome, thing = coalesce(:thing, thing), detail = :detail
                        where id = :id and outcome is null""")
                .bind("id", id)
                .bind("outcome", outcome)
                .bind("thing", thing)
                .bind("detail", detail)
                .execute());
    }

    /** Something that is done already, outside any form. */
    public void note(String who, String deed, @Nullable String thing, Instant now) {
        end(begin(who, deed, thing, now), 200, null, null);
    }

    /** The latest first. @param page from 0 */
    public List<Deed> list(Search search, int page, int size) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from deed
                        where (:who = '' or lower(who) = lower(:who))
                            and (:thing = '' or position(lower(:thing) in lower(concat_ws(' ', deed, thing, detail))) > 0)
                            and (cast(:day as date) is null or at >= cast(:day as date) at time zone 'UTC'
                                and at < (cast(:day as date) + 1) at time zone 'UTC')
                        order by id desc limit :size offset :skip""")
                .bind("who", search.who().strip())
                .bind("thing", search.thing().strip())
                .bind("day", search.day() == null ? null : search.day().toString())
                .bind("size", size)
                .bind("skip", (long) page * size)
                .map((row, context) -> read(row))
                .list());
    }

    /** Of one thing, the latest first. */
    public List<Deed> of(String thing, int most) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from deed where thing = :thing order by id desc limit :most")
                        .bind("thing", thing)
                        .bind("most", most)
                        .map((row, context) -> read(row))
                        .list());
    }

    /** Everybody who ever did something. */
    public List<String> people() {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct who from deed order by who")
                .mapTo(String.class)
                .list());
    }

    private static Deed read(ResultSet row) throws SQLException {
        return new Deed(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("deed"),
                row.getString("thing"),
                row.getString("detail"),
                row.getObject("outcome", Integer.class));
    }
}
