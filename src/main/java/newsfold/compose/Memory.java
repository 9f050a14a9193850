package newsfold.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Values by what they are made of: those asked for in the last round are there in the next, others are forgotten. */
final class Memory<K, V> {
    private Map<K, V> before = Map.of();
    private Map<K, V> now = new HashMap<>();

    /** @param key all that the value depends on, with equals by value */
    V get(K key, Supplier<V> make) {
        V known = now.get(key);
        if (known == null) {
            known = before.get(key);
            known = known == null ? make.get() : known;
            now.put(key, known);
        }
        return known;
    }

    void turn() {
        before = now;
        now = new HashMap<>();
    }
}
