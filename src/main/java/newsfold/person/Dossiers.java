package newsfold.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import newsfold.deliver.Mailbox;
import newsfold.subscribers.Erasures;
import newsfold.subscribers.SignUps;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * The tables that hold something about a reader, all in one place, so that none is forgotten: what of each is theirs, and what becomes
 * of it when they have it erased. Theirs is what names their number, or an address that is theirs: the one that they have, and those
 * that they had before as far as nobody else has them now.
 *
 * <p>Not here are the ledger's addresses in the form in which one is looked for (ledger_addresses): they follow it by themselves.
 *
 * <p>The ledger and what came back keep their lines without the person, so that the counts of an edition stay right. The desk's
 * journal keeps lines on "subscriber 7": a number that leads nowhere any more.
 */
@ApplicationScoped
public class Dossiers {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The letters by edition: a look into the index for each, instead of one more index that every letter pays for. */
    private static final String LETTERS =
            "from edition e join delivery d on d.edition_id = e.id and d.subscriber_id = :id";

    /** Also what nobody could tell whose it was, where it names an address of theirs, and not as a part of another. */
    private static final String CAME_BACK =
            "(address = any(:addresses) or delivery_id in (select d.id " + LETTERS + """
            ) or exists (select from unnest(:addresses) a where said ~* ('(^|[^a-z0-9.!#$%&''*+/=?^_`{|}~-])'
                || regexp_replace(a, '([^a-z0-9@])', '\\\\\\1', 'g') || '($|[^a-z0-9.-]|[.]($|[^a-z0-9]))')))""";

    /** Links that do something for whoever has them are no data, but keys. */
    private static final String WITHOUT_KEYS = "(/(?:confirm|preferences|unsubscribe|address)/)[A-Za-z0-9_-]{20,}";

    /** A table, and the query for what it holds of somebody, as a row called "t". */
    private record Part(String table, String rows) {}

    private static final List<Part> PARTS = List.of(
            new Part("subscriber", "select * from subscriber where id = :id"),
            new Part("subscription", """
                    select d.title as digest, s.* from subscription s join digest d on d.id = s.digest_id
                    where s.subscriber_id = :id order by s.digest_id"""),
            new Part("subscription_change", """
                    select d.title as digest, s.* from subscription_change s join digest d on d.id = s.digest_id
                    where s.subscriber_id = :id order by s.id"""),
            new Part("address_change", "select * from address_change where subscriber_id = :id order by id"),
            new Part("delivery", "select e.subject, d.* " + LETTERS + " order by d.id"),
            new Part("bounce", """
                    select * from bounce where\s""" + CAME_BACK + " order by id"),
            new Part("suppression", "select * from suppression where address = any(:addresses)"),
            new Part(
                    "suppression_change",
                    "select * from suppression_change where address = any(:addresses) order by id"),
            // what went to an address that nobody proved to be theirs has the key to prove it
            new Part("note", """
                    select id, message_id, sender, address, subject,
                        case when lower(address) = any(:addresses) then body end as body, state, tries, next_at, reply, created
                    from note where lower(address) = any(:addresses) or subscriber_id = :id order by id"""),
            new Part("sign_up", "select * from sign_up where address = any(:marks) order by at"),
            // who did it is another person
            new Part("deed", """
                    select id, at, deed, thing, detail, outcome from deed where thing = 'subscriber ' || :id order by id"""));

    private final Jdbi jdbi;
    private final Erasures erasures;
    private final SignUps signUps;
    private final Mailbox mailbox;
    private final Clock clock;

    public Dossiers(Jdbi jdbi, Erasures erasures, SignUps signUps, Mailbox mailbox, Clock clock) {
        this.jdbi = jdbi;
        this.erasures = erasures;
        this.signUps = signUps;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** Empty where there is no such subscriber. */
    public Optional<Dossier> of(long subscriber) {
        return jdbi.inTransaction(handle -> {
            List<String> addresses = addresses(handle, subscriber);
            return addresses.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Dossier(
                            addresses.get(0),
                            clock.instant(),
                            PARTS.stream()
                                    .map(part -> new Holding(part.table, rows(handle, part, subscriber, addresses)))
                                    .filter(holding -> !holding.rows().isEmpty())
                                    .toList()));
        });
    }

