package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Readers who come to a digest many at once, by an import. */
@ApplicationScoped
class Newcomers {
    private static final int CHUNK = 2_000;

    private final Jdbi jdbi;

    Newcomers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Which of these addresses have a subscription of the digest, in lower case, and whether it is active. */
    Map<String, Boolean> standing(long digest, List<String> addresses, Onlooker onlooker) {
        Map<String, Boolean> standing = new HashMap<>();
        jdbi.useHandle(handle -> {
            for (int from = 0; from < addresses.size(); from += CHUNK) {
                onlooker.reached(from, addresses.size());
                handle.createQuery("""
                                select lower(r.address) as address, s.active
                                from subscription s join subscriber r on r.id = s.subscriber_id
                                where s.digest_id = :digest
                                    and lower(r.address) in (select lower(a) from unnest(:addresses) as a)""")
                        .bind("digest", digest)
                        .bindArray(
                                "addresses",
                                String.class,
                                addresses.subList(from, Math.min(from + CHUNK, addresses.size())))
                        .map((row, context) -> Map.entry(row.getString("address"), row.getBoolean("active")))
                        .forEach(entry -> standing.put(entry.getKey(), entry.getValue()));
            }
        });
        return standing;
    }

    /**
     * Enters them. Nobody who left is brought back, and nobody who is there is changed, but for a name that was missing.
     *
     * @param rehearse whether to find out only what would happen
     */
    ImportCounts enter(List<ImportLine> lines, long digest, boolean rehearse, Instant now, Onlooker onlooker) {
        return jdbi.inTransaction(handle -> {
            ImportCounts counts = ImportCounts.NONE;
            for (int from = 0; from < lines.size(); from += CHUNK) {
                onlooker.reached(from, lines.size());
                List<ImportLine> chunk = lines.subList(from, Math.min(from + CHUNK, lines.size()));
                counts = counts.plus(enter(handle, chunk, digest, now));
            }
            if (rehearse) {
                handle.rollback();
            }
            return counts;
        });
    }

    private static ImportCounts enter(Handle handle, List<ImportLine> chunk, long digest, Instant now) {
        List<String> addresses =
                chunk.stream().map(line -> line.address().text()).toList();
        handle.createUpdate("""
                        insert into subscriber (address, name, created)
                        select l.address, l.name, :now from unnest(:addresses, :names) as l (address, name)
                        on conflict (lower(address)) do update set name = excluded.name where subscriber.name is null""")
                .bindArray("addresses", String.class, addresses)
                .bindArray(
                        "names",
                        String.class,
                        chunk.stream().map(ImportLine::name).toList())
                .bind("now", Subscribers.at(now))
                .execute();
        String these = " from subscriber r where lower(r.address) in (select lower(a) from unnest(:addresses) as a)";
        int left = handle.createQuery("select count(*)" + these
                        + " and exists (select from subscription s where s.subscriber_id = r.id and s.digest_id = :digest"
                        + " and not s.active)")
                .bindArray("addresses", String.class, addresses)
                .bind("digest", digest)
                .mapTo(Integer.class)
                .one();
        int added = handle.createUpdate("insert into subscription (subscriber_id, digest_id, active, consent, changed)"
                        + " select r.id, :digest, true, 'import', :now" + these
                        + " on conflict (subscriber_id, digest_id) do nothing")
                .bindArray("addresses", String.class, addresses)
                .bind("digest", digest)
                .bind("now", Subscribers.at(now))
                .execute();
        return new ImportCounts(added, chunk.size() - added - left, left);
    }
}
