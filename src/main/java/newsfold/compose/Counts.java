package newsfold.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.compare.Terms;

/** Numbers of things in a text: "41 dead", "600 workers". A number with nothing counted behind it is none. */
final class Counts {
    /** Digits, not part of a time, a date, a score or a sum of money; then what is counted. */
    private static final Pattern COUNT = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,:/$€£#-])(\\p{Nd}{1,3}(?:[.,' \u00a0]\\p{Nd}{3})+|\\p{Nd}{1,7})[ \u00a0](\\p{L}{3,})(?![\\p{L}\\p{N}])");

    private static final Pattern SEPARATOR = Pattern.compile("[.,' \u00a0]");
    private static final int WORD = 5; // characters by which forms of one word are told to be one
    /** What stands behind the numbers of dates and measures of time is not what the news is about. */
    private static final Set<String> TIMES = Set.of(
            "janua", "febru", "march", "april", "may", "june", "july", "augus", "septe", "octob", "novem", "decem",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "hour", "hours", "day",
            "days", "week", "weeks", "month", "years", "year", "minut", "secon", "januar", "märz", "mai", "juni",
            "juli", "oktob", "dezem", "stund", "tage", "tagen", "woche", "monat", "jahre", "jahr", "uhr", "and", "und",
            "per", "percen", "perce", "proze", "milli", "billi", "trilli", "trill", "mrd", "mio", "others", "other",
            "of", "the");

    /** Of these there are several sorts in a story: their number is another one only where the words around it are the same. */
    private static final Set<String> GENERAL = Set.of(
            "peopl", "perso", "men", "women", "child", "mensc", "leute", "kinde", "fraue", "männe", "enfan", "homme",
            "femme", "mujer", "hombr", "niños", "челов", "людей");

    private static final int AROUND = 40; // characters on each side
    /** These stand beside numbers of all sorts. */
    private static final Set<String> EVERYWHERE = Set.of(
            "were", "have", "been", "with", "that", "this", "from", "they", "their", "when", "after", "more", "than",
            "over", "least", "about", "some", "said", "also", "while", "waren", "wurden", "haben", "mehr", "etwa",
            "rund", "nach");

    private Counts() {}

    /**
     * A number of things.
     *
     * @param number without separators
     * @param thing what is counted, cut so that its forms are one
     * @param written as it stands in the text
     * @param around the words beside it
     */
    record Count(String number, String thing, String written, Set<String> around) {
        /** Whether both count the same. */
        boolean countsAs(Count other) {
            return thing.equals(other.thing)
                    && (!GENERAL.contains(thing) || around.stream().anyMatch(other.around::contains));
        }
    }

    static List<Count> of(String text) {
        List<Count> counts = new ArrayList<>();
        Matcher matcher = COUNT.matcher(text);
        while (matcher.find()) {
            String word = matcher.group(2).toLowerCase(Locale.ROOT);
            String thing = word.length() > WORD ? word.substring(0, WORD) : word;
            if (!TIMES.contains(thing)) {
                String number = SEPARATOR.matcher(matcher.group(1)).replaceAll("");
                Set<String> around = Terms.of(text.substring(Math.max(0, matcher.start() - AROUND), matcher.start())
                        + " "
                        + text.substring(matcher.end(), Math.min(text.length(), matcher.end() + AROUND)));
                around.removeAll(EVERYWHERE);
                counts.add(new Count(number, thing, matcher.group().replace('\u00a0', ' '), around));
            }
        }
        return counts;
    }
}
