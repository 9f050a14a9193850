package newsfold.desk.token;

import java.util.Arrays;
import java.util.List;

/** What a program may do by its token. */
public enum Scope {
    DIGESTS_READ(Scope.READ_DIGESTS, "Look at digests"),
    FEEDS_READ(Scope.READ_FEEDS, "Look at feeds and how they do"),
    FEEDS_WRITE(Scope.WRITE_FEEDS, "Add, place, pause and remove feeds"),
    OUTLETS_READ(Scope.READ_OUTLETS, "Look at outlets"),
    SUBSCRIBERS_READ(Scope.READ_SUBSCRIBERS, "Look at subscribers and their addresses"),
    SUBSCRIBERS_WRITE(Scope.WRITE_SUBSCRIBERS, "Add and remove subscribers"),
    EDITIONS_READ(Scope.READ_EDITIONS, "Look at editions"),
    EDITIONS_WRITE(Scope.WRITE_EDITIONS, "Hold and release editions"),
    DELIVERIES_READ(Scope.READ_DELIVERIES, "Look at the ledger of letters, with addresses");

    // as annotations need them
    public static final String READ_DIGESTS = "digests:read";
    public static final String READ_FEEDS = "feeds:read";
    public static final String WRITE_FEEDS = "feeds:write";
    public static final String READ_OUTLETS = "outlets:read";
    public static final String READ_SUBSCRIBERS = "subscribers:read";
    public static final String WRITE_SUBSCRIBERS = "subscribers:write";
    public static final String READ_EDITIONS = "editions:read";
    public static final String WRITE_EDITIONS = "editions:write";
    public static final String READ_DELIVERIES = "deliveries:read";

    private final String word;
    private final String label;

    Scope(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** Those of these words that there are. */
    static List<Scope> of(List<String> words) {
        return Arrays.stream(values())
                .filter(scope -> words.contains(scope.word))
                .toList();
    }
}
