package newsfold.read.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.read.time.Age;
import org.jspecify.annotations.Nullable;

/** Lines around a headline that say who wrote the article and when. */
public final class Byline {
    private static final Pattern BY = Pattern.compile(
            "(?:(?i:by|written by|reported by|words by|story by|author|posted by|published by)\\s?:?\\s)(\\p{Lu}.{1,80})");
    private static final Pattern ABROAD =
            Pattern.compile("(?i:door|av|af|texte?|texto|testo|autor|auteur|autore)\\s?:?\\s(\\p{Lu}.{1,80})");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s*(?:[|•·/(;]|\\s[–—-]\\s|,\\s|\\s(?:for|in|at|on|published|updated|posted)\\s|\\s(?=\\d)|(?<=\\p{Ll})(?=\\d)).*$");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:,? (?:\\p{Lu}[\\p{L}.'’-]*|und|et|y|e|i|и|von|van|der|den|zu|de|del"
                    + "|della|da|das|di|do|dos|du|la|le|ter)){0,6},? \\p{Lu}[\\p{L}.'’-]*");
    /** What the words before a name begin with: most lines are told from bylines by their first letter. */
    private static final String INITIALS = "bwrsapBWRSAP";

    private static final String INITIALS_ABROAD = "datDAT";
    private static final int LONGEST = 110;

    private Byline() {}

    /** The author of "By Ann Miller, crime reporter". */
    public static @Nullable String author(String line) {
        if (line.length() > LONGEST || Sentences.words(line) > 14) {
            return null;
        }
        Matcher by = begins(line, INITIALS) ? BY.matcher(line) : null;
        if (by == null || !by.matches()) {
            return foreignAuthor(line);
        }
        String name = AFTER_NAME.matcher(by.group(1)).replaceFirst("").strip();
        int words = Sentences.words(name);
        return words == 0 || words > 8 || Sentences.ended(name) && !name.endsWith(".") ? null : name;
    }

    /** "Von Anna Müller" names an author, "Von Berlin nach Paris" tells a journey: all words of a name are capital but a few. */
    private static @Nullable String foreignAuthor(String line) {
        Matcher abroad = begins(line, INITIALS_ABROAD) ? ABROAD.matcher(line) : null;
        String rest = abroad != null && abroad.matches() ? abroad.group(1) : PhraseBook.named(PhraseBook.Use.BY, line);
        String name =
                rest == null ? "" : AFTER_NAME.matcher(rest).replaceFirst("").strip();
        return !name.isEmpty() && NAME.matcher(name).matches() ? name : null;
    }

    private static boolean begins(String line, String initials) {
        return !line.isEmpty() && initials.indexOf(line.charAt(0)) >= 0;
    }

    /** Whether the line tells author, outlet or time and nothing of the story. */
    public static boolean meta(String line) {
        if (line.length() > LONGEST) {
            return false;
        }
        if (Age.of(line) != null || WrittenTime.of(line) != null || author(line) != null) {
            return true;
        }
        Age.Named named = Age.named(line);
        return named != null && OutletName.clean(named.name()) != null;
    }
}
