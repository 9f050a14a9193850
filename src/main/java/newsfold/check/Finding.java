package newsfold.check;

/**
 * What came of looking at one part of the set-up.
 *
 * @param part such as DKIM
 * @param sentence what is so; where something is wrong, what to change and by which setting
 */
public record Finding(Level level, String part, String sentence) {
    /** How bad it is. */
    public enum Level {
        OK,
        /** Letters go out; something may be missing or wrong. */
        WARNING,
        /** Letters won't go out, won't arrive, or can't be left. */
        FAILED
    }

    static Finding ok(String part, String sentence) {
        return new Finding(Level.OK, part, sentence);
    }

    static Finding warning(String part, String sentence) {
        return new Finding(Level.WARNING, part, sentence);
    }

    static Finding failed(String part, String sentence) {
        return new Finding(Level.FAILED, part, sentence);
    }
}
