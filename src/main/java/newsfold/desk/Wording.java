package newsfold.desk;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import newsfold.bounce.BounceKind;
import newsfold.deliver.DeliveryState;
import newsfold.gather.Condition;
import newsfold.gather.Diagnosis;

/** The words of the desk's pages for the states of the ledger and the pace of a feed. */
@TemplateExtension
public final class Wording {
    private Wording() {}

    public static String shown(DeliveryState state) {
        return switch (state) {
            case QUEUED -> "Waiting";
            case SENDING -> "Leaving now";
            case ACCEPTED -> "Taken by its server";
            case DEFERRED -> "To be tried again";
            case REFUSED -> "Refused";
            case UNKNOWN -> "Nobody knows";
            case BOUNCED -> "Came back";
            case CANCELLED -> "Taken back";
        };
    }

    public static String tone(DeliveryState state) {
        return switch (state) {
            case ACCEPTED -> "good";
            case QUEUED, SENDING, DEFERRED -> "wait";
            case REFUSED, UNKNOWN, BOUNCED -> "bad";
            case CANCELLED -> "";
        };
    }

    public static String shown(BounceKind kind) {
        return switch (kind) {
            case HARD -> "For good";
            case SOFT -> "This time";
            case COMPLAINT -> "Complaint";
            case AUTO_REPLY -> "Automatic answer";
            case NOTICE -> "Notice";
            case UNKNOWN -> "Not understood";
        };
    }

    public static String tone(BounceKind kind) {
        return switch (kind) {
            case HARD, COMPLAINT -> "bad";
            case SOFT, UNKNOWN -> "wait";
            case AUTO_REPLY, NOTICE -> "";
        };
    }

    /** @param day such as MON */
    public static String dayName(String day) {
        return day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Articles a day, one digit behind the point. */
    public static String daily(double articles) {
        return String.format(Locale.ENGLISH, "%.1f", articles);
    }

    public static String shown(Condition condition) {
        return switch (condition) {
            case GONE -> "Gone for good";
            case FAILING -> "Failing";
            case SILENT -> "Silent";
            case EMPTY -> "Empty";
            case UNVISITED -> "Not visited";
            case NEW -> "Not read yet";
            case HEADLINES -> "Headlines only";
            case QUIET -> "Quiet";
            case PAUSED -> "Paused";
            case WELL -> "Well";
        };
    }

    public static String tone(Diagnosis diagnosis) {
        return diagnosis.look() ? "bad" : diagnosis.condition() == Condition.WELL ? "good" : "wait";
    }

    /** "1,204". */
    public static String grouped(int number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    /** For a value in a query. */
    public static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
