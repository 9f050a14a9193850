package newsfold.desk.house;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A schedule as most people mean it: a time on some days of the week.
 *
 * @param days of {@link #DAYS}, in their order
 */
record WeekTimes(LocalTime time, List<String> days) {
    static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private static final Pattern CRON = Pattern.compile(
            "0 ([0-5]?\\d) ([01]?\\d|2[0-3]) (?:\\* \\* \\?|\\? \\* (\\*|[A-Z]{3}(?:[,-][A-Z]{3})*))(?: \\*)?");

    /** @param cron Quartz's fields; empty where they say something else */
    static Optional<WeekTimes> read(String cron) {
        Matcher fields = CRON.matcher(cron.strip());
        if (!fields.matches()) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.of(Integer.parseInt(fields.group(2)), Integer.parseInt(fields.group(1)));
        String days = fields.group(3);
        if (days == null || days.equals("*")) {
            return Optional.of(new WeekTimes(time, DAYS));
        }
        if (days.matches("[A-Z]{3}-[A-Z]{3}")) {
            int from = DAYS.indexOf(days.substring(0, 3));
            int to = DAYS.indexOf(days.substring(4));
            return from < 0 || to < from
                    ? Optional.empty()
                    : Optional.of(new WeekTimes(time, DAYS.subList(from, to + 1)));
        }
        List<String> named = List.of(days.split(","));
        return DAYS.containsAll(named)
                ? Optional.of(new WeekTimes(
                        time, DAYS.stream().filter(named::contains).toList()))
                : Optional.empty();
    }

    String cron() {
        String which = days.isEmpty() || days.size() == DAYS.size() ? "* * ?" : "? * " + String.join(",", days);
        return "0 " + time.getMinute() + " " + time.getHour() + " " + which;
    }
}
