package newsfold.deliver;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The addresses of a ledger, written down so that a part of one is found among a million at once. The ledger itself has the last
 * word: this only says where to look.
 */
final class LedgerAddresses {
    /** Addresses in a row: enough that a million are few rows, few enough to be gone through one by one where it has a hit. */
    static final int ROW = 1_000;

    /** When more fit than this, the ledger itself soon shows some of them. */
    private static final int FEW = 20_000;

    private LedgerAddresses() {}

    /**
     * Whose letters have what is looked for in their address.
     *
     * @return empty where nothing of an address is looked for, too many have it, or the ledger is from before this was written down
     */
    static Optional<List<Long>> readers(Handle handle, LedgerSearch search, LedgerKey after) {
        if (search.words().isEmpty() && search.domain().isEmpty() || !noted(handle, search.edition())) {
            return Optional.empty();
        }
        List<Long> readers = handle.createQuery("""
                        select line.subscriber from ledger_addresses p
                        cross join lateral unnest(p.subscribers, string_to_array(p.addresses, E'\\n')) as line (subscriber, address)
                        where p.edition_id = :edition and p.last >= :after
                            and strpos(p.addresses, :words) > 0 and strpos(p.addresses, :domain) > 0
                            and strpos(line.address, :words) > 0 and right(line.address, length(:domain)) = :domain
                        limit :most""")
                .bind("edition", search.edition())
                .bind("after", after.subscriber())
                .bind("words", search.words().toLowerCase(Locale.ROOT))
                .bind("domain", domain(search))
                .bind("most", FEW + 1)
                .mapTo(Long.class)
                .list();
        return readers.size() > FEW ? Optional.empty() : Optional.of(readers);
    }

    /** With its @, lower case; empty for all. */
    static String domain(LedgerSearch search) {
        return search.domain().isEmpty() ? "" : "@" + search.domain().toLowerCase(Locale.ROOT);
    }

    private static boolean noted(Handle handle, long edition) {
        return handle.createQuery("select exists (select from edition where id = :edition and addresses_noted)")
                .bind("edition", edition)
                .mapTo(Boolean.class)
                .one();
    }
}
