package newsfold.deliver;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** The ledger: a line for each letter of each edition to each reader in each round, and how far it has come. */
@ApplicationScoped
public class Deliveries {
    /** Lines out of a query at once. */
    private static final int FETCHED = 2_000;

    private final Jdbi jdbi;

    public Deliveries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many letters of an edition, in all its rounds, are in each state; states without letters are left out. */
    public Map<DeliveryState, Integer> counts(long edition) {
        Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
        jdbi.useHandle(handle -> handle.createQuery(
                        "select state, count(*) from delivery where edition_id = :edition group by state")
                .bind("edition", edition)
                .map((row, context) -> Map.entry(DeliveryState.valueOf(row.getString(1)), row.getInt(2)))
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue())));
        return counts;
    }

    /** Since when the lines of an edition's ledger are removed, having been kept long enough; empty where they are there. */
    public Optional<Instant> goneSince(long edition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                                "select ledger_gone from edition where id = :edition and ledger_gone is not null")
                        .bind("edition", edition)
                        .mapTo(OffsetDateTime.class)
                        .findOne())
                .map(OffsetDateTime::toInstant);
    }

    /** Lines by reader, then round; the first of those after a place. */
    public List<Delivery> list(LedgerSearch search, LedgerKey after, int most) {
        return jdbi.withHandle(handle -> found(handle, "*", search, after, " order by subscriber_id, round limit :most")
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
    }

    /** How many lines there are; counts them one by one. */
    public long count(LedgerSearch search) {
        return jdbi.withHandle(handle -> found(handle, "count(*)", search, LedgerKey.START, "")
                .mapTo(Long.class)
                .one());
    }

    /** Hands over all lines in their order, however many, without holding them all. */
    public void each(LedgerSearch search, Consumer<Delivery> consumer) {
        jdbi.useTransaction(handle -> found(handle, "*", search, LedgerKey.START, " order by subscriber_id, round")
                .setFetchSize(FETCHED)
                .map((row, context) -> read(row))
                .forEach(consumer));
    }

    private static Query found(Handle handle, String what, LedgerSearch search, LedgerKey after, String rest) {
        StringBuilder where = new StringBuilder("edition_id = :edition");
        Map<String, Object> values = new HashMap<>(Map.of("edition", search.edition()));
        if (!after.equals(LedgerKey.START)) {
            where.append(" and (subscriber_id, round) > (:subscriber, :round)");
            values.put("subscriber", after.subscriber());
            values.put("round", after.round());
        }
        if (search.state() != null) {
            where.append(" and state = :state");
            values.put("state", search.state().name());
        }
        LedgerSearch.Answer answer = search.answer();
        if (answer == LedgerSearch.Answer.NONE) {
            where.append(" and code is null");
        } else if (answer != null) {
            where.append(" and code between :code and :code + 99");
            values.put("code", answer.from());
        }
        LedgerAddresses.readers(handle, search, after).ifPresent(readers -> {
            where.append(" and subscriber_id = any(:readers)");
            values.put("readers", readers.toArray(Long[]::new));
        });
        // by bytes: the rules of a language cost time on each of a million lines
        if (!search.domain().isEmpty()) {
            where.append(" and right(lower(address collate \"C\"), length(:domain)) = :domain");
            values.put("domain", LedgerAddresses.domain(search));
        }
        if (!search.words().isEmpty()) {
            where.append(" and strpos(lower(address collate \"C\"), :words) > 0");
            values.put("words", search.words().toLowerCase(Locale.ROOT));
        }
        return handle.createQuery("select " + what + " from delivery where " + where + rest)
                .bindMap(values);
    }

    /** The lines of one address in an edition, by round. */
    public List<Delivery> of(long edition, String address) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from delivery where edition_id = :edition and lower(address) = lower(:address) order by round")
                .bind("edition", edition)
                .bind("address", address)
                .map((row, context) -> read(row))
                .list());
    }

    /** The letters that went, or were to go, to a subscriber with the last 400 editions; the latest first. */
    public List<Delivery> of(long subscriber) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select delivery.* from (select id from edition order by id desc limit 400) as late
                        join delivery on delivery.edition_id = late.id and delivery.subscriber_id = :subscriber
                        order by delivery.id desc limit 200""")
                .bind("subscriber", subscriber)
                .map((row, context) -> read(row))
                .list());
    }

    public Optional<Delivery> find(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from delivery where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Whether no letter of the edition waits or is under way any more. */
    public boolean finished(long edition) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select not exists (select from delivery
                            where edition_id = :edition and state in ('QUEUED', 'DEFERRED'))
                        and not exists (select from delivery where edition_id = :edition and state = 'SENDING')""")
                .bind("edition", edition)
                .mapTo(Boolean.class)
                .one());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Personal personal(ResultSet row) throws SQLException {
        String name = row.getString("name");
        boolean headlines = row.getBoolean("headlines");
        String language = row.getString("language");
        Array leftOut = row.getArray("left_out");
        return name == null && !headlines && language == null && leftOut == null
                ? Personal.NONE
                : new Personal(
                        name,
                        headlines,
                        language,
                        leftOut == null ? List.of() : List.of((Integer[]) leftOut.getArray()));
    }

    static Delivery read(ResultSet row) throws SQLException {
        int code = row.getInt("code");
        Integer answered = row.wasNull() ? null : code;
        return new Delivery(
                row.getLong("id"),
                row.getLong("edition_id"),
                row.getLong("subscriber_id"),
                row.getInt("round"),
                row.getString("address"),
                personal(row),
                row.getString("message_id"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                answered,
                row.getString("reply"),
                row.getInt("doubts"),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }
}
