package newsfold.merge;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a name sounds, roughly, whatever alphabet and language it is written in: Selenskyj, Zelensky and Зеленский are alike.
 *
 * @param spelled with letters of one kind each: hissing ones as s, those of the throat as k, i and y and j as i
 * @param skeleton its consonants, without those that languages spell most differently; equal for names that may be alike
 */
record Sound(String spelled, String skeleton) {
    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "e"),
            Map.entry('є', "e"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('ї', "i"),
            Map.entry('й', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ў', "v"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "sh"),
            Map.entry('ъ', ""),
            Map.entry('ы', "i"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "iu"),
            Map.entry('я', "ia"));
    private static final Pattern HISSING = Pattern.compile("tsch|tch|tsh|sch|sh|ch|zh|cz|dz|ts|tz|c(?=[eiy])|[zßxs]");
    private static final Pattern THROAT = Pattern.compile("kh|gh|ck|qu|[kcqgh]");
    private static final Pattern I = Pattern.compile("(?:y|i|j|ij|iy|yj|yi|ii)+");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final Pattern NO_SKELETON = Pattern.compile("[^bdflmnprtv]");
    /** Letters of a name that may be spelled in several ways; shorter ones must be equal. */
    private static final int LONG = 5;
    /** How much of each letter of the longer name may differ, from its fourth on. */
    private static final double DIFFERENT = .2;

    static Sound of(String name) {
        StringBuilder latin = new StringBuilder();
        String lower = Folding.plain(name).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            latin.append(CYRILLIC.getOrDefault(lower.charAt(i), String.valueOf(lower.charAt(i))));
        }
        String word = Folding.of(latin.toString()).replaceAll("[^a-zß]", "");
        word = word.replace("ph", "f").replace("ou", "u").replace('w', 'v');
        // ch is a hiss in one language and a sound of the throat in the other: what is left of it is compared with care
        word = HISSING.matcher(word).replaceAll("s");
        word = THROAT.matcher(word).replaceAll("k");
        word = I.matcher(word).replaceAll("i");
        word = TWICE.matcher(word).replaceAll("$1");
        return new Sound(word, NO_SKELETON.matcher(word).replaceAll(""));
    }

    /** Long names may differ a little, by vowels more than by consonants. */
    boolean alike(Sound other) {
        int longest = Math.max(spelled.length(), other.spelled.length());
        if (spelled.equals(other.spelled)) {
            return longest > 1;
        }
        return Math.min(spelled.length(), other.spelled.length()) >= LONG
                && skeleton.equals(other.skeleton)
                && difference(other.spelled) <= DIFFERENT * (longest - 3);
    }

    private double difference(String other) {
        double[] row = new double[other.length() + 1];
        for (int j = 1; j < row.length; j++) {
            row[j] = row[j - 1] + cost(other.charAt(j - 1));
        }
        for (int i = 1; i <= spelled.length(); i++) {
            double diagonal = row[0];
            char mine = spelled.charAt(i - 1);
            row[0] += cost(mine);
            for (int j = 1; j < row.length; j++) {
                char their = other.charAt(j - 1);
                double changed = diagonal + (mine == their ? 0 : Math.max(cost(mine), cost(their)));
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j] + cost(mine), row[j - 1] + cost(their)));
            }
        }
        return row[other.length()];
    }

    private static double cost(char letter) {
        return "aeiouks".indexOf(letter) >= 0 ? .5 : 1;
    }
}
