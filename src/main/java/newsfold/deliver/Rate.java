package newsfold.deliver;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many letters in which time, such as {@code 10/s}, {@code 300/m} or {@code 5000/h}. */
public record Rate(double perSecond) {
    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*/\\s*([smh])");

    public Rate {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("A rate is more than 0 letters, not " + perSecond + " a second.");
        }
    }

    /** @throws IllegalArgumentException with a sentence that says how it is written */
    public static Rate valueOf(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A rate is written like 10/s, 300/m or 5000/h, letters a second, minute or hour, not \"" + text
                            + "\".");
        }
        double letters = Double.parseDouble(matcher.group(1));
        return new Rate(
                switch (matcher.group(2)) {
                    case "s" -> letters;
                    case "m" -> letters / 60;
                    default -> letters / 3600;
                });
    }
}
