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
                    + "|\\bnewsletter\\b|\\blatest (?:news )?updates\\b|^(?:the latest|morning news|today's news)\\b"
                    + "|\\b(?:live-?ticker|newsblog|nachrichtenüberblick|presseschau|das wichtigste (?:am|des|in kürze))\\b"
                    + "|\\ben direct\\s?[:,]|^direct\\s?:|\\brevue de presse\\b|\\bl['\u2019]essentiel de l['\u2019]actu"
                    + "|\\ben directo\\s?[:,]|^(?:en )?directo\\s?[:|]|\\bminuto a minuto\\b|\\bresumen (?:del día|de la semana)\\b"
                    + "|онлайн-трансляция|дайджест|^главное (?:за|к)\\s|\\bобзор прессы",
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

    /** Ends of lines that articles hardly ever have. */
    private static final String UNUSUAL = "\r\u0085\u2028\u2029";

    private RoundUps() {}

    static boolean recognise(Article article) {
        String title = article.title() == null ? "" : article.title();
        if (HEADLINE.matcher(title).find()
                || title.chars().filter(c -> c == ';').count() >= SEMICOLONS) {
            return true;
        }
        int entries = 0;
        if (times(article.text()) < ENTRIES) {
            return false;
        }
        Matcher entry = ENTRY.matcher(article.text());
        while (entries < ENTRIES && entry.find()) {
            entries++;
        }
        return entries == ENTRIES;
    }

    /** How many lines may begin with a time of day: a look that spares most texts the pattern. */
    private static int times(String text) {
        if (UNUSUAL.chars().anyMatch(end -> text.indexOf(end) >= 0)) {
            return ENTRIES;
        }
        int times = 0;
        for (int line = 0; line >= 0 && line < text.length(); line = next(text, line)) {
            int at = line;
            while (at < text.length() && at < line + 3 && !digit(text, at)) {
                at++;
            }
            int digits = digit(text, at) ? digit(text, at + 1) ? 2 : 1 : 0;
            times += digits > 0 && at + digits < text.length() && ":.hH".indexOf(text.charAt(at + digits)) >= 0 ? 1 : 0;
        }
        return times;
    }

    private static int next(String text, int line) {
        int end = text.indexOf('\n', line);
        return end < 0 ? -1 : end + 1;
    }

    private static boolean digit(String text, int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
