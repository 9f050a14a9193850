package newsfold.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What each domain said to its last letter of late: where all complain, it is our own mail server that does. */
final class LastWords {
    private static final Duration LATELY = Duration.ofSeconds(30);
    /** Fewer that complain at once are a coincidence. */
    private static final int SEVERAL = 3;
    /** Of those that said something. */
    private static final double ALL = 0.9;

    private record Word(boolean complaint, Instant at) {}

    private final Map<String, Word> words = new HashMap<>();

    synchronized void note(Collection<String> domains, boolean complaint, Instant now) {
        domains.forEach(domain -> words.put(domain, new Word(complaint, now)));
    }

    synchronized boolean allComplain(Instant now) {
        words.values().removeIf(word -> word.at().plus(LATELY).isBefore(now));
        long complaining = words.values().stream().filter(Word::complaint).count();
        return complaining >= SEVERAL && complaining >= ALL * words.size();
    }
}
