package newsfold.publish;

import java.time.Instant;
import java.util.Locale;
import newsfold.gather.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A feed that failed, was silent or gone for unusually long.
 *
 * @param since when the trouble itself began (UTC)
 * @param told when the editors were told of it, or null
 * @param ended when it was seen to be over, or null
 */
record Trouble(
        long id,
        long feed,
        String feedName,
        Kind kind,
        Instant since,
        @Nullable Instant told,
        @Nullable Instant ended) {
    enum Kind {
        FAILING,
        SILENT,
        GONE;

        static Kind of(Condition condition) {
            return switch (condition) {
                case GONE -> GONE;
                case FAILING -> FAILING;
                default -> SILENT;
            };
        }

        static Kind of(String column) {
            return valueOf(column.toUpperCase(Locale.ROOT));
        }

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