    /** In lower case, the one that they have first; empty where there is no such subscriber. */
    private static List<String> addresses(Handle handle, long subscriber) {
        return handle.createQuery("""
                        select lower(address) as address, 0 as place from subscriber where id = :id
                        union
                        select lower(c.former), 1 from address_change c
                        where c.subscriber_id = :id and c.confirmed is not null
                            and not exists (select from subscriber r where lower(r.address) = lower(c.former))
                        union
                        select lower(c.wanted), 1 from address_change c
                        where c.subscriber_id = :id and c.confirmed is not null
                            and not exists (select from subscriber r where lower(r.address) = lower(c.wanted))
                        order by place, address""")
                .bind("id", subscriber)
                .map((row, context) -> row.getString("address"))
                .list();
    }

    private List<JsonNode> rows(Handle handle, Part part, long subscriber, List<String> addresses) {
        String sql = "select regexp_replace(cast(to_jsonb(t) as text), :keys, '\\1…', 'g') from (" + part.rows + ") t";
        return bind(handle.createQuery(sql), subscriber, addresses)
                .bind("keys", WITHOUT_KEYS)
                .mapTo(String.class)
                .map(Dossiers::read)
                .list();
    }

    private static JsonNode read(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL writes JSON that can be read", e);
        }
    }

    /**
     * Erases all of it, at once: letters that wait are not sent, and what is being sent at this moment is not asked after.
     * What is left is a keyed hash of each address ({@link Erasures}).
     *
     * @return false where there was nobody (any more)
     */
    public boolean erase(long subscriber) {
        Instant now = clock.instant();
        return jdbi.inTransaction(handle -> {
            // waits for an edition that is being enqueued, so that its letters are there to be taken back
            handle.createQuery("select 1 from subscription where subscriber_id = :id for update")
                    .bind("id", subscriber)
                    .mapTo(Integer.class)
                    .list();
            List<String> addresses = addresses(handle, subscriber);
            if (addresses.isEmpty()) {
                return false;
            }
            bounces(handle, subscriber, addresses);
            letters(handle, subscriber, addresses, now);
            for (String deletion : List.of(
                    "delete from suppression where address = any(:addresses)",
                    "delete from suppression_change where address = any(:addresses)",
                    "delete from note where lower(address) = any(:addresses) or subscriber_id = :id",
                    "delete from sign_up where address = any(:marks)",
                    // with its subscriptions, their changes and those of its address
                    "delete from subscriber where id = :id")) {
                bind(handle.createUpdate(deletion), subscriber, addresses).execute();
            }
            // files that the desk imported or exported: whoever wants one makes it anew, without the person
            handle.execute("delete from work_part p using work w where w.id = p.work_id and w.state <> 'RUNNING'");
            handle.execute("update work set report = null, input = '{}' where state <> 'RUNNING'");
            addresses.forEach(address -> {
                mailbox.forget(address);
                erasures.note(handle, address, now);
            });
            return true;
        });
    }

    /** What is being sent may have arrived: its sender does not write into the line any more, whose answer could name the address. */
    private void letters(Handle handle, long subscriber, List<String> addresses, Instant now) {
        bind(handle.createUpdate("""
                        update delivery set subscriber_id = -id, address = '', name = null, message_id = 'erased.' || id,
                            headlines = false, language = null, left_out = null, lease_owner = null, lease_until = null,
                            changed = case when state in ('QUEUED', 'DEFERRED', 'SENDING') then :now else changed end,
                            reply = case when state in ('QUEUED', 'DEFERRED') then 'Not sent: the reader had everything erased.'
                                when state = 'SENDING' then 'The reader had everything erased while it was being sent.' end,
                            state = case when state in ('QUEUED', 'DEFERRED') then 'CANCELLED'
                                when state = 'SENDING' then 'UNKNOWN' else state end
                        where id in (select d.id\s""" + LETTERS + ")"), subscriber, addresses)
                .bind("now", at(now))
                .execute();
    }

    /** That something came back is counted further, and not entered anew should its mail be read once more. */
    private void bounces(Handle handle, long subscriber, List<String> addresses) {
        bind(handle.createUpdate("""
                        update bounce set address = null, said = null, delivery_id = null
                        where\s""" + CAME_BACK), subscriber, addresses).execute();
    }

    private <S extends SqlStatement<S>> S bind(S statement, long subscriber, List<String> addresses) {
        return statement
                .bind("id", subscriber)
                .bindArray("addresses", String.class, addresses)
                .bindArray(
                        "marks",
                        String.class,
                        addresses.stream().map(signUps::mark).toList());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
