package newsfold.desk;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the desk's pages show them: in a digest's zone. */
@TemplateExtension
public final class Moments {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private Moments() {}

    public static String shown(Instant moment, ZoneId zone) {
        return MOMENT.withZone(zone).format(moment);
    }

    public static String shown(LocalDate day) {
        return DAY.format(day);
    }
}
