package newsfold.desk.house;

import java.util.Locale;
import newsfold.gather.Checkup;
import newsfold.gather.Condition;

/**
 * Which feeds an editor wants to see.
 *
 * @param show which of them by how they do
 * @param words part of a name or an address; empty for all
 */
public record FeedChoice(Show show, String words) {
    /** By how they do. */
    public enum Show {
        ALL("All feeds"),
        LOOK("Those that need a look"),
        FAILING("Failing or gone"),
        SILENT("Silent, quiet or empty"),
        WELL("Doing well");

        private final String label;

        Show(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** As an address spells it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean has(Checkup checkup) {
            Condition condition = checkup.diagnosis().condition();
            return switch (this) {
                case ALL -> true;
                case LOOK -> checkup.diagnosis().look();
                case FAILING -> condition == Condition.FAILING || condition == Condition.GONE;
                case SILENT ->
                    condition == Condition.SILENT || condition == Condition.QUIET || condition == Condition.EMPTY;
                case WELL -> condition == Condition.WELL;
            };
        }
    }

    /** @param show what an address says; what makes no sense shows all */
    static FeedChoice of(String show, String words) {
        for (Show each : Show.values()) {
            if (each.word().equals(show)) {
                return new FeedChoice(each, words.strip());
            }
        }
        return new FeedChoice(Show.ALL, words.strip());
    }

    boolean has(Checkup checkup) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return show.has(checkup)
                && (checkup.feed().name().toLowerCase(Locale.ROOT).contains(wanted)
                        || checkup.feed()
                                .address()
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }
}
