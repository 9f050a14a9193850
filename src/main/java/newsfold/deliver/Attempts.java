package newsfold.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What is tried with letters that a run has in hand, and what comes of it: in the ledger before the first byte leaves, and
 * again when the letter's sending has come to an end.
 */
final class Attempts {
    /**
     * True, and lets the transaction not wait for the disk. The leases are on it: should the database crash and lose what was
     * written since, they say whose letters it was about. In the statements themselves, since one of its own takes time.
     */
    private static final String UNHURRIED = "\n    and set_config('synchronous_commit', 'off', true) = 'off'";

    /** SENDING by the same owner: our own commit whose answer the database lost. */
    private static final String BEGIN = """
            update delivery d set state = 'SENDING', attempts = attempts + 1, tried = coalesce(tried, :now),
                lease_until = now() + make_interval(secs => :length), changed = :now
            from edition e
            where d.id = :id and d.lease_owner = :owner and d.state in ('QUEUED', 'DEFERRED', 'SENDING')
                and e.id = d.edition_id and not e.held and e.digest_id <> all(:quiet)
                and not exists (select from suppression s where s.address = lower(d.address))""" + UNHURRIED;

    /** Also where it says otherwise by now, as long as it is ours: given up as unknown, or its beginning lost with a crash. */
    private static final String END = """
            update delivery d set
                state = case
                    when :state = 'DEFERRED' and d.tried < :oldest then 'REFUSED'
                    when :state = 'UNKNOWN' and g.unknown = 'again' and d.tried >= :oldest then 'DEFERRED'
                    else :state end,
                reply = case when :state = 'DEFERRED' and d.tried < :oldest
                    then :givenUp || :reply || case when d.doubts > 0 then :doubted else '' end
                    else :reply end,
                doubts = d.doubts + case when :state = 'UNKNOWN' then 1 else 0 end,
                code = :code, next_at = coalesce(:next, d.next_at), changed = :now,
                lease_owner = null, lease_until = null
            from edition e, digest g
            where d.id = :id and d.lease_owner = :owner
                and d.state in ('QUEUED', 'DEFERRED', 'SENDING', 'UNKNOWN')
                and e.id = d.edition_id and g.id = e.digest_id""" + UNHURRIED;

    /** How long it is known whose quiet hours are on. */
    private static final Duration QUIET_FOR = Duration.ofSeconds(1);

    private final Jdbi jdbi;
    private final Leases leases;
    private final Duration giveUp;
    private final Paces paces;
    private List<Long> quiet = List.of();
    private Instant quietSince = Instant.EPOCH;

    /** @param giveUp after the first attempt: a letter deferred later than that is refused */
    Attempts(Jdbi jdbi, Leases leases, Duration giveUp, Paces paces) {
        this.jdbi = jdbi;
        this.leases = leases;
        this.giveUp = giveUp;
        this.paces = paces;
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
                leases.extend(handle, owner, page.kept());
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
    private Set<Long> begin(Handle handle, String owner, List<Long> ids, Instant now) {
        // a row a statement, all in one batch: planning one for all rows anew takes longer than carrying it out
        PreparedBatch batch = handle.prepareBatch(BEGIN);
        for (long id : ids) {
            batch.bind("id", id)
                    .bind("owner", owner)
                    .bindArray("quiet", Long.class, quiet(handle, now))
                    .bind("now", Deliveries.at(now))
                    .bind("length", leases.length().toSeconds())
                    .add();
        }
        int[] changed = batch.execute();
        Set<Long> begun = new HashSet<>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] == 1) {
                begun.add(ids.get(i));
            }
        }
        Set<Long> rest = new HashSet<>(ids);
        rest.removeAll(begun);
        if (!rest.isEmpty()) {
            Leases.owned(handle, """
                            update delivery d set state = 'REFUSED', code = null, changed = :now,
                                reply = 'Not sent: the address is suppressed (' || s.reason || ').',
                                lease_owner = null, lease_until = null
                            from suppression s
                            where d.id = any(:ids) and d.lease_owner = :owner and s.address = lower(d.address)
                                and d.""" + Leases.HELD, owner, rest)
                    .bind("now", Deliveries.at(now))
                    .execute();
            Leases.release(handle, owner, rest, null);
        }
        return begun;
    }

    /**
     * Notes what became of letters that were begun. A line that meanwhile was given up as unknown is set right, unless
     * another run took it over.
     */
    private void record(Handle handle, String owner, List<Verdict> verdicts, Instant now) {
        end(handle, owner, verdicts, now);
        note(handle, verdicts, now);
    }

    /** Says once more what became of letters, where the database may have lost it; what it kept stays as it is. */
    int repeat(String owner, List<Verdict> verdicts, Instant now) {
        return verdicts.isEmpty() ? 0 : jdbi.inTransaction(handle -> end(handle, owner, verdicts, now));
    }

    /** How many lines did not say it yet. */
    private int end(Handle handle, String owner, List<Verdict> verdicts, Instant now) {
        PreparedBatch batch = handle.prepareBatch(END);
        for (Verdict verdict : verdicts) {
            Instant next = verdict.nextAt();
            batch.bind("id", verdict.delivery().id())
                    .bind("state", verdict.state().name())
                    .bind("code", verdict.code())
                    .bind("reply", verdict.reply())
                    .bind("next", next == null ? null : Deliveries.at(next))
                    .bind("owner", owner)
                    .bind("oldest", Deliveries.at(now.minus(giveUp)))
                    .bind("givenUp", "Given up after " + giveUp.toHours() + " hours; the last answer was: ")
                    .bind("doubted", " It may have arrived at an earlier try.")
                    .bind("now", Deliveries.at(now))
                    .add();
        }
        return Arrays.stream(batch.execute()).sum();
    }

    /** What a letter's end means for those that come after it. */
    private void note(Handle handle, List<Verdict> verdicts, Instant now) {
        Set<String> complaining = new HashSet<>();
        List<String> taken = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            String domain = Paces.domain(verdict.delivery().address());
            if (verdict.state() == DeliveryState.ACCEPTED) {
                taken.add(domain);
            } else if (verdict.tooMuch()) {
                complaining.add(verdict.anybody() ? Pace.WHOLE : domain);
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

    private List<Long> quiet(Handle handle, Instant now) {
        if (Duration.between(quietSince, now).abs().compareTo(QUIET_FOR) >= 0) {
            quiet = Mailings.quiet(handle, now);
            quietSince = now;
        }
        return quiet;
    }

    /** Takes back the beginning of a letter of which no byte left. */
    private void giveBack(Handle handle, String owner, Delivery delivery, String reply, Instant now) {
        handle.createUpdate("""
                        update delivery set state = :state, attempts = greatest(attempts - 1, 0), reply = :reply, changed = :now,
                            tried = case when attempts = 1 then null else tried end, lease_owner = null, lease_until = null
                        where id = :id and lease_owner = :owner and state in ('SENDING', 'UNKNOWN')""")
                .bind("id", delivery.id())
                .bind("owner", owner)
                .bind("state", delivery.state().name())
                .bind("reply", reply)
                .bind("now", Deliveries.at(now))
                .execute();
    }
}
