package newsfold.desk.house;

import java.util.Locale;
import java.util.Map;
import newsfold.desk.work.Order;
import newsfold.publish.StandingDigest;

/** What the long work on a digest's subscribers has in common. */
final class SubscriberOrders {
    static final String DIGEST = "digest";

    private SubscriberOrders() {}

    static Order of(String kind, String title, StandingDigest digest, String who) {
        return new Order(kind, title + digest.digest().title(), who, Map.of(DIGEST, Long.toString(digest.id())));
    }

    static String readers(int number) {
        return number == 1 ? "One reader" : String.format(Locale.ENGLISH, "%,d readers", number);
    }
}
