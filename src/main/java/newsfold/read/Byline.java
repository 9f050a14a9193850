package newsfold.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines around a headline that say who wrote the article and when. */
final class Byline {
    private static final Pattern BY = Pattern.compile(
            "(?:(?i:by|written by|reported by|words by|story by|author|posted by|published by)\\s?:?\\s)(\\p{Lu}.{1,80})");
    private static final Pattern ABROAD = Pattern.compile(
            "(?i:von|par|por|di|door|av|af|texte?|texto|testo|autor|auteur|autore)\\s?:?\\s(\\p{Lu}.{1,80})");
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]*(?:\\s(?:\\p{Lu}[\\p{L}'’.-]*|d[eiu]|d[eo]s|del|der|von|van|da|la|le)){1,4}");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s*(?:[|•·/(;]|\\s[–—-]\\s|,\\s|\\s(?:for|in|at|on|published|updated|posted)\\s|\\s(?=\\d)|(?<=\\p{Ll})(?=\\d)).*$");
    private static final int LONGEST = 110;

    private Byline() {}

    /** The author of "By Ann Miller, crime reporter". */
    static @Nullable String author(String line) {
        if (line.length() > LONGEST || Sentences.words(line) > 14) {
            return null;
        }
        Matcher by = BY.matcher(line);
        if (!by.matches()) {
            Matcher abroad = ABROAD.matcher(line);
            String name = abroad.matches()
                    ? AFTER_NAME.matcher(abroad.group(1)).replaceFirst("").strip()
                    : "";
            return NAME.matcher(name).matches() ? name : null;
        }
        String name = AFTER_NAME.matcher(by.group(1)).replaceFirst("").strip();
        int words = Sentences.words(name);
        return words == 0 || words > 8 || Sentences.ended(name) && !name.endsWith(".") ? null : name;
    }

    /** Whether the line tells author, outlet or time and nothing of the story. */
    static boolean meta(String line) {
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
