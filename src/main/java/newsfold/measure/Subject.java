package newsfold.measure;

import java.util.Locale;
import org.jboss.logging.MDC;
import org.jboss.logging.NDC;

/**
 * What the lines of the log are about that a thread writes meanwhile: a field of its own where they are written as JSON, and
 * beside the thread's name where people read them.
 */
public enum Subject {
    EDITION,
    FEED,
    /** A line of the ledger. */
    DELIVERY;

    /** Ends with {@code close}, in the reverse order of their beginning. */
    public interface Mark extends AutoCloseable {
        @Override
        void close();
    }

    /** @param number its id in the database */
    public Mark of(long number) {
        String key = name().toLowerCase(Locale.ROOT);
        Object before = MDC.get(key);
        MDC.put(key, Long.toString(number));
        NDC.push(" " + key + " " + number);
        return () -> {
            NDC.pop();
            if (before == null) {
                MDC.remove(key);
            } else {
                MDC.put(key, before);
            }
        };
    }
}
