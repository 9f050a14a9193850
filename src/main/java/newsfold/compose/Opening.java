package newsfold.compose;

/**
 * What editors wrote over a whole edition; what is empty is left to the program.
 *
 * @param subject one line
 * @param preheader one line, which mail programs show behind the subject
 * @param note to the readers, plain text, paragraphs apart by empty lines
 */
public record Opening(String subject, String preheader, String note) {
    public static final Opening NONE = new Opening("", "", "");

    Opening with(Edit edit) {
        return switch (edit.kind()) {
            case SUBJECT -> new Opening(edit.text(), preheader, note);
            case PREHEADER -> new Opening(subject, edit.text(), note);
            case NOTE -> new Opening(subject, preheader, edit.text());
            default -> this;
        };
    }
}
