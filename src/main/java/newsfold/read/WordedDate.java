package newsfold.read;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Dates as people and old programs write them: RFC 822 and RFC 850, asctime, month names in many languages, Korean and
 * Chinese with their counters, or numbers between slashes and points. Parts may come in any order that leaves no doubt.
 */
final class WordedDate {
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

    private WordedDate(String text) {
        in = new DateScanner(text);
    }

    /** Null where the text has no day in it. */
    static @Nullable Instant parse(String text) {
        return new WordedDate(text).read();
    }

    private @Nullable Instant read() {
        while (!in.atEnd()) {
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
                in.skip();
            }
        }
        if (!assign()) {
            return null;
        }
        return FeedDates.instant(year, month, day, timeOfDay(), offset == null ? 0 : offset);
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
            in.back(in.position() + digits);
            return;
        }
        int value = in.number(digits);
        if (counted(value)) {
            return;
        }
        if (digits >= 3) {
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
        Integer zone = time.length > 0 && offset == null ? TimeZoneNames.named(word) : null;
        if (zone != null) {
            offset = zone;
            return;
        }
        int named = MonthNames.number(word);
        // a weekday may begin like a month ("mar. 12 nov."), but stands in front of it
        if (named > 0) {
            month = named;
        }
    }

    private @Nullable Boolean half(String word) {
        return switch (word) {
            case "am", "오전", "上午", "πμ" -> false;
            case "pm", "오후", "下午", "μμ" -> true;
            case "a", "p" -> {
                boolean dotted = in.peek() == '.' && (in.peek(1) == 'm' || in.peek(1) == 'M');
                yield dotted ? word.equals("p") : null;
            }
            default -> null;
        };
    }

    private boolean assign() {
        int next = 0;
        if (count > numbers.length) {
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
            boolean monthFirst = yearFirst || separator == '/' && numbers[0] <= 12 || numbers[1] > 12;
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
