package newsfold.read;

import java.util.List;
import java.util.stream.Stream;

/** The names that stand in an address, compared with an outlet's name as people write it. */
record SiteLabels(List<String> labels) {
    /** Shorter runs of letters stand in many names by chance. */
    private static final int TELLING = 4;

    /** All letters of each in a row, also without "the". */
    List<String> called() {
        return folded().flatMap(label -> Stream.of(label, label.replaceFirst("^the(?=..)", "")))
                .distinct()
                .toList();
    }

    /**
     * Whether one of them is the name, its beginning, or an abbreviation of it: "The New York Times" and nytimes, "BBC News"
     * and bbc. Too weak to tell whose a name is that was not seen at the address.
     */
    boolean agree(OutletSpelling spelling) {
        return !spelling.words().isEmpty() && folded().anyMatch(label -> agree(label, spelling.words()));
    }

    private Stream<String> folded() {
        return labels.stream()
                .map(label -> OutletSpelling.fold(label).replaceAll("[^\\p{L}\\p{N}]", ""))
                // ü is written u, or ue
                .flatMap(label -> Stream.of(label, label.replaceAll("([aou])e", "$1")))
                .filter(label -> label.length() > 1)
                .distinct();
    }

    private static boolean agree(String written, List<String> words) {
        String all = String.join("", words);
        String label = written.length() > 5 && written.startsWith("the") ? written.substring(3) : written;
        StringBuilder start = new StringBuilder();
        for (String word : words) {
            if (start.append(word).toString().equals(label)) {
                return true;
            }
        }
        return label.length() >= TELLING && all.contains(label)
                || all.length() >= TELLING && label.contains(all)
                || all.length() == TELLING - 1 && label.startsWith(all)
                || label.length() == TELLING - 1 && all.startsWith(label)
                || words.size() > 1 && abbreviates(label, words);
    }

    /** Whether a label is made of beginnings of the words, in their order: nytimes, latimes, scmp. */
    private static boolean abbreviates(String label, List<String> words) {
        boolean[] reached = new boolean[label.length() + 1];
        reached[0] = true;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean[] next = new boolean[reached.length];
            for (int from = 0; from < reached.length; from++) {
                // small words are left out: Bank of Hill is bh
                next[from] |= reached[from] && i > 0 && word.length() <= 3;
                int length = 1;
                while (reached[from] && length <= word.length() && label.startsWith(word.substring(0, length), from)) {
                    next[from + length++] = true;
                }
            }
            reached = next;
        }
        return reached[label.length()];
    }
}
