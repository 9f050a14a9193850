package newsfold.deliver;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Which sending run has which lines of the ledger in hand. Several runs, in one process or in many, share the work; what
 * a killed one had in hand passes on when its lease ends: by the database's clock, since theirs may differ by more than a
 * lease lasts. All transactions are short.
 */
final class Leases {
    private static final Logger LOG = Logger.getLogger(Leases.class);
    private static final String OPEN = "state in ('QUEUED', 'DEFERRED')";
    /** In hand, if it has an owner; SENDING also what was not begun and only counts as that since the database crashed. */
    static final String HELD = "state in ('QUEUED', 'DEFERRED', 'SENDING')";
    /** Editions that have open letters: hops from one to the next in the index, so that history costs nothing. */
    private static final String EDITIONS = """
            with recursive open (id) as (
                (select edition_id from delivery where state in ('QUEUED', 'DEFERRED') order by edition_id limit 1)
                union all
                select (select edition_id from delivery
                        where state in ('QUEUED', 'DEFERRED') and edition_id > open.id order by edition_id limit 1)
                from open where open.id is not null)
            select e.id from open join edition e on e.id = open.id
            where not e.held and e.send_at <= :now and e.digest_id <> all(:quiet)
                and exists (select from delivery d where d.edition_id = e.id and d.state in ('QUEUED', 'DEFERRED')
                    and d.next_at <= :now)
            order by e.send_at, e.id""";

    /**
     * The oldest, and some of the newest: those who were put off come due behind many that wait since the beginning, and
     * shall not wait for all of them.
     */
    private static final String LEASE = """
            with oldest as (
                select id from delivery
                where edition_id = :edition and state in ('QUEUED', 'DEFERRED') and next_at <= :now
                    and (lease_until is null or lease_until <= now())
                order by next_at, id limit :most for update skip locked),
            newest as (
                select id from delivery
                where edition_id = :edition and state in ('QUEUED', 'DEFERRED') and next_at <= :now
                    and (lease_until is null or lease_until <= now())
                order by next_at desc, id desc limit :some for update skip locked)
            update delivery d set lease_owner = :owner, lease_until = now() + make_interval(secs => :length)
            where d.id in (select id from oldest union select id from newest) returning d.*""";

    private static final String STOPPED =
            "The program, or its database, stopped while this letter was being sent: it may have arrived or not.";

    /** How often in a row it is looked for letters behind those that are put off, while connections wait. */
    private static final int LOOKS = 10;

    private static final Comparator<Delivery> TURN =
            Comparator.comparing(Delivery::nextAt).thenComparing(Delivery::id);

    private final Jdbi jdbi;
    private final Duration length;
    private final Paces paces;

