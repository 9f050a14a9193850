package newsfold.desk.house;

import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.Locale;
import newsfold.publish.StandingDigest;
import org.jboss.resteasy.reactive.RestForm;

/** What somebody wrote into the form of a digest, as they wrote it. */
public class DigestEntry {
    @RestForm
    @DefaultValue("")
    public String title = "";

    @RestForm
    @DefaultValue("")
    public String slug = "";

    @RestForm
    @DefaultValue("")
    public String zone = "";

    @RestForm
    @DefaultValue("")
    public String language = "";

    /** A line each. */
    @RestForm
    @DefaultValue("")
    public String sections = "";

    @RestForm
    @DefaultValue("")
    public String stories = "";

    @RestForm
    @DefaultValue("")
    public String briefs = "";

    @RestForm
    @DefaultValue("")
    public String sender = "";

    @RestForm
    @DefaultValue("")
    public String review = "";

    /** once or skip. */
    @RestForm
    @DefaultValue("")
    public String misfire = "";

    /** Of the day, such as 07:00. */
    @RestForm
    @DefaultValue("")
    public String time = "";

    /** Such as MON; none for every day. */
    @RestForm
    public List<String> day = List.of();

    /** In the place of time and days, where it is not empty. */
    @RestForm
    @DefaultValue("")
    public String cron = "";

    public static DigestEntry of(StandingDigest standing) {
        DigestEntry entry = new DigestEntry();
        entry.title = standing.digest().title();
        entry.slug = standing.digest().slug();
        entry.zone = standing.digest().zone().getId();
        entry.language = standing.digest().locale().toLanguageTag();
        entry.sections = String.join("\n", standing.digest().sections());
        entry.stories = Integer.toString(standing.digest().stories());
        entry.briefs = Integer.toString(standing.digest().briefs());
        entry.sender = standing.sender();
        entry.review = Integer.toString(standing.review());
        entry.misfire = standing.misfire().name().toLowerCase(Locale.ROOT);
        WeekTimes.read(standing.cron())
                .ifPresentOrElse(
                        times -> {
                            entry.time = times.time().toString();
                            entry.day = times.days();
                        },
                        () -> entry.cron = standing.cron());
        return entry;
    }

    /** What a new digest has, until somebody says otherwise. */
    public static DigestEntry fresh(String zone, String sender) {
        DigestEntry entry = new DigestEntry();
        entry.zone = zone;
        entry.language = "en";
        entry.stories = "20";
        entry.briefs = "20";
        entry.sender = sender;
        entry.review = "0";
        entry.misfire = "once";
        entry.time = "07:00";
        entry.day = WeekTimes.DAYS;
        return entry;
    }

    public boolean on(String name) {
        return day.contains(name);
    }
}
