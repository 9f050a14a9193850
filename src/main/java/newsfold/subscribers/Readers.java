package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/** The readers of a digest, as those look at them who make it. */
@ApplicationScoped
public class Readers {
    /** Fetched from the database at once. */
    private static final int CHUNK = 2_000;

    private static final String SELECT = """
            select r.id, r.address, r.name, r.language, r.created, s.subscriber_id, s.digest_id, s.active, s.consent, s.changed,
                x.reason as suppressed
            from subscription s
            join subscriber r on r.id = s.subscriber_id
            left join suppression x on x.address = lower(r.address)
            where s.digest_id = :digest
            """;

    private final Jdbi jdbi;

    public Readers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many have an active subscription of the digest, suppressed addresses included. */
    public int count(long digest) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from subscription where digest_id = :digest and active")
                        .bind("digest", digest)
                        .mapTo(Integer.class)
                        .one());
    }

    /** How many of those would get a letter: addresses that are suppressed are not counted. */
    public int reachable(long digest) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from subscription s join subscriber r on r.id = s.subscriber_id
                        where s.digest_id = :digest and s.active
                            and not exists (select from suppression where address = lower(r.address))""")
                .bind("digest", digest)
                .mapTo(Integer.class)
                .one());
    }

    /**
     * By address, those included who left.
     *
     * @param words part of an address or name, empty for all
     * @param page from 0
     */
    public List<Reader> search(long digest, String words, int page, int size) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                        and (position(lower(:words) in lower(r.address)) > 0
                            or position(lower(:words) in lower(coalesce(r.name, ''))) > 0)
                        order by lower(r.address) limit :size offset :skip""")
                .bind("digest", digest)
                .bind("words", words.strip())
                .bind("size", size)
                .bind("skip", (long) page * size)
                .map((row, context) -> read(row))
                .list());
    }

    /** One of them, or empty where they never subscribed. */
    public Optional<Reader> find(long digest, long subscriber) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "and r.id = :subscriber")
                .bind("digest", digest)
                .bind("subscriber", subscriber)
                .map((row, context) -> read(row))
                .findOne());
    }

    /** Hands over every active one by address, however many, without holding them all. */
    void eachActive(long digest, Consumer<Reader> consumer) {
        jdbi.useTransaction(handle -> handle.createQuery(SELECT + "and s.active order by lower(r.address)")
                .setFetchSize(CHUNK)
                .bind("digest", digest)
                .map((row, context) -> read(row))
                .forEach(consumer));
    }

    private static Reader read(ResultSet row) throws SQLException {
        return new Reader(Subscribers.read(row), Subscriptions.read(row), row.getString("suppressed"));
    }
}
