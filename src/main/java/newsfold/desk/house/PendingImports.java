package newsfold.desk.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Files of subscribers between their dry run and the editor's yes; kept in memory for a while, a few at most. */
@ApplicationScoped
class PendingImports {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 5;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Pending> pending = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Pending> eldest) {
            return size() > MOST;
        }
    };

    private record Pending(byte[] file, long digest, String editor, Instant since) {}

    /** @return the key to take it out again */
    synchronized String keep(byte[] file, long digest, String editor, Instant now) {
        byte[] key = new byte[16];
        random.nextBytes(key);
        String name = HexFormat.of().formatHex(key);
        pending.put(name, new Pending(file.clone(), digest, editor, now));
        return name;
    }

    /** The file, once, and only for the editor and digest it was kept for. */
    synchronized Optional<byte[]> take(String key, long digest, String editor, Instant now) {
        pending.values().removeIf(old -> old.since().plus(KEPT).isBefore(now));
        Pending found = pending.get(key);
        if (found == null || found.digest() != digest || !found.editor().equals(editor)) {
            return Optional.empty();
        }
        pending.remove(key);
        return Optional.of(found.file());
    }
}
