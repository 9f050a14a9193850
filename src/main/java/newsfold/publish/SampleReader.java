package newsfold.publish;

import java.util.Locale;
import newsfold.subscribers.Subscriber;
import newsfold.subscribers.Wishes;
import org.jspecify.annotations.Nullable;

/**
 * For whom a proof is pulled.
 *
 * @param name as letters greet them, or null
 * @param language that letters speak to them, or null for the digest's
 */
public record SampleReader(
        String address, @Nullable String name, @Nullable Locale language, Wishes wishes) {
    /** An invented one who reads everything. */
    public static final SampleReader ANYBODY = new SampleReader("reader@example.org", null, null, Wishes.NONE);

    public static SampleReader of(Subscriber subscriber, Wishes wishes) {
        return new SampleReader(subscriber.address(), subscriber.name(), subscriber.language(), wishes);
    }
}
