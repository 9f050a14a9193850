package newsfold.merge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.Article;

/**
 * Recognises articles that report many events: live blogs, briefings, letters pages. They may stand in a story, but must
 * not join two.
 */
final class RoundUps {
    /**
     * A phrase of such headlines.
     *
     * @param part letters without which it cannot be there, in lower case: looking for them spares most headlines the pattern
     */
    private record Sign(String part, Pattern phrase) {}

    private static final String DAILY = "\\b(?:morning|evening|daily|weekly|news|midday|world) ";
    private static final List<Sign> HEADLINE = List.of(
            sign(
                    "live",
                    "\\blive (?:blog|updates?|coverage|ticker)\\b|\\blive:|^live\\b|- live\\b|\\blive-?(?:blog|ticker)\\b"),
            sign("happened", "\\bas it happened\\b"),
            sign("briefing", DAILY + "briefing\\b"),
            sign("digest", DAILY + "digest\\b"),
            sign("wrap", DAILY + "wrap\\b"),
            sign("bulletin", DAILY + "bulletin\\b"),
            sign("headlines", DAILY + "headlines\\b"),
            sign("round", "\\bround-?up\\b"),
            sign("in brief", "\\bin brief\\b"),
            sign("top stories", "\\btop stories\\b"),
            sign("week in", "\\bweek in review\\b|\\b(?:this|the) week in\\b"),
            sign("letters to the editor", "\\bletters to the editor\\b"),
            sign("things ", "\\b(?:\\d+|five|six|seven|ten) things (?:to|you)\\b"),
            sign("readers sound off", "\\breaders sound off\\b"),
            sign("newsletter", "\\bnewsletter\\b"),
            sign("latest", "\\blatest (?:news )?updates\\b|^the latest\\b"),
            sign("morning news", "^morning news\\b"),
            sign("today's news", "^today's news\\b"),
            sign("newsblog", "\\bnewsblog\\b"),
            sign("nachrichtenüberblick", "\\bnachrichtenüberblick\\b"),
            sign("presseschau", "\\bpresseschau\\b"),
            sign("das wichtigste", "\\bdas wichtigste (?:am|des|in kürze)\\b"),
            sign("direct", "\\ben directo?\\s?[:,]|^direct\\s?:|^(?:en )?directo\\s?[:|]"),
            sign("revue de presse", "\\brevue de presse\\b"),
            sign("essentiel de l", "\\bl['\u2019]essentiel de l['\u2019]actu"),
            sign("minuto a minuto", "\\bminuto a minuto\\b"),
            sign("resumen de", "\\bresumen (?:del día|de la semana)\\b"),
            sign("онлайн-трансляция", "онлайн-трансляция"),
            sign("дайджест", "дайджест"),
            sign("главное", "^главное (?:за|к)\\s"),
            sign("обзор прессы", "\\bобзор прессы"));
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
        if (announced(title) || title.chars().filter(c -> c == ';').count() >= SEMICOLONS) {
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

    private static Sign sign(String part, String phrase) {
        return new Sign(part, Pattern.compile(phrase, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static boolean announced(String title) {
        char[] letters = title.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            // as patterns do it
            letters[i] = Character.toLowerCase(Character.toUpperCase(letters[i]));
        }
        String lower = new String(letters);
        for (Sign sign : HEADLINE) {
            if (lower.contains(sign.part) && sign.phrase.matcher(title).find()) {
                return true;
            }
        }
        return false;
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
