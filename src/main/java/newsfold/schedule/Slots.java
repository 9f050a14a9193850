package newsfold.schedule;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/**
 * The moments that a cron expression names. Quartz gives a job that was missed the time of its late run; an edition is known
 * by the time it was meant for, so that two late runs are seen to be one.
 */
public final class Slots {
    private Slots() {}

    /**
     * The last slot in (after, now].
     *
     * @throws IllegalArgumentException when the expression is none
     */
    static Optional<Instant> latest(String cron, ZoneId zone, Instant after, Instant now) {
        CronExpression expression = parse(cron, zone);
        // look back in growing steps: a daily slot is found in one look, a yearly one in a few
        for (Duration back = Duration.ofHours(25); ; back = back.multipliedBy(8)) {
            Instant from = now.minus(back);
            boolean last = !from.isAfter(after);
            Optional<Instant> found = latestBetween(expression, last ? after : from, now);
            if (found.isPresent() || last) {
                return found;
            }
        }
    }

    /**
     * The first slot after an instant; empty where the expression names none any more.
     *
     * @throws IllegalArgumentException when the expression is none; the message is a sentence for whoever wrote it
     */
    public static Optional<Instant> next(String cron, ZoneId zone, Instant after) {
        return Optional.ofNullable(parse(cron, zone).getNextValidTimeAfter(Date.from(after)))
                .map(Date::toInstant);
    }

    private static Optional<Instant> latestBetween(CronExpression expression, Instant after, Instant now) {
        Optional<Instant> found = Optional.empty();
        Date next = expression.getNextValidTimeAfter(Date.from(after));
        while (next != null && !next.toInstant().isAfter(now)) {
            found = Optional.of(next.toInstant());
            next = expression.getNextValidTimeAfter(next);
        }
        return found;
    }

    private static CronExpression parse(String cron, ZoneId zone) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return expression;
        } catch (ParseException e) {
            throw new IllegalArgumentException(
                    "\"" + cron + "\" is no schedule (" + e.getMessage()
                            + "): write seconds, minutes, hours, day of month,"
                            + " month and day of week, such as 0 0 7 * * ? for every day at seven.",
                    e);
        }
    }
}
