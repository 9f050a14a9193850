package newsfold.read.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often a feed would like to be asked, in its own words: ttl, skipHours and skipDays (RSS 2.0), updatePeriod and
 * updateFrequency (RSS 1.0's syndication module), schedule (CDF). A wish, not a measured rate: whoever asks bounds it.
 *
 * @param interval between two visits, or null where the feed has no wish; positive, a year at most
 * @param quietHours hours of the day (0 to 23, UTC) in which nothing new is to be expected, never all of them
 * @param quietDays the same for days of the week, never all of them
 */
public record FeedWishes(@Nullable Duration interval, Set<Integer> quietHours, Set<DayOfWeek> quietDays) {
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final FeedWishes NONE = new FeedWishes(null, Set.of(), Set.of());

    /** More hours and days than these are a mistake or mockery. */
    private static final int MOST_HOURS = 23;

    private static final int MOST_DAYS = 6;

    public FeedWishes {
        if (interval != null && (interval.isNegative() || interval.isZero() || interval.compareTo(LONGEST) > 0)) {
            interval = null;
        }
        quietHours = quietHours.size() > MOST_HOURS ? Set.of() : Set.copyOf(quietHours);
        quietDays = quietDays.size() > MOST_DAYS ? Set.of() : Set.copyOf(quietDays);
    }

    /** Of a feed that does not say. */
    public static FeedWishes none() {
        return NONE;
    }

    /** This time, or the end of the quiet hours and days that it falls into. */
    public Instant afterQuiet(Instant time) {
        OffsetDateTime at = time.atOffset(ZoneOffset.UTC);
        int hours = 0;
        // a week has 168 hours; not all of them are quiet
        while (hours <= 168 && (quietHours.contains(at.getHour()) || quietDays.contains(at.getDayOfWeek()))) {
            at = at.withMinute(0).withSecond(0).withNano(0).plusHours(1);
            hours++;
        }
        return at.toInstant();
    }

    static FeedWishes of(FeedElement channel) {
        Duration ttl = null;
        Duration period = null;
        int frequency = 1;
        Set<Integer> hours = new HashSet<>();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (FeedElement child : channel.children()) {
            boolean syndication = child.vocabulary() == Vocabulary.SYNDICATION;
            if (!syndication && child.vocabulary() != Vocabulary.RSS) {
                continue;
            }
            switch (child.name()) {
                case "ttl" -> ttl = ttl == null ? minutes(number(child.text())) : ttl;
                case "updateperiod" -> period = period(child.text());
                case "updatefrequency" -> frequency = Math.max(1, number(child.text()));
                case "skiphours" -> child.children().forEach(hour -> addHour(hour, hours));
                case "skipdays" -> child.children().forEach(day -> addDay(day, days));
                case "schedule" -> ttl = ttl == null ? schedule(child.children()) : ttl;
                default -> {}
            }
        }
        Duration interval = ttl == null && period != null ? period.dividedBy(frequency) : ttl;
        return new FeedWishes(interval, hours, days);
    }

    private static @Nullable Duration minutes(int minutes) {
        return minutes > 0 ? Duration.ofMinutes(minutes) : null;
    }

    private static @Nullable Duration period(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
    }

    private static @Nullable Duration schedule(List<FeedElement> parts) {
        for (FeedElement part : parts) {
            if (part.name().equals("intervaltime")) {
                Duration interval = Duration.ofDays(Math.max(0, number(part.attribute("day"))))
                        .plusHours(Math.max(0, number(part.attribute("hour"))))
                        .plusMinutes(Math.max(0, number(part.attribute("min"))));
                return interval.isZero() ? null : interval;
            }
        }
        return null;
    }

    private static void addHour(FeedElement element, Set<Integer> hours) {
        int hour = number(element.text());
        // RSS 0.91 counted from 1 to 24
        if (element.name().equals("hour") && hour >= 0 && hour <= 24) {
            hours.add(hour % 24);
        }
    }

    private static void addDay(FeedElement element, Set<DayOfWeek> days) {
        String name = element.text().strip().toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (element.name().equals("day") && day.name().equals(name)) {
                days.add(day);
            }
        }
    }

    /** -1 where there is no number of up to six digits. */
    private static int number(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        boolean number = !text.isEmpty() && text.length() <= 6 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(text) : -1;
    }
}
