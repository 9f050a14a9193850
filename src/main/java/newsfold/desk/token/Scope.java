package newsfold.desk.token;

import java.util.Arrays;
import java.util.List;

/** What a program may do by its token. */
public enum Scope {
    DIGESTS_READ(Scope.READ_DIGESTS, "Look at digests"),
    DIGESTS_WRITE(Scope.WRITE_DIGESTS, "Make and change digests"),
    COMING_READ(Scope.READ_COMING, "Look at coming editions"),
    COMING_WRITE(Scope.WRITE_COMING, "Edit coming editions: order, sections, words, merging"),
    COMING_DECIDE(Scope.DECIDE_COMING, "Approve coming editions, hold them ahead, make them now"),
    FEEDS_READ(Scope.READ_FEEDS, "Look at feeds and how they do"),
    FEEDS_WRITE(Scope.WRITE_FEEDS, "Add, place, pause and remove feeds"),
    OUTLETS_READ(Scope.READ_OUTLETS, "Look at outlets"),
    SUBSCRIBERS_READ(Scope.READ_SUBSCRIBERS, "Look at subscribers and their addresses"),
    SUBSCRIBERS_WRITE(Scope.WRITE_SUBSCRIBERS, "Add and remove subscribers"),
    SUPPRESSIONS_READ(Scope.READ_SUPPRESSIONS, "Look at addresses that get no mail"),
    SUPPRESSIONS_WRITE(Scope.WRITE_SUPPRESSIONS, "Suppress addresses, and lift that"),
    EDITIONS_READ(Scope.READ_EDITIONS, "Look at editions"),
    EDITIONS_WRITE(Scope.WRITE_EDITIONS, "Hold and release editions"),
    EDITIONS_SEND(Scope.SEND_EDITIONS, "Send editions again"),
    WORK_READ(Scope.READ_WORK, "Look at work under way"),
    WORK_WRITE(Scope.WRITE_WORK, "Cancel work under way, and begin it again"),
    DELIVERIES_READ(Scope.READ_DELIVERIES, "Look at the ledger of letters, with addresses");

    // as annotations need them
    public static final String READ_DIGESTS = "digests:read";
    public static final String WRITE_DIGESTS = "digests:write";
    public static final String READ_COMING = "coming:read";
    public static final String WRITE_COMING = "coming:write";
    public static final String DECIDE_COMING = "coming:decide";
    public static final String READ_SUPPRESSIONS = "suppressions:read";
    public static final String WRITE_SUPPRESSIONS = "suppressions:write";
    public static final String SEND_EDITIONS = "editions:send";
    public static final String READ_WORK = "work:read";
    public static final String WRITE_WORK = "work:write";
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
