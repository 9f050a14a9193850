package newsfold.desk.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The work under way and done, for all instances. What it was given and what it made is kept for a day, its line for a month. */
@ApplicationScoped
public class Works {
    private static final Duration FILES_KEPT = Duration.ofDays(1);
    private static final Duration LINES_KEPT = Duration.ofDays(30);

    private final Jdbi jdbi;
    private final ObjectMapper json;

    Works(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    Work begin(Order order, byte @Nullable [] file, Instant now) {
        return jdbi.inTransaction(handle -> {
            Work work = handle.createQuery("""
                            insert into work (kind, title, who, input, begun, seen, state)
                            values (:kind, :title, :who, :input, :now, now(), 'RUNNING') returning *""")
                    .bind("kind", order.kind())
                    .bind("title", order.title())
                    .bind("who", order.who())
                    .bind("input", written(order.input()))
                    .bind("now", at(now))
                    .map((row, context) -> read(row))
                    .one();
            if (file != null) {
                WorkFiles.give(handle, work.id(), file);
            }
            return work;
        });
    }

    public Optional<Work> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from work where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** The result of work of a kind that was done; empty where there is none. */
    public <T> Optional<T> result(long id, String kind, Class<T> type) {
        return find(id).filter(work -> work.isDone() && work.kind().equals(kind) && work.report() != null)
                .map(work -> {
                    try {
                        return json.readValue(work.report(), type);
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException("the report of work " + id + " was kept by another version", e);
                    }
                });
    }

    /** What is under way first, then the latest. */
    public List<Work> list(int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from work order by (state = 'RUNNING') desc, id desc limit :most")
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
    }

    /** How many are under way. */
    int running() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from work where state = 'RUNNING'")
                .mapTo(Integer.class)
                .one());
    }

    /** Begins it once more. @return false where it is under way or done */
    boolean again(long id, String who) {
        return jdbi.withHandle(handle ->
                handle.createUpdate("""
                        update work set state = 'RUNNING', who = :who, seen = now(), ended = null, cancelled_by = null, done = 0,
                            total = null, said = ''
                        where id = :id and state in ('CANCELLED', 'INTERRUPTED', 'FAILED') and input <> '{}'""").bind("id", id).bind("who", who).execute() > 0);
    }

    /** Asks for its end, whichever instance is at it. @return false where it has ended */
    public boolean cancel(long id, String who) {
        return jdbi.withHandle(handle ->
                handle.execute("update work set cancelled_by = ? where id = ? and state = 'RUNNING'", who, id) > 0);
    }

    /** @return whether somebody cancelled it */
    boolean reach(long id, long done, long all) {
        // over a connection of its own: where the work is one transaction, others see it now, and may cancel it
        try (Handle handle = jdbi.open()) {
            return handle.createQuery(
                            "update work set done = :done, total = :all where id = :id returning cancelled_by is not null")
                    .bind("id", id)
                    .bind("done", done)
                    .bind("all", all)
                    .mapTo(Boolean.class)
                    .one();
        }
    }

    void report(long id, String report) {
        jdbi.useHandle(handle -> handle.execute("update work set report = ? where id = ?", report, id));
    }

    void end(long id, Work.State state, String said, @Nullable String location, Instant now) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                            update work set state = :state, location = :location, ended = :now, said = :said,
                                done = case when :state = 'DONE' then coalesce(total, done) else done end
                            where id = :id""")
                    .bind("id", id)
                    .bind("state", state.name())
                    .bind("said", said)
                    .bind("location", location)
                    .bind("now", at(now))
                    .execute();
        });
    }

    /** Who cancelled it, or nobody. */
    Optional<String> cancelledBy(long id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select cancelled_by from work where id = :id and cancelled_by is not null")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    /** An instance is still at these. */
    void alive(Collection<Long> ids) {
        jdbi.useHandle(handle -> handle.createUpdate("update work set seen = now() where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .execute());
    }

    /** Says of work that nobody is at any more that it was interrupted. */
    void interruptLost(Duration notSeenFor, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update work set state = 'INTERRUPTED', ended = :now,
                            said = :said
                        where state = 'RUNNING' and seen < now() - make_interval(secs => :lost)""")
                .bind("said", Work.CUT_OFF)
                .bind("lost", notSeenFor.toSeconds())
                .bind("now", at(now))
                .execute());
    }

    void forgetOld(Instant now) {
        jdbi.useTransaction(handle -> {
            WorkFiles.forget(handle, now.minus(FILES_KEPT));
            handle.createUpdate("update work set report = null, input = '{}' where ended < :old and input <> '{}'")
                    .bind("old", at(now.minus(FILES_KEPT)))
                    .execute();
            handle.createUpdate("delete from work where ended < :old")
                    .bind("old", at(now.minus(LINES_KEPT)))
                    .execute();
        });
    }

    private Work read(ResultSet row) throws SQLException {
        long total = row.getLong("total");
        Long all = row.wasNull() ? null : total;
        OffsetDateTime ended = row.getObject("ended", OffsetDateTime.class);
        return new Work(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("who"),
                input(row.getString("input")),
                Work.State.valueOf(row.getString("state")),
                row.getLong("done"),
                all,
                row.getString("said"),
                row.getString("location"),
                row.getString("report"),
                row.getString("file"),
                row.getObject("begun", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private String written(Map<String, String> input) {
        try {
            return json.writeValueAsString(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts", e);
        }
    }

    private Map<String, String> input(String text) {
        try {
            return json.readValue(text, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of texts", e);
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
