package newsfold.compare;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import newsfold.compare.Figure.Kind;

/** Finds words of the texts in which a figure can be shown: short, but so that it is said what it counts. */
final class Wording {
    private static final int LONGEST = 70;
    /** Words by which "15%" is continued until it says of what. */
    private static final int REACH = 5;

    /** What may stand between a figure and the word that says of what it is. */
    private static final Set<String> JOINTS = Set.of(
            "of", "in", "on", "for", "to", "from", "at", "by", "the", "a", "an", "its", "their", "his", "her", "with");

    private Wording() {}

    /**
     * @param group the statements of one figure
     * @param among those that it is compared with
     * @return the most usual words; empty where none say what is counted
     */
    static Optional<String> of(List<Statement> group, List<Statement> among) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, String> written = new LinkedHashMap<>();
        for (Statement one : group) {
            words(one, among).filter(words -> words.length() <= LONGEST).ifPresent(words -> {
                String key = words.toLowerCase(Locale.ROOT);
                // a headline is told in its own grammar and letters
                boolean told =
                        tellsRole(words, one.figure()) || words.startsWith(one.words()) && !words.equals(one.words());
                counts.merge(key, one.position() == 0 ? 1 : told ? 3 : 2, Integer::sum);
                if (one.position() > 0 || !written.containsKey(key)) {
                    written.put(key, words);
                }
            });
        }
        return counts.entrySet().stream()
                // of equal ones the most central article's
                .min(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> written.getOrDefault(entry.getKey(), entry.getKey()));
    }

    private static boolean tellsRole(String words, Figure figure) {
        return figure.role() != null
                && Token.of(words).stream().anyMatch(token -> Role.of(token.lower()) == figure.role());
    }

    private static Optional<String> words(Statement one, List<Statement> among) {
        Figure figure = one.figure();
        if (figure.kind() != Kind.MONEY && figure.kind() != Kind.PERCENT && figure.kind() != Kind.MEASURE) {
            return Optional.of(one.words());
        }
        Set<String> shared = new HashSet<>();
        for (Statement other : among) {
            if (!one.isOneWitnessWith(other)) {
                shared.addAll(Contexts.shared(figure, other.figure()));
            }
        }
        List<Token> tokens = Token.of(one.sentence());
        int first = 0;
        while (tokens.get(first).end() <= figure.start()) {
            first++;
        }
        int last = first;
        while (last + 1 < tokens.size() && tokens.get(last + 1).start() < figure.end()) {
            last++;
        }
        for (int k = last + 1; k <= last + REACH && k < tokens.size() && !isBreak(tokens.get(k)); k++) {
            if (isShared(tokens.get(k), shared)) {
                // "in recent" says too little
                int end = k + 1 < tokens.size() && isContent(tokens.get(k + 1)) ? k + 1 : k;
                return Optional.of(
                        one.sentence().substring(figure.start(), tokens.get(end).end()));
            }
        }
        if (figure.kind() != Kind.MEASURE) {
            for (int k = first - 1; k >= Math.max(0, first - REACH) && !isBreak(tokens.get(k)); k--) {
                if (isShared(tokens.get(k), shared)) {
                    return Optional.of(one.sentence().substring(tokens.get(k).start(), figure.end()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isBreak(Token token) {
        return !isContent(token) && !JOINTS.contains(token.lower());
    }

    private static boolean isContent(Token token) {
        return token.isWord() && !CountingWords.STOP.contains(token.lower());
    }

    private static boolean isShared(Token token, Set<String> shared) {
        return isContent(token) && Terms.of(token.text()).stream().anyMatch(shared::contains);
    }
}
