package newsfold.merge;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.Article;

/**
 * Recognises articles that report many events: live blogs, briefings, letters pages. They may stand in a story, but must
 * not join two.
 */
final class RoundUps {
    private static final Pattern HEADLINE = Pattern.compile(
            "\\blive (?:blog|updates?|coverage|ticker)\\b|\\blive:|^live\\b|- live\\b|\\bas it happened\\b|\\bliveblog\\b"
                    + "|\\b(?:morning|evening|daily|weekly|news|midday|world) (?:briefing|digest|round-?up|wrap|bulletin|headlines)\\b"
                    + "|\\b(?:round-?up|news in brief|in brief|top stories|week in review|letters to the editor)\\b"
                    + "|\\b(?:this|the) week in\\b|\\b(?:\\d+|five|six|seven|ten) things (?:to|you)\\b|\\breaders sound off\\b"
                    + "|\\bnewsletter\\b|\\blatest (?:news )?updates\\b|^(?:the latest|morning news|today's news)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /**
     * A clock time that opens a paragraph of prose, here or on the next line: an entry of a live blog. Lengths of films before
     * their titles are none.
     */
    private static final Pattern ENTRY = Pattern.compile(
            "^\\W{0,3}\\d{1,2}[:.h]\\d{2}(?:\\s?[ap]\\.?m\\b\\.?)?(?:\\s(?:GMT|BST|CET|CEST|EDT|EST|ET|UTC|Uhr))?"
                    + "\\b[^\\n]{0,2000}(?:[.!?][\\p{Pf}\"')]*$|(?=\\n[^\\n]{30,2000}[.!?][\\p{Pf}\"')]*$))",
            Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private static final int ENTRIES = 4;
    /** Headlines set side by side: "Fed to meet; quake in Iran; Smith resigns". */
    private static final int SEMICOLONS = 2;

    private RoundUps() {}

    static boolean recognise(Article article) {
        String title = article.title() == null ? "" : article.title();
        if (HEADLINE.matcher(title).find()
                || title.chars().filter(c -> c == ';').count() >= SEMICOLONS) {
            return true;
        }
        Matcher entry = ENTRY.matcher(article.text());
        int entries = 0;
        while (entries < ENTRIES && entry.find()) {
            entries++;
        }
        return entries == ENTRIES;
    }
}
