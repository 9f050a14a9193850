package newsfold.desk.house;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.schedule.Slots;
import org.jspecify.annotations.Nullable;

/**
 * When a digest comes next, in its zone: ten times, and those around the next change of the clocks.
 *
 * @param next the next ten, or fewer where there are no more
 * @param change a sentence on the next change of the clocks, or null where the zone has none
 * @param around the last two times before it and the first two after it
 */
public record ComingTimes(List<Line> next, @Nullable String change, List<Line> around) {
    private static final int SHOWN = 10;
    private static final int BESIDE = 2;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    /**
     * @param moment of the digest (UTC)
     * @param shown in its zone
     * @param offset from UTC, such as "WEST, UTC+01:00"
     */
    public record Line(Instant moment, String shown, String offset) {
        static Line of(Instant moment, ZoneId zone) {
            ZonedDateTime there = moment.atZone(zone);
            String from = there.getOffset().getTotalSeconds() == 0
                    ? ""
                    : there.getOffset().getId();
            return new Line(moment, DAY.format(there), OFFSET.format(there) + ", UTC" + from);
        }
    }

    /** @throws IllegalArgumentException when the expression is none */
    static ComingTimes of(String cron, ZoneId zone, Instant now) {
        List<Line> next = after(cron, zone, now, SHOWN);
        ZoneOffsetTransition change = zone.getRules().nextTransition(now);
        if (change == null) {
            return new ComingTimes(next, null, List.of());
        }
        List<Line> around = new ArrayList<>(before(cron, zone, now, change.getInstant()));
        around.addAll(after(cron, zone, change.getInstant().minusSeconds(1), BESIDE));
        return new ComingTimes(next, sentence(change), List.copyOf(around));
    }

    private static List<Line> after(String cron, ZoneId zone, Instant from, int most) {
        List<Line> lines = new ArrayList<>();
        Optional<Instant> slot = Slots.next(cron, zone, from);
        while (slot.isPresent() && lines.size() < most) {
            lines.add(Line.of(slot.get(), zone));
            slot = Slots.next(cron, zone, slot.get());
        }
        return List.copyOf(lines);
    }

    private static List<Line> before(String cron, ZoneId zone, Instant now, Instant change) {
        // two weeks back from the change hold two times of all but the rarest digests
        Instant from = change.minusSeconds(14 * 86_400L).isBefore(now) ? now : change.minusSeconds(14 * 86_400L);
        List<Line> lines = new ArrayList<>();
        Optional<Instant> slot = Slots.next(cron, zone, from);
        while (slot.isPresent() && slot.get().isBefore(change)) {
            lines.add(Line.of(slot.get(), zone));
            if (lines.size() > BESIDE) {
                lines.remove(0);
            }
            slot = Slots.next(cron, zone, slot.get());
        }
        return lines;
    }

    private static String sentence(ZoneOffsetTransition change) {
        return "On " + DAY.format(change.getDateTimeBefore()) + " the clocks go "
                + (change.isGap() ? "forward" : "back") + " to "
                + change.getDateTimeAfter().toLocalTime() + ".";
    }
}