    /**
     * @param length after which a lease that nobody extended passes on
     */
    Leases(Jdbi jdbi, Duration length, Paces paces) {
        this.jdbi = jdbi;
        this.paces = paces;
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /** Whether there may be something to send. */
    boolean due(Instant now) {
        return !editions(now).isEmpty();
    }

    /** When the letter was due that waits longest; empty where none is. What its pace puts off is due anew. */
    Optional<Instant> oldest(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select min(first.next_at) from unnest(:editions) edition cross join lateral (
                            select next_at from delivery where edition_id = edition and state in ('QUEUED', 'DEFERRED')
                            order by next_at limit 1) first""")
                .bindArray("editions", Long.class, editions(now))
                .map((row, context) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .one());
    }

    private List<Long> editions(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(EDITIONS)
                .bindArray("quiet", Long.class, Mailings.quiet(handle, now))
                .bind("now", Deliveries.at(now))
                .mapTo(Long.class)
                .list());
    }

    /**
     * Takes up to so many letters in hand that are due and may leave by their pace, oldest edition first. When it is empty,
     * none are due but perhaps some that will be put off.
     */
    List<Delivery> lease(String owner, int most, Instant now) {
        List<Delivery> leased = new ArrayList<>();
        for (long edition : editions(now)) {
            boolean more = true;
            for (int look = 0; more && look < LOOKS && leased.size() < most; look++) {
                int wanted = most - leased.size();
                more = jdbi.inTransaction(handle -> {
                    sweep(handle, now);
                    return lease(handle, owner, edition, wanted, now, leased);
                });
            }
        }
        return leased;
    }

    /** Whether there were any. */
    private boolean lease(Handle handle, String owner, long edition, int most, Instant now, List<Delivery> leased) {
        List<Delivery> due = handle.createQuery(LEASE)
                .bind("edition", edition)
                .bind("owner", owner)
                .bind("most", Math.max(1, most * 3 / 4))
                .bind("some", most - Math.max(1, most * 3 / 4))
                .bind("now", Deliveries.at(now))
                .bind("length", length.toSeconds())
                .map((row, context) -> Deliveries.read(row))
                .list();
        // an update returns its rows in no order
        Paces.Grant grant = paces.grant(handle, due.stream().sorted(TURN).toList(), now);
        leased.addAll(grant.now());
        putOff(handle, owner, grant.later());
        return !due.isEmpty();
    }

    private static void putOff(Handle handle, String owner, Map<Delivery, Instant> later) {
        if (later.isEmpty()) {
            return;
        }
        List<Delivery> letters = List.copyOf(later.keySet());
        handle.createUpdate("""
                        update delivery d set next_at = cast(r.next as timestamptz), lease_owner = null, lease_until = null
                        from unnest(:ids, :nexts) as r (id, next) where d.id = r.id and d.lease_owner = :owner""")
                .bind("owner", owner)
                .bindArray("ids", Long.class, letters.stream().map(Delivery::id).toList())
                .bindArray(
                        "nexts",
                        String.class,
                        letters.stream()
                                .map(letter -> String.valueOf(later.get(letter)))
                                .toList())
                .execute();
    }

    void extend(Handle handle, String owner, Collection<Long> ids) {
        owned(
                        handle,
                        "update delivery set lease_until = now() + make_interval(secs => :length)"
                                + " where id = any(:ids) and lease_owner = :owner"
                                + " and " + HELD,
                        owner,
                        ids)
                .bind("length", length.toSeconds())
                .execute();
    }

    /** Lets go of letters that were not begun; a reply says why, for whoever looks at the ledger. */
    int release(String owner, Collection<Long> ids, @Nullable String reply) {
        return jdbi.withHandle(handle -> release(handle, owner, ids, reply));
    }

    static int release(Handle handle, String owner, Collection<Long> ids, @Nullable String reply) {
        return owned(
                        handle,
                        "update delivery set lease_owner = null, lease_until = null, reply = coalesce(:reply, reply),"
                                + " state = case when state <> 'SENDING' then state when attempts = 0 then 'QUEUED'"
                                + " else 'DEFERRED' end where id = any(:ids) and lease_owner = :owner and " + HELD,
                        owner,
                        ids)
                .bind("reply", reply)
                .execute();
    }

    /**
     * Gives up as unknown what a run began and then did not speak of any more, or has it sent again where its digest is
     * to. The owner stays in the line: one that was only slow may still set it right.
     *
     * @return how many
     */
    int expire(Instant now) {
        return jdbi.withHandle(handle -> giveUp(handle, "d.state = 'SENDING' and d.lease_until < now()", STOPPED, now)
                .execute());
    }

    /**
     * Takes back what the runs of a killed program had in hand: what they were sending shows as unknown, the rest is due.
     *
     * @param instance the program's name, with which its runs' names begin; none of them may be alive
     * @return how many are unknown
     */
    int takeBack(String instance, Instant now) {
        return jdbi.inTransaction(handle -> {
            sweep(handle, now);
            handle.createUpdate("update delivery set lease_owner = null, lease_until = null"
                            + " where starts_with(lease_owner, :instance) and " + OPEN)
                    .bind("instance", instance)
                    .execute();
            return giveUp(handle, "d.state = 'SENDING' and starts_with(d.lease_owner, :instance)", STOPPED, now)
                    .bind("instance", instance)
                    .execute();
        });
    }

    /**
     * After a crash of the database itself what was leased counts as being sent: the ledger cannot tell what was begun of it. Whoever
     * has it in hand can, goes on with it and says so; what nobody speaks of until its lease ends shows as unknown then.
     */
    private void sweep(Handle handle, Instant now) {
        int broken = handle.createUpdate("insert into unbroken (since) values (:now) on conflict do nothing")
                .bind("now", Deliveries.at(now))
                .execute();
        if (broken == 1) {
            int doubtful = handle.createUpdate("update delivery set state = 'SENDING', changed = :now,"
                            + " lease_until = greatest(lease_until, now() + make_interval(secs => :length))"
                            + " where lease_owner is not null and " + OPEN)
                    .bind("length", length.toSeconds())
                    .bind("now", Deliveries.at(now))
                    .execute();
            if (doubtful > 0) {
                LOG.warnf("%d letters were in hand when the database crashed; those who have them go on", doubtful);
            }
        }
    }

    static Update giveUp(Handle handle, String which, String reply, Instant now) {
        return handle.createUpdate("""
                        update delivery d set state = case when g.unknown = 'again' then 'QUEUED' else 'UNKNOWN' end,
                            doubts = d.doubts + 1, code = null, changed = :now, lease_until = now(), reply = :reply
                        from edition e join digest g on g.id = e.digest_id
                        where e.id = d.edition_id and """ + " " + which).bind("reply", reply).bind("now", Deliveries.at(now));
    }

    static Update owned(Handle handle, String sql, String owner, Collection<Long> ids) {
        return handle.createUpdate(sql).bind("owner", owner).bindArray("ids", Long.class, ids);
    }
}
