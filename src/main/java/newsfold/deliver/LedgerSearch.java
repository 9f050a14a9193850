package newsfold.deliver;

import org.jspecify.annotations.Nullable;

/**
 * Which lines of an edition's ledger are meant.
 *
 * @param state only these, or null for all
 * @param answer only those whose last answer was of this class, or null for all
 * @param domain behind the @, as it is written, or empty for all
 * @param words part of an address, or empty for all
 */
public record LedgerSearch(
        long edition,
        @Nullable DeliveryState state,
        @Nullable Answer answer,
        String domain,
        String words) {
    /** What the mail server said last, by its first digit. */
    public enum Answer {
        TAKEN("Taken (2xx)", 200),
        FOR_NOW("Refused for now (4xx)", 400),
        FOR_GOOD("Refused for good (5xx)", 500),
        NONE("No answer by a server", 0);

        private final String label;
        private final int from;

        Answer(String label, int from) {
            this.label = label;
            this.from = from;
        }

        public String label() {
            return label;
        }

        /** The least code, 0 where there is none. */
        int from() {
            return from;
        }
    }

    public LedgerSearch {
        domain = domain.strip().replaceFirst("^@", "");
        words = words.strip();
    }

    /** All of an edition. */
    public static LedgerSearch of(long edition) {
        return new LedgerSearch(edition, null, null, "", "");
    }

    /** Whether it leaves nothing out. */
    public boolean isEverything() {
        return state == null && answer == null && domain.isEmpty() && words.isEmpty();
    }
}
