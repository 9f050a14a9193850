package newsfold.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Which sending run has which lines of the ledger in hand. Several runs, in one process or in many, share the work; what
 * a killed one had in hand passes on when its lease ends. All transactions are short.
 */
final class Leases {
    private static final String OPEN = "state in ('QUEUED', 'DEFERRED')";
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
                    and (lease_until is null or lease_until <= :now)
                order by next_at, id limit :most for update skip locked),
            newest as (
                select id from delivery
                where edition_id = :edition and state in ('QUEUED', 'DEFERRED') and next_at <= :now
                    and (lease_until is null or lease_until <= :now)
                order by next_at desc, id desc limit :some for update skip locked)
            update delivery d set lease_owner = :owner, lease_until = :until
            where d.id in (select id from oldest union select id from newest) returning d.*""";

    /** How often in a row it is looked for letters behind those that are put off, while connections wait. */
    private static final int LOOKS = 10;

    private static final Comparator<Delivery> TURN =
            Comparator.comparing(Delivery::nextAt).thenComparing(Delivery::id);

    private final Jdbi jdbi;
    private final Duration length;
    private final Duration giveUp;
    private final Paces paces;

    /**
     * @param length after which a lease that nobody extended passes on
     * @param giveUp after the first attempt: a letter deferred later than that is refused
     */
    Leases(Jdbi jdbi, Duration length, Duration giveUp, Paces paces) {
        this.jdbi = jdbi;
        this.paces = paces;
        this.length = length;
        this.giveUp = giveUp;
    }

    Duration length() {
        return length;
    }

    /** Whether there may be something to send. */
    boolean due(Instant now) {
        return !editions(now).isEmpty();
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
                more = jdbi.inTransaction(handle -> lease(handle, owner, edition, wanted, now, leased));
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
                .bind("until", Deliveries.at(now.plus(length)))
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

    /**
     * One transaction for all that a run's connections have to say at about the same time.
     *
     * @return which of the beginnings were granted
     */
    Set<Long> write(String owner, LedgerPage page, Instant now) {
        return jdbi.inTransaction(handle -> {
            if (!page.ended().isEmpty()) {
                record(handle, owner, page.ended(), now);
            }
            for (LedgerPage.Returned returned : page.returned()) {
                giveBack(handle, owner, returned.delivery(), returned.reply(), now);
            }
            if (!page.kept().isEmpty()) {
                extend(handle, owner, page.kept(), now);
            }
            return page.begun().isEmpty() ? Set.of() : begin(handle, owner, page.begun(), now);
        });
    }

    /**
     * Notes that these are being sent, which is committed before their first byte leaves. Looks once more at what may
     * have changed since they were leased: suppression, an edition held, quiet hours, a letter cancelled or passed on.
     *
     * @return those that may go; the others are not in hand any more
     */
    private Set<Long> begin(Handle handle, String owner, Collection<Long> ids, Instant now) {
        // SENDING by the same owner: our own commit whose answer the database lost
        Set<Long> begun = new HashSet<>(handle.createQuery("""
                        update delivery d set state = 'SENDING', attempts = attempts + 1, tried = coalesce(tried, :now),
                            lease_until = :until, changed = :now
                        from edition e
                        where e.id = d.edition_id and not e.held and e.digest_id <> all(:quiet)
                            and d.id = any(:ids) and d.lease_owner = :owner
                            and d.state in ('QUEUED', 'DEFERRED', 'SENDING')
                            and not exists (select from suppression s where s.address = lower(d.address))
                        returning d.id""")
                .bind("owner", owner)
                .bindArray("ids", Long.class, ids)
                .bindArray("quiet", Long.class, Mailings.quiet(handle, now))
                .bind("now", Deliveries.at(now))
                .bind("until", Deliveries.at(now.plus(length)))
                .mapTo(Long.class)
                .list());
        Set<Long> rest = new HashSet<>(ids);
        rest.removeAll(begun);
        if (!rest.isEmpty()) {
            owned(handle, """
                            update delivery d set state = 'REFUSED', code = null, changed = :now,
                                reply = 'Not sent: the address is suppressed (' || s.reason || ').',
                                lease_owner = null, lease_until = null
                            from suppression s
                            where d.id = any(:ids) and d.lease_owner = :owner and s.address = lower(d.address)
                                and d.""" + OPEN, owner, rest)
                    .bind("now", Deliveries.at(now))
                    .execute();
            release(handle, owner, rest, null);
        }
        return begun;
    }

    /**
     * Notes what became of letters that were begun. A line that meanwhile was given up as unknown is set right, unless
     * another run took it over.
     */
    private void record(Handle handle, String owner, List<Verdict> verdicts, Instant now) {
        handle.createUpdate("""
                        update delivery d set
                            state = case
                                when r.state = 'DEFERRED' and d.tried < :oldest then 'REFUSED'
                                when r.state = 'UNKNOWN' and g.unknown = 'again' and d.tried >= :oldest then 'DEFERRED'
                                else r.state end,
                            reply = case when r.state = 'DEFERRED' and d.tried < :oldest
                                then :givenUp || r.reply || case when d.doubts > 0 then :doubted else '' end
                                else r.reply end,
                            doubts = d.doubts + case when r.state = 'UNKNOWN' then 1 else 0 end,
                            code = r.code, next_at = coalesce(cast(r.next as timestamptz), d.next_at), changed = :now,
                            lease_owner = null, lease_until = null
                        from unnest(:ids, :states, :codes, :replies, :nexts) as r (id, state, code, reply, next),
                            edition e, digest g
                        where d.id = r.id and d.lease_owner = :owner
                            and (d.state in ('SENDING', 'UNKNOWN') or d.state = 'QUEUED' and d.doubts > 0)
                            and e.id = d.edition_id and g.id = e.digest_id""")
                .bindArray("ids", Long.class, column(verdicts, verdict -> verdict.delivery()
                        .id()))
                .bindArray("states", String.class, column(verdicts, verdict -> verdict.state()
                        .name()))
                .bindArray("codes", Integer.class, column(verdicts, Verdict::code))
                .bindArray("replies", String.class, column(verdicts, Verdict::reply))
                .bindArray("nexts", String.class, column(verdicts, Leases::next))
                .bind("owner", owner)
                .bind("oldest", Deliveries.at(now.minus(giveUp)))
                .bind("givenUp", "Given up after " + giveUp.toHours() + " hours; the last answer was: ")
                .bind("doubted", " It may have arrived at an earlier try.")
                .bind("now", Deliveries.at(now))
                .execute();
        Set<String> complaining = new HashSet<>();
        List<String> taken = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String domain = Paces.domain(verdict.delivery().address());
            if (verdict.state() == DeliveryState.ACCEPTED) {
                taken.add(domain);
            } else if (verdict.tooMuch()) {
                complaining.add(domain);
            }
        }
        paces.taken(taken, now);
        paces.complain(handle, complaining, now);
        for (Verdict verdict : verdicts) {
            if (verdict.addressDead()) {
                Suppressions.add(handle, verdict.delivery().address(), verdict.reply(), Suppressions.PROGRAM, now);
            }
        }
    }

    private static @Nullable String next(Verdict verdict) {
        Instant next = verdict.nextAt();
        return next == null ? null : next.toString();
    }

    private static <T extends @Nullable Object> List<T> column(List<Verdict> verdicts, Function<Verdict, T> value) {
        List<T> column = new ArrayList<>(verdicts.size());
        verdicts.forEach(verdict -> column.add(value.apply(verdict)));
        return column;
    }

    /** Takes back the beginning of a letter of which no byte left. */
    private void giveBack(Handle handle, String owner, Delivery delivery, String reply, Instant now) {
        handle.createUpdate("""
                        update delivery set state = :state, attempts = attempts - 1, reply = :reply, changed = :now,
                            tried = case when attempts = 1 then null else tried end, lease_owner = null, lease_until = null
                        where id = :id and lease_owner = :owner and state in ('SENDING', 'UNKNOWN')""")
                .bind("id", delivery.id())
                .bind("owner", owner)
                .bind("state", delivery.state().name())
                .bind("reply", reply)
                .bind("now", Deliveries.at(now))
                .execute();
    }

    private void extend(Handle handle, String owner, Collection<Long> ids, Instant now) {
        owned(
                        handle,
                        "update delivery set lease_until = :until where id = any(:ids) and lease_owner = :owner"
                                + " and state in ('QUEUED', 'DEFERRED', 'SENDING')",
                        owner,
                        ids)
                .bind("until", Deliveries.at(now.plus(length)))
                .execute();
    }

    /** Lets go of letters that were not begun; a reply says why, for whoever looks at the ledger. */
    int release(String owner, Collection<Long> ids, @Nullable String reply) {
        return jdbi.withHandle(handle -> release(handle, owner, ids, reply));
    }

    private static int release(Handle handle, String owner, Collection<Long> ids, @Nullable String reply) {
        return owned(
                        handle,
                        "update delivery set lease_owner = null, lease_until = null, reply = coalesce(:reply, reply)"
                                + " where id = any(:ids) and lease_owner = :owner and " + OPEN,
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
        return jdbi.withHandle(
                handle -> giveUp(handle, "d.lease_until < :now", now).execute());
    }

    /**
     * Takes back what the runs of a killed program had in hand: what they were sending shows as unknown, the rest is due.
     *
     * @param instance the program's name, with which its runs' names begin; none of them may be alive
     * @return how many are unknown
     */
    int takeBack(String instance, Instant now) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("update delivery set lease_owner = null, lease_until = null"
                            + " where starts_with(lease_owner, :instance) and " + OPEN)
                    .bind("instance", instance)
                    .execute();
            return giveUp(handle, "starts_with(d.lease_owner, :instance)", now)
                    .bind("instance", instance)
                    .execute();
        });
    }

    private static Update giveUp(Handle handle, String whose, Instant now) {
        return handle.createUpdate("""
                        update delivery d set state = case when g.unknown = 'again' then 'QUEUED' else 'UNKNOWN' end,
                            doubts = d.doubts + 1, code = null, changed = :now, lease_until = :now,
                            reply = 'The program stopped while this letter was being sent: it may have arrived or not.'
                        from edition e join digest g on g.id = e.digest_id
                        where e.id = d.edition_id and d.state = 'SENDING' and """ + " " + whose).bind("now", Deliveries.at(now));
    }

    private static Update owned(Handle handle, String sql, String owner, Collection<Long> ids) {
        return handle.createUpdate(sql).bind("owner", owner).bindArray("ids", Long.class, ids);
    }
}
