package newsfold.desk.today;

import io.quarkus.qute.TemplateExtension;
import newsfold.compose.Edit;
import newsfold.publish.EditLine;

/** What editors did, told in a sentence without its subject: "moved “Ferry fares fall”". */
@TemplateExtension
public final class EditSentences {
    private static final int LONG = 80; // characters of a headline or text

    private EditSentences() {}

    public static String told(EditLine line) {
        String what = told(line.edit(), line.about());
        return switch (line.act()) {
            case MAKE -> what;
            case UNDO -> "took back: " + what;
            case REDO -> "did again: " + what;
        };
    }

    private static String told(Edit edit, String about) {
        String story = quoted(about);
        String text = quoted(edit.text());
        boolean back = edit.text().isEmpty();
        return switch (edit.kind()) {
            case PIN -> "pinned " + story;
            case UNPIN -> "unpinned " + story;
            case EXCLUDE -> "left out " + story;
            case INCLUDE -> "took " + story + " in again";
            case BEFORE -> "moved " + story + " up or above another";
            case AFTER -> "moved " + story + " down or below another";
            case SECTION ->
                back ? "put " + story + " back into its own section" : "put " + story + " into " + section(edit);
            case HEADLINE -> back ? "gave " + story + " its own headline back" : "headed " + story + " " + text;
            case HEADLINE_OF -> "gave " + story + " another outlet’s headline";
            case SUMMARY -> back ? "gave " + story + " its own summary back" : "told " + story + ": " + text;
            case LINK -> back ? "gave " + story + " its own link back" : "chose where " + story + " leads to";
            case PICTURE -> back ? "took the picture from " + story : "chose a picture for " + story;
            case MERGE -> "merged " + edit.articles().size() + " articles into one story with " + story;
            case SPLIT -> "split " + articles(edit) + " off " + story;
            case TRANSFER -> "moved " + articles(edit) + " from " + story + " to another story";
            case NOTE -> back ? "took the note to the readers away" : "wrote a note to the readers: " + text;
            case SUBJECT -> back ? "left the subject to the program" : "wrote the subject " + text;
            case PREHEADER -> back ? "left the preheader to the program" : "wrote the preheader " + text;
        };
    }

    private static String section(Edit edit) {
        return edit.text().equals("-") ? "no section" : quoted(edit.text());
    }

    private static String articles(Edit edit) {
        int size = edit.articles().size();
        return size == 1 ? "an article" : size + " articles";
    }

    private static String quoted(String text) {
        int end = text.length() > LONG
                ? text.offsetByCodePoints(0, Math.min(LONG, text.codePointCount(0, text.length())))
                : text.length();
        return "“" + text.substring(0, end) + (end < text.length() ? "…" : "") + "”";
    }
}
