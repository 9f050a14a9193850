package newsfold.subscribers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import newsfold.database.Secrets;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Addresses whose owners had all that was kept of them erased. Kept is HMAC-SHA256 of the address in lower case, and when: enough
 * to know an address again that is held against it, so that no import brings it back, and not to read it out of the table.
 *
 * <p>What guards it is the key, 256 random bits that {@link Secrets} keeps in the same database. Whoever has a copy of the whole
 * database has the key, too, and can try out addresses that they guess; whoever has the table alone can not.
 */
@ApplicationScoped
public class Erasures {
    /** Looked up at once. */
    private static final int CHUNK = 2_000;

    private final Jdbi jdbi;
    private final Supplier<byte[]> key;

    @Inject
    public Erasures(Jdbi jdbi, Secrets secrets) {
        this.jdbi = jdbi;
        this.key = () -> secrets.secret("erasure");
    }

    public boolean has(String address) {
        return !among(Set.of(address)).isEmpty();
    }

    /** Those of the addresses, as they are given, that were erased. */
    public Set<String> among(Collection<String> addresses) {
        Seal seal = seal();
        List<String> all = List.copyOf(addresses);
        Set<String> erased = new HashSet<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            erased.addAll(among(seal, all.subList(from, Math.min(from + CHUNK, all.size()))));
        }
        return erased;
    }

    private Set<String> among(Seal seal, List<String> addresses) {
        // two spellings of one address have one hash
        Map<String, List<String>> byHash =
                addresses.stream().collect(Collectors.groupingBy(address -> hash(seal, address)));
        return jdbi.withHandle(handle -> handle
                .createQuery("select hash from erasure where hash = any(:hashes)")
                .bindArray("hashes", String.class, byHash.keySet())
                .mapTo(String.class)
                .stream()
                .flatMap(hash -> byHash.getOrDefault(hash, List.of()).stream())
                .collect(Collectors.toSet()));
    }

    public void note(Handle handle, String address, Instant now) {
        handle.createUpdate("insert into erasure (hash, erased) values (:hash, :now) on conflict do nothing")
                .bind("hash", hash(seal(), address))
                .bind("now", Subscribers.at(now))
                .execute();
    }

    /** The owner came back, and says so. */
    void forget(Handle handle, String address) {
        handle.createUpdate("delete from erasure where hash = :hash")
                .bind("hash", hash(seal(), address))
                .execute();
    }

    private Seal seal() {
        return new Seal(key.get());
    }

    private static String hash(Seal seal, String address) {
        return HexFormat.of()
                .formatHex(seal.signature(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)));
    }
}
