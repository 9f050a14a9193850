package newsfold.merge;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers the stems of a window, in the order in which they are met; since that order is nobody's choice, nothing may be
 * decided by it. Several threads may use it at once.
 */
final class Lexicon {
    private static final int SMALLEST = 1024;

    private final Map<Tongue, Dictionary> dictionaries = new EnumMap<>(Tongue.class);
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private String[] stems = new String[SMALLEST];
    private int known;

    Lexicon(CommonWords common) {
        for (Tongue tongue : Tongue.values()) {
            dictionaries.put(tongue, new Dictionary(this, common, tongue));
        }
    }

    /** The words of one tongue. */
    Dictionary in(Tongue tongue) {
        Dictionary dictionary = dictionaries.get(tongue);
        if (dictionary == null) {
            throw new IllegalArgumentException(tongue.toString());
        }
        return dictionary;
    }

    /** The number of a stem, a new one if need be. */
    int number(String stem) {
        Integer number = numbers.get(stem);
        return number == null ? enter(stem) : number;
    }

    /** The number of a stem, -1 if it has none. */
    int find(String stem) {
        return numbers.getOrDefault(stem, -1);
    }

    synchronized String stem(int number) {
        return stems[number];
    }

    /** How many stems have numbers, from 0. */
    synchronized int size() {
        return known;
    }

    private synchronized int enter(String stem) {
        Integer number = numbers.get(stem);
        if (number != null) {
            return number;
        }
        if (known == stems.length) {
            stems = Arrays.copyOf(stems, 2 * known);
        }
        stems[known] = stem;
        numbers.put(stem, known);
        return known++;
    }
}
