package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newsfold.deliver.Recipient;
import newsfold.render.RenderedEdition;
import newsfold.subscribers.KeptWishes;
import newsfold.subscribers.Subscribers;
import newsfold.subscribers.Wishes;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The rounds in which an edition's letters go out: 0 is the edition itself, each resend has the next number. */
@ApplicationScoped
class Rounds {
    /** The round of the edition itself. */
    static final int EDITION = 0;

    /** Active readers of the edition's digest who may be written to. */
    private static final String READERS = """
            from edition e
            join subscription s on s.digest_id = e.digest_id and s.active
            join subscriber r on r.id = s.subscriber_id
            where e.id = :edition and e.ledger_gone is null
              and <audience>
              and not exists (select from suppression where address = lower(r.address))
            """;

    /** Readers read from the database at once, however many there are. */
    private static final int FETCHED = 5_000;

    private static final String LAST_STATE = """
            and (select d.state from delivery d
                 where d.edition_id = e.id and d.subscriber_id = r.id order by d.round desc limit 1)
            """;

    private static final String LINE = "(select from delivery d where d.edition_id = e.id and d.subscriber_id = r.id";

    int next(Handle handle, long edition) {
        return handle.createQuery("select coalesce(max(number), -1) + 1 from round where edition_id = :edition")
                .bind("edition", edition)
                .mapTo(Integer.class)
                .one();
    }

    /** Opens a round; false where the number is taken: the same form came twice, or another editor was faster. */
    boolean open(Handle handle, long edition, int number, String reason, String askedBy, Instant now) {
        return handle.createUpdate("""
                        insert into round (edition_id, number, reason, asked_by, created)
                        values (:edition, :number, :reason, :askedBy, :now) on conflict do nothing""")
                        .bind("edition", edition)
                        .bind("number", number)
                        .bind("reason", reason)
                        .bind("askedBy", askedBy)
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .execute()
                == 1;
    }

    /** Gives a round a rendering of its own: a correction. */
    void print(Handle handle, long edition, int number, String note, RenderedEdition rendered) {
        handle.createUpdate("""
                        update round set note = :note, subject = :subject, subjects = :subjects, html = :html, body = :text
                        where edition_id = :edition and number = :number""")
                .bind("edition", edition)
                .bind("number", number)
                .bind("note", note)
                .bind("subject", rendered.subject())
                .bindArray("subjects", String.class, rendered.subjects())
                .bind("html", rendered.html())
                .bind("text", rendered.text())
                .execute();
    }

    /** What a round's letters are made from where that is not the frozen edition. */
    static Optional<RenderedEdition> rendering(Handle handle, long edition, int number) {
        return handle.createQuery("""
                        select subject, subjects, html, body from round
                        where edition_id = :edition and number = :number and html is not null""")
                .bind("edition", edition)
                .bind("number", number)
                .map((row, context) -> rendering(row))
                .findOne();
    }

    /** A rendering as editions and rounds keep it. */
    static RenderedEdition rendering(ResultSet row) throws SQLException {
        Array subjects = row.getArray("subjects");
        return new RenderedEdition(
                subjects == null ? List.of(row.getString("subject")) : List.of((String[]) subjects.getArray()),
                row.getString("html"),
                row.getString("body"));
    }

    /** How many are chosen. */
    int count(Handle handle, long edition, Recipients chosen) {
        return query(handle, "select count(*) ", edition, chosen, "")
                .mapTo(Integer.class)
                .one();
    }

    /**
     * The chosen, out of the query as they are asked for; to be read to the end within the transaction.
     *
     * @param addressing as they wish it
     */
    Iterable<Recipient> recipients(Handle handle, long edition, Recipients chosen, Addressing addressing) {
        // the lock: whoever leaves meanwhile waits until the letters are enqueued, and then takes theirs back
        return query(
                        handle,
                        "select r.id, r.address, r.name, r.language, s.* ",
                        edition,
                        chosen,
                        " order by r.id for share of s")
                .setFetchSize(FETCHED)
                .map((row, context) -> recipient(row, addressing))
                .filter(Optional::isPresent)
                .map(Optional::get);
    }

    private static Optional<Recipient> recipient(ResultSet row, Addressing addressing) throws SQLException {
        Wishes wishes = KeptWishes.read(row);
        return addressing.isDue(wishes)
                ? Optional.of(addressing.recipient(
                        row.getLong("id"),
                        row.getString("address"),
                        row.getString("name"),
                        Subscribers.language(row),
                        wishes))
                : Optional.empty();
    }

    private static Query query(Handle handle, String what, long edition, Recipients chosen, String order) {
        Query query = handle.createQuery(what + READERS + condition(chosen) + order)
                .define("audience", audience(chosen))
                .bind("edition", edition);
        return chosen instanceof Recipients.One one ? query.bind("address", one.address()) : query;
    }

    /**
     * A week's edition is for those who get one on its last day; what is sent again of a day's for those who get days. Its first
     * round notes that the others were spared it. Whom editors name, they mean.
     */
    private static String audience(Recipients chosen) {
        if (chosen instanceof Recipients.One) {
            return "true";
        }
        String daily = chosen instanceof Recipients.Audience ? "true" : "s.week_day is null";
        return "case e.span when 'week' then coalesce(s.week_day = extract(isodow from e.day), false) else " + daily
                + " end";
    }

    private static String condition(Recipients chosen) {
        if (chosen instanceof Recipients.Audience) {
            // of a week's edition letters are entered as their time comes
            return "and (e.span = 'day' or not exists " + LINE + "))";
        }
        if (chosen instanceof Recipients.One) {
            return "and lower(r.address) = lower(:address)";
        }
        if (chosen instanceof Recipients.Failed) {
            return LAST_STATE + "in ('REFUSED', 'BOUNCED')";
        }
        if (chosen instanceof Recipients.Unknown) {
            return LAST_STATE + "= 'UNKNOWN'";
        }
        if (chosen instanceof Recipients.NeverSent) {
            return "and exists " + LINE + ") and not exists " + LINE + " and d.state <> 'CANCELLED')";
        }
        if (chosen instanceof Recipients.JoinedSince) {
            return "and not exists " + LINE + ")";
        }
        if (chosen instanceof Recipients.Holders) {
            return "and exists " + LINE + " and d.state in ('ACCEPTED', 'UNKNOWN'))";
        }
        return "";
    }
}
