package newsfold.render;

/**
 * A place in a frozen rendering that differs from reader to reader. It stands between characters of Unicode's private use
 * area, which are taken out of all outside text, so no article can forge one.
 */
public enum Mark {
    /** The reader's own unsubscribe page, an absolute address. */
    UNSUBSCRIBE(32),
    /** The address the letter goes to. */
    ADDRESS(28),
    /** The page of what the reader wishes to read, an absolute address. */
    PREFERENCES(32),
    /** The reader's name; only in passages for those whose name is known. */
    NAME(12),
    /** How many of the edition's items the letter has. */
    SHOWN(2);

    private static final char OPEN = '\ue000';
    private static final char CLOSE = '\ue001';

    private final int columns;

    Mark(int columns) {
        this.columns = columns;
    }

    /** Room that what takes its place usually needs in a line. */
    int columns() {
        return columns;
    }

    /** The mark as it stands in the text. */
    public String token() {
        return OPEN + name() + CLOSE;
    }

    /** Outside text without the characters that marks and passages are made of. */
    public static String strip(String outside) {
        StringBuilder clean = new StringBuilder(outside.length());
        outside.chars().filter(c -> c < OPEN || c > Passage.END).forEach(c -> clean.append((char) c));
        return clean.toString();
    }
}
