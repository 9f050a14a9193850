package newsfold.desk.today;

/**
 * How long a line of the letter is, for who writes it.
 *
 * @param good characters that nearly every mailbox shows
 * @param most characters; what is longer is cut off by the program
 */
public record LineLength(String text, int good, int most) {
    /** Phones show some 40 characters of a subject, desktops 60 to 70. */
    static LineLength ofSubject(String text) {
        return new LineLength(text, 60, 90);
    }

    /** What stands behind or below the subject: some 40 to 100 characters. */
    static LineLength ofPreheader(String text) {
        return new LineLength(text, 100, 140);
    }

    public int characters() {
        return text.codePointCount(0, text.length());
    }

    public String advice() {
        int characters = characters();
        if (characters > most) {
            return "Too long: the letter has its first " + most + " characters.";
        }
        return characters > good
                ? "Rather long: many mailboxes cut it after " + good + " characters."
                : "Short enough for most mailboxes.";
    }

    /** As the page colours it. */
    public String tone() {
        return characters() > most ? "bad" : characters() > good ? "wait" : "good";
    }
}
