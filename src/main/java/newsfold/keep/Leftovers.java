package newsfold.keep;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What was kept long enough, a little at a time; each step is a transaction of its own, and says whether it found something. Never
 * removed are letters that wait or are unknown, subscriptions with their history, suppressions, and the hashes of the erased.
 */
final class Leftovers {
    private final Jdbi jdbi;

    Leftovers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Closes the ledger of the oldest edition that has a letter from before then and none that is open: nothing is sent again of it
     * from here on, since nobody will know any more who had it.
     */
    boolean closeLedger(Instant before, Instant now) {
        return jdbi.inTransaction(handle -> {
            Optional<Long> edition = handle.createQuery("""
                            select id from edition e where created < :before and ledger_gone is null
                                and not exists (select from delivery d where d.edition_id = e.id
                                    and d.state in ('QUEUED', 'DEFERRED', 'SENDING', 'UNKNOWN'))
                                and not exists (select from delivery d where d.edition_id = e.id and d.changed >= :before)
                            order by id limit 1""")
                    .bind("before", at(before))
                    .mapTo(Long.class)
                    .findOne();
            edition.ifPresent(id -> {
                // waits for whoever is entering letters of it, and is seen by whoever wants to
                handle.execute("select from round where edition_id = ? for update", id);
                handle.execute("update edition set ledger_gone = ? where id = ?", at(now), id);
                handle.execute("delete from ledger_addresses where edition_id = ?", id);
            });
            return edition.isPresent();
        });
    }

    /** Removes lines of ledgers that are closed. */
    boolean letters(int most) {
        return jdbi.inTransaction(handle -> handle.execute("""
                        delete from delivery where id in (
                            select id from delivery where edition_id = (
                                select e.id from edition e where ledger_gone is not null and exists (
                                    select from delivery d where d.edition_id = e.id
                                        and d.state in ('ACCEPTED', 'REFUSED', 'BOUNCED', 'CANCELLED'))
                                order by e.id limit 1)
                            and state in ('ACCEPTED', 'REFUSED', 'BOUNCED', 'CANCELLED') limit ?)""", most) > 0);
    }

    /** Removes an edition with all its pages whose ledger is gone; of each digest the last ones stay, by which the next is made. */
    boolean edition(Instant before) {
        return jdbi.inTransaction(handle -> {
            Optional<Long> edition = handle.createQuery("""
                            select id from edition e where created < :before and ledger_gone is not null
                                and not exists (select from delivery d where d.edition_id = e.id)
                                and exists (select from edition later where later.digest_id = e.digest_id
                                    and later.span = e.span and later.id > e.id and not later.empty)
                            order by id limit 1""")
                    .bind("before", at(before))
                    .mapTo(Long.class)
                    .findOne();
            edition.ifPresent(id -> {
                handle.execute("delete from round where edition_id = ?", id);
                handle.execute("delete from edition where id = ?", id);
                // its articles stand in none any more
                handle.execute("delete from setting where key = ?", Sweep.ARTICLES.key());
            });
            return edition.isPresent();
        });
    }

    /** Removes articles that stood in no edition; those that were merged for one and found no place in it are such. */
    boolean articles(Instant before, int most) {
        return sweep(Sweep.ARTICLES, before, most, """
                delete from article a where id = any(:ids) and not exists (
                    select from edition_article e join edition_story s on s.edition_id = e.edition_id and s.story = e.story
                    where e.article_id = a.id and s.place is not null)""");
    }

    /** Empties articles of their text: what is shown of them stands in the edition. */
    boolean texts(Instant before, int most) {
        return sweep(Sweep.TEXTS, before, most, "update article set body = '' where id = any(:ids) and body <> ''");
    }

    /** How far articles were gone through: those behind are not looked at again. */
    private enum Sweep {
        ARTICLES,
        TEXTS;

        String key() {
            return "keep." + name().toLowerCase(Locale.ROOT);
        }
    }

    private boolean sweep(Sweep sweep, Instant before, int most, String sql) {
        return jdbi.inTransaction(handle -> {
            List<Long> next = handle.createQuery("""
                            select id from article where first_seen < :before and id > coalesce(
                                (select cast(value as bigint) from setting where key = :key), 0)
                            order by id limit :most""")
                    .bind("before", at(before))
                    .bind("key", sweep.key())
                    .bind("most", most)
                    .mapTo(Long.class)
                    .list();
            if (!next.isEmpty()) {
                handle.createUpdate(sql).bindArray("ids", Long.class, next).execute();
                handle.createUpdate(
                                "insert into setting (key, value) values (:key, :value) on conflict (key) do update set value = :value")
                        .bind("key", sweep.key())
                        .bind("value", Long.toString(next.get(next.size() - 1)))
                        .execute();
            }
            return !next.isEmpty();
        });
    }

    /** Removes what editors said of articles that are gone. */
    boolean decisions(Instant before, int most) {
        return remove("""
                delete from merge_decision where id in (
                    select id from merge_decision d where made < :before and not exists (
                        select from merge_decision_article m join article a on a.key = m.article where m.decision_id = d.id)
                    limit :most)""", before, most);
    }

    /** Removes lines of the journal, and of the editors' work on editions that are made. */
    boolean journal(Instant before, int most) {
        return jdbi.inTransaction(handle -> {
            // what lets the journal's guard pass, in this transaction only
            handle.execute("set local newsfold.forgetting = 'on'");
            return remove(
                            handle,
                            "delete from deed where id in (select id from deed where at < :before order by id limit :most)",
                            before,
                            most)
                    | remove(handle, """
                            delete from coming_edit where ctid = any(array(
                                select c.ctid from coming_edit c where made < :before and after_edition < (
                                    select coalesce(max(id), 0) from edition e where e.digest_id = c.digest_id)
                                limit :most))""", before, most)
                    | remove(
                            handle,
                            "delete from ruling where id in (select id from ruling where over and made < :before limit :most)",
                            before,
                            most);
        });
    }

    boolean bounces(Instant before, int most) {
        return remove(
                "delete from bounce where id in (select id from bounce where seen < :before order by seen limit :most)",
                before,
                most);
    }

    private boolean remove(String sql, Instant before, int most) {
        return jdbi.inTransaction(handle -> remove(handle, sql, before, most));
    }

    private static boolean remove(Handle handle, String sql, Instant before, int most) {
        return handle.createUpdate(sql)
                        .bind("before", at(before))
                        .bind("most", most)
                        .execute()
                > 0;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
