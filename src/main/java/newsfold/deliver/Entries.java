package newsfold.deliver;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What is written into the ledger before a letter is tried: that it is to go, to whom, and that it is not. Inside a transaction of the caller's. */
final class Entries {
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
                        recipients.stream().map(Entries::leftOut).toList())
                .bindArray(
                        "spared",
                        String.class,
                        recipients.stream().map(Recipient::spared).toList())
                .bind("now", Deliveries.at(now))
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
                .bind("now", Deliveries.at(now))
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
                .bind("now", Deliveries.at(now))
                .execute();
    }

    int requeueUnknown(Handle handle, long edition, Instant now) {
        return handle.createUpdate("""
                        update delivery set state = 'QUEUED', next_at = :now, changed = :now, tried = null,
                            lease_owner = null, lease_until = null
                        where edition_id = :edition and state = 'UNKNOWN' and address <> ''""")
                .bind("edition", edition)
                .bind("now", Deliveries.at(now))
                .execute();
    }
}
