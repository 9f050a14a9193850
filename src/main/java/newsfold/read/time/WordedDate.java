package newsfold.read.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and old programs write them: RFC 822 and RFC 850, asctime, month names in many languages, Korean and
 * Chinese with their counters, or numbers between slashes and points. Parts may come in any order that leaves no doubt. A
 * field that can only be a date is read as far as it goes; a line that may be anything is a date only as a whole.
 */
public final class WordedDate {
    private static final int UNKNOWN = -1;

    private final DateScanner in;
    private final int[] numbers = new int[3];
    private int count;
    private char separator;
    private int year = UNKNOWN;
    private int month = UNKNOWN;
    private int day = UNKNOWN;
    private boolean yearFirst;
    private int[] time = DateScanner.NO_TIME;
    private @Nullable Boolean afternoon;
    private @Nullable Integer offset;
    private @Nullable ZoneId region;
    private final boolean strict;
    private boolean foreign;
    private boolean dayFirst;

    private WordedDate(String text, boolean strict) {
        in = new DateScanner(text);
        this.strict = strict;
    }

    /** Null where the text has no day in it. */
    static @Nullable Instant parse(String text) {
        return new WordedDate(text, false).read();
    }

    /**
     * Null where the text holds anything but one whole date, day, month and year in four digits, with the words that
     * announce it.
     */
    public static @Nullable Instant whole(String text) {
        return new WordedDate(text, true).read();
    }

    private @Nullable Instant read() {
        while (!in.atEnd() && !(strict && foreign)) {
            if (in.atDigit()) {
                number();
            } else if (in.atLetter()) {
                word();
            } else if (time.length > 0 && (in.peek() == '+' || in.peek() == '-') && isDigit(in.peek(1))) {
                Integer zone = TimeZoneNames.offset(in);
                offset = zone == null ? offset : zone;
            } else {
                if (count == 1 && separator == 0 && "./-".indexOf(in.peek()) >= 0) {
                    separator = in.peek();
                }
                foreign |= "$€£%#@=<>?!&_[]{}\\\"“”".indexOf(in.peek()) >= 0;
                in.skip();
            }
        }
        if (strict && foreign || !assign()) {
            return null;
        }
        LocalDate date = FeedDates.day(year, month, day);
        return FeedDates.instant(date, timeOfDay(), offset == null ? offset(date) : offset);
    }

