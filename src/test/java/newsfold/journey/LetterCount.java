package newsfold.journey;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An SMTP server on loopback that takes everything and keeps of each letter only how often it came. */
final class LetterCount implements AutoCloseable {
    /** What makes a letter that letter. */
    record Key(String messageId, String recipient) {}

    private final Map<Key, Integer> received = new ConcurrentHashMap<>();
    private final SmtpSink sink = new SmtpSink(letter ->
            received.merge(new Key(letter.messageId().replaceAll("[<>]", ""), letter.recipient()), 1, Integer::sum));

    LetterCount() throws IOException {}

    int port() {
        return sink.port();
    }

    /** How often each came. */
    Map<Key, Integer> received() {
        return received;
    }

    /** How long it takes over each letter, as a busy server does. */
    void think(long milliseconds) {
        sink.pauseBeforeAnswer(milliseconds);
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
