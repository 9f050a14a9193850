package newsfold.publish;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.publish.FeedWatch.Watched;
import org.jspecify.annotations.Nullable;

/** What a note to the editors says of feeds in trouble: plain text, as the desk is, in English. */
@ApplicationScoped
class TroubleReport {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final int LONGEST_LINE = 500; // characters; what it holds is outside text

    private final Mastheads mastheads;

    TroubleReport(Mastheads mastheads) {
        this.mastheads = mastheads;
    }

    String subject(List<Trouble> troubles) {
        long over = troubles.stream().filter(trouble -> trouble.ended() != null).count();
        long open = troubles.size() - over;
        String needs = open == 1 ? "one feed needs a look" : open + " feeds need a look";
        String well = over == 1 ? "one feed is well again" : over + " feeds are well again";
        return "Newsfold: " + (open == 0 ? well : over == 0 ? needs : needs + ", " + well);
    }

    /** @param feeds by id, those of the troubles that are open among them */
    String text(List<Trouble> troubles, Map<Long, Watched> feeds) {
        StringBuilder text = new StringBuilder();
        for (Trouble trouble : troubles) {
            @Nullable Watched watched = feeds.get(trouble.feed());
            if (trouble.ended() == null && watched != null) {
                text.append(open(trouble, watched)).append('\n');
            }
        }
        List<Trouble> over =
                troubles.stream().filter(trouble -> trouble.ended() != null).toList();
        if (!over.isEmpty()) {
            text.append("Well again:\n");
            over.forEach(trouble -> text.append(over(trouble)));
            text.append('\n');
        }
        return text
                + "All feeds: " + mastheads.web("/desk/feeds") + "\n\n"
                + "You get this because your account at the desk names this address, once a day at most. Change it on "
                + mastheads.web("/desk/account")
                + "; from when on a trouble is told is set by newsfold.health.failing-for, newsfold.health.silent-times and"
                + " newsfold.health.silent-at-least, and newsfold.health.mail=false turns these notes off for all.\n";
    }

    private static String open(Trouble trouble, Watched watched) {
        ZoneId zone = watched.digest().digest().zone();
        String state =
                switch (trouble.kind()) {
                    case FAILING ->
                        "Failing since " + shown(trouble.since(), zone) + ", "
                                + watched.checkup().feed().failures() + " times in a row.";
                    case SILENT -> "Nothing new since " + shown(trouble.since(), zone) + ".";
                    case GONE -> "Gone for good since " + shown(trouble.since(), zone) + ".";
                };
        return "* " + line(trouble.feedName()) + " ("
                + line(watched.digest().digest().title()) + ")\n  " + state + "\n  "
                + line(watched.checkup().diagnosis().advice()) + "\n";
    }

    private static String over(Trouble trouble) {
        long hours = trouble.ended() == null
                ? 0
                : Math.max(1, Duration.between(trouble.since(), trouble.ended()).toHours());
        String length = hours < 48 ? hours + (hours == 1 ? " hour" : " hours") : Math.round(hours / 24.0) + " days";
        return "* " + line(trouble.feedName()) + ", after " + length + "\n";
    }

    private static String shown(Instant moment, ZoneId zone) {
        return MOMENT.withZone(zone).format(moment) + " (" + zone.getId() + ")";
    }

    /** Outside text on one line. */
    static String line(String outside) {
        String line =
                outside.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]+", " ").strip();
        return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line;
    }
}