    /** "ET" is summer or winter time, as the day has it. */
    private int offset(LocalDate date) {
        return region == null
                ? 0
                : region.getRules().getOffset(date.atTime(12, 0)).getTotalSeconds();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void number() {
        if (time.length == 0) {
            time = in.time();
            if (time.length > 0) {
                return;
            }
        }
        int digits = in.digits();
        if (digits > 4) {
            foreign = true;
            in.back(in.position() + digits);
            return;
        }
        int value = in.number(digits);
        if (counted(value)) {
            return;
        }
        if (digits >= 3) {
            foreign |= year != UNKNOWN || value < 1900 || value > 2100;
            if (year == UNKNOWN) {
                year = FeedDates.fullYear(value, digits);
                yearFirst = count == 0 && month == UNKNOWN;
            }
        } else {
            if (count < numbers.length) {
                numbers[count] = value;
            }
            count++;
        }
    }

    /** A number whose counter (Korean, Chinese, Japanese) says what it counts. */
    private boolean counted(int value) {
        switch (in.peek()) {
            case '년', '年' -> year = value;
            case '월', '月' -> month = value;
            case '일', '日' -> day = value;
            case '시', '時', '时' -> clock(0, value);
            case '분', '分' -> clock(1, value);
            case '초', '秒' -> clock(2, value);
            default -> {
                return false;
            }
        }
        in.skip();
        return true;
    }

    private void clock(int part, int value) {
        time = time.length == 0 ? new int[4] : time;
        time[part] = value;
    }

    private void word() {
        String word = in.word().toLowerCase(Locale.ROOT);
        Boolean half = half(word);
        if (half != null) {
            afternoon = half;
            return;
        }
        if (word.equals("uhr") && time.length == 0 && count > 0 && count <= numbers.length) {
            clock(0, numbers[--count]);
            return;
        }
        boolean timed = time.length > 0 && offset == null && region == null;
        region = timed && TimeZoneNames.region(word) != null ? TimeZoneNames.region(word) : region;
        Integer zone =
                timed && region == null && (word.length() > 1 || word.equals("z")) ? TimeZoneNames.named(word) : null;
        if (zone != null) {
            offset = zone;
            return;
        }
        int named = MonthNames.number(word);
        // a weekday may begin like a month ("mar. 12 nov."), but stands in front of it
        if (named > 0) {
            month = named;
        } else if (strict && region == null) {
            String plain = MonthNames.plain(word);
            boolean before = count == 0 && year == UNKNOWN;
            dayFirst |= DateWords.dayFirst(plain);
            foreign |= !DateWords.weekday(plain) && !DateWords.filler(plain) && !(before && DateWords.label(plain));
        }
    }

    private @Nullable Boolean half(String word) {
        return switch (word) {
            case "오전", "上午", "午前", "πμ" -> false;
            case "오후", "下午", "午後", "μμ" -> true;
            // German dates begin with "am"
            case "am", "pm" -> time.length > 0 ? word.equals("pm") : null;
            case "a", "p" -> {
                boolean dotted = in.peek() == '.' && (in.peek(1) == 'm' || in.peek(1) == 'M');
                if (dotted) {
                    in.skip();
                    in.skip();
                }
                yield dotted ? word.equals("p") : null;
            }
            default -> null;
        };
    }

    private boolean assign() {
        int next = 0;
        if (count > numbers.length || strict && !complete()) {
            return false;
        }
        if (month != UNKNOWN) {
            if (day == UNKNOWN && count > next) {
                day = numbers[next++];
            }
            if (year == UNKNOWN && count > next) {
                year = FeedDates.fullYear(numbers[next], 2);
            }
        } else if (year != UNKNOWN && count == 2) {
            boolean monthFirst = yearFirst || !dayFirst && separator == '/' && numbers[0] <= 12 || numbers[1] > 12;
            month = monthFirst ? numbers[0] : numbers[1];
            day = monthFirst ? numbers[1] : numbers[0];
        } else if (year == UNKNOWN && count == 3) {
            boolean monthFirst = separator == '/' && numbers[0] <= 12 || numbers[1] > 12;
            month = monthFirst ? numbers[0] : numbers[1];
            day = monthFirst ? numbers[1] : numbers[0];
            year = FeedDates.fullYear(numbers[2], 2);
        }
        day = day == UNKNOWN ? 1 : day;
        return year != UNKNOWN && month != UNKNOWN;
    }

    /** Whether there is a year, a day and a month, and nothing that could be either of two things. */
    private boolean complete() {
        if (year == UNKNOWN) {
            return false;
        }
        if (month != UNKNOWN) {
            return (day == UNKNOWN ? count == 1 && exists(month, numbers[0]) : count == 0 && exists(month, day));
        }
        boolean monthFirst = yearFirst || numbers[1] > 12;
        dayFirst = !yearFirst && (dayFirst || separator == '.' || numbers[0] > 12);
        return count == 2
                && separator != 0
                && (dayFirst != monthFirst || numbers[0] == numbers[1])
                && exists(monthFirst ? numbers[0] : numbers[1], monthFirst ? numbers[1] : numbers[0]);
    }

    private boolean exists(int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
    }

    private int[] timeOfDay() {
        if (time.length == 0) {
            return new int[4];
        }
        if (afternoon != null && time[0] <= 12) {
            time[0] = time[0] % 12 + (afternoon ? 12 : 0);
        }
        return time;
    }
}
