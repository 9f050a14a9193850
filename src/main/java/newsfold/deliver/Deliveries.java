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
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

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

    /**
     * Looks a round up to which letters are to be entered; it stays until the transaction ends.
     *
     * @return the From mailbox of its letters
     */
    String open(Handle handle, long edition, int round) {
        // once for all letters: a foreign key would look it up for each
        return handle.createQuery("""
                        select d.sender from round r join edition e on e.id = r.edition_id join digest d on d.id = e.digest_id
                        where r.edition_id = :edition and r.number = :round and e.ledger_gone is null
                        for key share of r""")
                .bind("edition", edition)
                .bind("round", round)
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new IllegalArgumentException("edition " + edition + " has no round " + round
                        + " open, or its ledger was removed and nobody knows any more who had it"));
    }

    int enter(
            Handle handle, long edition, int round, List<Recipient> recipients, List<String> messageIds, Instant now) {
        return handle.createQuery("""
                        with entered as (
                        insert into delivery (edition_id, subscriber_id, round, address, message_id, name, headlines, language,
                            left_out, state, reply, next_at, changed)
                        select :edition, r.subscriber, :round, r.address, r.message_id, r.name, r.headlines, r.language,
                            cast(r.left_out as integer[]),
                            case when s.address is not null then 'REFUSED'
                                when r.spared is not null then 'CANCELLED' else 'QUEUED' end,
                            coalesce('Not sent: the address is suppressed (' || s.reason || ').', r.spared),
                            coalesce(cast(r.not_before as timestamptz), :now), :now
                        from unnest(:subscribers, :addresses, :messageIds, :names, :headlines, :languages, :leftOut, :notBefore, :spared)
                            with ordinality
                            as r (subscriber, address, message_id, name, headlines, language, left_out, not_before, spared, place)
                        -- one by one by its index, however many are suppressed
                        left join lateral (select * from suppression where address = lower(r.address) limit 1) s on true
                        order by r.place
                        on conflict (edition_id, subscriber_id, round) do nothing returning subscriber_id, address),
                        noted as (
                        insert into ledger_addresses (edition_id, round, first, last, subscribers, addresses)
                        select :edition, :round, min(subscriber_id), max(subscriber_id), array_agg(subscriber_id order by place),
                            string_agg(lower(address collate "C"), E'\n' order by place)
                        from (select subscriber_id, address, row_number() over () - 1 as place from entered) line
                        group by place / :row)
                        select count(*) from entered""")
                .bind("edition", edition)
                .bind("round", round)
                .bindArray(
                        "subscribers",
                        Long.class,
                        recipients.stream().map(Recipient::subscriber).toList())
                .bindArray(
                        "addresses",
                        String.class,
                        recipients.stream().map(Recipient::address).toList())
                .bindArray("messageIds", String.class, messageIds)
                .bindArray(
                        "names",
                        String.class,
                        recipients.stream().map(to -> to.personal().name()).toList())
                .bindArray(
                        "headlines",
                        Boolean.class,
                        recipients.stream().map(to -> to.personal().headlines()).toList())
                .bindArray(
                        "languages",
                        String.class,
                        recipients.stream().map(to -> to.personal().language()).toList())
                .bindArray(
                        "notBefore",
                        String.class,
                        recipients.stream()
                                .map(to -> to.notBefore() == null ? null : String.valueOf(to.notBefore()))
                                .toList())
                .bindArray(
                        "leftOut",
                        String.class,
                        recipients.stream().map(Deliveries::leftOut).toList())
                .bindArray(
                        "spared",
                        String.class,
                        recipients.stream().map(Recipient::spared).toList())
                .bind("now", at(now))
                .bind("row", LedgerAddresses.ROW)
                .mapTo(Integer.class)
                .one();
    }

    /** As PostgreSQL writes an array, since those of different lengths make no table; null for none. */
    private static @Nullable String leftOut(Recipient to) {
        List<Integer> items = to.personal().leftOut();
        return items.isEmpty() ? null : items.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    int cancel(Handle handle, long digest, long subscriber, String reason, Instant now) {
        return handle.createUpdate("""
                        update delivery d set state = 'CANCELLED', code = null, reply = :reason, changed = :now,
                            lease_owner = null, lease_until = null
                        from edition e
                        where e.digest_id = :digest and d.edition_id = e.id and d.subscriber_id = :subscriber
                            and d.state in ('QUEUED', 'DEFERRED')""")
                .bind("digest", digest)
                .bind("subscriber", subscriber)
                .bind("reason", reason)
                .bind("now", at(now))
                .execute();
    }

    /** By edition, for which there is an index. */
    int readdress(Handle handle, long subscriber, String address) {
        return handle.createUpdate("""
                        update delivery d set address = :address from edition e
                        where d.edition_id = e.id and d.subscriber_id = :subscriber and d.state = 'QUEUED' and d.attempts = 0
                            and d.lease_owner is null""")
                .bind("subscriber", subscriber)
                .bind("address", address)
                .execute();
    }

    int cancelEdition(Handle handle, long edition, String reason, Instant now) {
        return handle.createUpdate("""
                        update delivery set state = 'CANCELLED', code = null, reply = :reason, changed = :now,
                            lease_owner = null, lease_until = null
                        where edition_id = :edition and state in ('QUEUED', 'DEFERRED')""")
                .bind("edition", edition)
                .bind("reason", reason)
                .bind("now", at(now))
                .execute();
    }

    int requeueUnknown(Handle handle, long edition, Instant now) {
        return handle.createUpdate("""
                        update delivery set state = 'QUEUED', next_at = :now, changed = :now, tried = null,
                            lease_owner = null, lease_until = null
                        where edition_id = :edition and state = 'UNKNOWN' and address <> ''""")
                .bind("edition", edition)
                .bind("now", at(now))
                .execute();
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
