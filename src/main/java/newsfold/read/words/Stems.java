package newsfold.read.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Words of which a line must hold one before a pattern is tried on it. One look over the line finds any of them, however
 * many there are.
 */
public final class Stems {
    /** Of three letters, one beside the other in a number. */
    private static final int BEGINNINGS = 1 << 13;

    private static final int KEY = 3;

    /** Of fewer letters than a key has: signs, and words of scripts that know no case. */
    private final List<String> shorter = new ArrayList<>();

    private final String[][] stems = new String[BEGINNINGS][];

    /** The keys of the stems, which most places in a line are told by to begin none. */
    private final BitSet beginnings = new BitSet(BEGINNINGS);

    private Stems(List<String> all) {
        for (String stem : all) {
            if (stem.length() < KEY) {
                shorter.add(stem);
                continue;
            }
            int beginning = beginning(stem.charAt(0), stem.charAt(1), stem.charAt(2));
            beginnings.set(beginning);
            String[] others = stems[beginning] == null ? new String[0] : stems[beginning];
            stems[beginning] = Arrays.copyOf(others, others.length + 1);
            stems[beginning][others.length] = stem;
        }
    }

    /** @param stems in lower case; they may stand anywhere in a line, also amid its words */
    public static Stems of(List<String> stems) {
        return new Stems(stems);
    }

    /** Whether the line holds one, in letters of any case. */
    public boolean in(String line) {
        for (String stem : shorter) {
            if (line.contains(stem)) {
                return true;
            }
        }
        int length = line.length();
        if (length < KEY) {
            return false;
        }
        char first = small(line.charAt(0));
        char second = small(line.charAt(1));
        for (int i = KEY - 1; i < length; i++) {
            char third = small(line.charAt(i));
            int beginning = beginning(first, second, third);
            if (beginnings.get(beginning) && at(line, i - KEY + 1, beginning)) {
                return true;
            }
            first = second;
            second = third;
        }
        return false;
    }

    private boolean at(String line, int place, int beginning) {
        for (String stem : stems[beginning]) {
            if (line.regionMatches(true, place, stem, 0, stem.length())) {
                return true;
            }
        }
        return false;
    }

    private static char small(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        }
        return Character.toLowerCase(c);
    }

    private static int beginning(char first, char second, char third) {
        return (961 * first + 31 * second + third) & BEGINNINGS - 1;
    }
}
