package newsfold.read.time;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Months by the first three or four letters of their names, without accents: English, German, Dutch, French, Spanish,
 * Italian, Portuguese, Polish, Czech, Hungarian, Turkish, Greek, Russian and Scandinavian.
 */
public final class MonthNames {
    private static final Map<String, Integer> BY_STEM = stems(
            "jan gen ene sty led oca ιαν янв",
            "feb fev lut uno sub φεβ фев",
            "mar maa mrt mrz bre μαρ мар",
            "apr avr abr kwi dub nis απρ апр",
            "may mai mei maj mag kve μαι маи мая",
            "jun juin giu cze haz ιουν июн",
            "jul juil lug lip tem ιουλ июл",
            "aug aou ago sie srp agu αυγ авг",
            "sep set wrz zar szep eyl σεπ сен",
            "oct okt ott out paz rij eki οκτ окт",
            "nov lis kas νοε ноя",
            "dec dez des dic gru pro ara δεκ дек");

    private MonthNames() {}

    private static Map<String, Integer> stems(String... months) {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < months.length; i++) {
            for (String stem : months[i].split(" ")) {
                found.put(stem, i + 1);
            }
        }
        return Map.copyOf(found);
    }

    /** 1 to 12, or 0 for a word that names no month. */
    static int number(String word) {
        String plain = plain(word);
        for (int length = Math.min(4, plain.length()); length >= 3; length--) {
            Integer month = BY_STEM.get(plain.substring(0, length));
            if (month != null) {
                return month;
            }
        }
        return 0;
    }

    /** A word in lower case without its accents. */
    public static String plain(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        String parted = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < parted.length(); i++) {
            if (Character.getType(parted.charAt(i)) != Character.NON_SPACING_MARK) {
                plain.append(parted.charAt(i));
            }
        }
        return plain.toString();
    }
}
