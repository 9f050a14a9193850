package newsfold.read.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who signs the entries of a live blog: "Ann Miller12 May 2031 10:45", again and again, with or without the blank. */
public final class LiveSignatures {
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}";
    private static final Pattern SIGNED =
            Pattern.compile("((?:\\p{Lu}[\\p{L}'’-]{1,20}\\s){1,3}\\p{Lu}[\\p{L}'’-]{1,20})\\s?(?:\\d{1,2}\\s" + MONTH
                    + "|" + MONTH + "\\s\\d{1,2},?)\\s20\\d\\d,?\\s(?:at\\s)?\\d{1,2}[:.]\\d\\d");

    /** One signature may be anything; a live blog has many. */
    private static final int FEWEST = 3;

    private static final int MOST = 200;

    private LiveSignatures() {}

    /** The names, separated by a comma and a blank, in the order of their first entries; null where nobody signs. */
    public static @Nullable String authors(String text) {
        List<String> signatures = new ArrayList<>();
        Matcher signed = SIGNED.matcher(text);
        while (signatures.size() < MOST && signed.find()) {
            signatures.add(signed.group(1));
        }
        Set<String> names = new LinkedHashSet<>();
        for (String signature : signatures) {
            String name = repeated(signature, signatures);
            if (name != null) {
                names.add(name);
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** The longest end of the words, two at the least, that others end with: what stands before is the entry's. */
    private static @Nullable String repeated(String signature, List<String> all) {
        String end = signature;
        while (end.indexOf(' ') > 0) {
            String name = end;
            long times = all.stream()
                    .filter(other -> other.equals(name) || other.endsWith(' ' + name))
                    .count();
            if (times >= FEWEST) {
                return name;
            }
            end = end.substring(end.indexOf(' ') + 1);
        }
        return null;
    }
}
