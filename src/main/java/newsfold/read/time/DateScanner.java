package newsfold.read.time;

/** Reads a date's text from left to right, number by number and word by word. */
final class DateScanner {
    private final String text;
    private int at;

    DateScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    /** The next character, or 0 at the end. */
    char peek() {
        return atEnd() ? 0 : text.charAt(at);
    }

    char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    void skip() {
        at++;
    }

    boolean skip(char c) {
        if (peek() == c && !atEnd()) {
            at++;
            return true;
        }
        return false;
    }

    void skipBlanks() {
        while (!atEnd() && (Character.isWhitespace(peek()) || peek() == '\u00a0')) {
            at++;
        }
    }

    boolean atDigit() {
        return isDigit(0);
    }

    boolean atLetter() {
        return !atEnd() && (Character.isLetter(peek()) || Character.getType(peek()) == Character.NON_SPACING_MARK);
    }

    private boolean isDigit(int ahead) {
        return peek(ahead) >= '0' && peek(ahead) <= '9';
    }

    /** How many digits stand here. */
    int digits() {
        int count = 0;
        while (isDigit(count)) {
            count++;
        }
        return count;
    }

    /** The number of that many digits. */
    int number(int digits) {
        int value = 0;
        for (int i = 0; i < digits; i++) {
            value = Math.addExact(Math.multiplyExact(value, 10), text.charAt(at++) - '0');
        }
        return value;
    }

    /** The word that stands here. */
    String word() {
        int start = at;
        while (atLetter()) {
            at++;
        }
        return text.substring(start, at);
    }

    /** A fraction of a second after its point, in nanoseconds; digits beyond the ninth are dropped. */
    int fraction() {
        int nanos = 0;
        int scale = 100_000_000;
        while (atDigit()) {
            nanos += (text.charAt(at++) - '0') * scale;
            scale /= 10;
        }
        return nanos;
    }

    /**
     * A time of day: hour, minute, second, nanosecond; what is not given is 0. Stands before the hour's first digit.
     * Returns null and stays where no time stands here.
     */
    int[] time() {
        int start = at;
        int[] time = new int[4];
        int digits = digits();
        if (digits < 1 || digits > 2) {
            return NO_TIME;
        }
        time[0] = number(digits);
        boolean dotted = peek() == '.' && isDigit(1) && isDigit(2) && !isDigit(3) && peek(3) != '.';
        boolean french = peek() == 'h' && isDigit(1) && isDigit(2);
        char separator = dotted ? '.' : french ? 'h' : ':';
        if (peek() != separator) {
            back(start);
            return NO_TIME;
        }
        for (int i = 1; i < 3 && peek() == separator && isDigit(1); i++) {
            skip();
            time[i] = number(Math.min(2, digits()));
        }
        if ((peek() == '.' || peek() == ',') && isDigit(1)) {
            skip();
            time[3] = fraction();
        } else if (peek() == ':') {
            skip();
        }
        return time;
    }

    /** What {@link #time} returns where no time stands. */
    static final int[] NO_TIME = new int[0];
}
