package newsfold.compare;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands around a figure and tells what it is about.
 *
 * @param context content words
 * @param names capitalised words
 * @param times days, months and years
 * @param spanning whether it tells of other times, rates or sums over long times
 */
record Surroundings(Set<String> context, Set<String> names, Set<String> times, boolean spanning) {
    /** Tokens on each side. */
    private static final int AROUND = 14;

    private static final Pattern SPANNING = Pattern.compile(
            "\\b(?:may|(?i:since|so far|this (?:year|season|month|week|century|decade)|last (?:year|month|week|season|summer|winter|spring|autumn|fall)"
                    + "|in total|overall|altogether|on average|average|annual(?:ly)?|a (?:year|month|week|day)|per|every|each|previous(?:ly)?|earlier"
                    + "|ago|already|cumulative|decades?|centur(?:y|ies)|record|projected|expected|forecast|estimates?|could|would|might|if"
                    + "|up to|target|goal|limit|maximum|minimum|worst|deadliest|biggest|largest|similar|another|additional))\\b");
    static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    /**
     * @param first the figure's first token
     * @param last behind its last one
     */
    static Surroundings of(TokenLine line, int first, int last) {
        int begin = line.at(Math.max(0, first - AROUND)).start();
        int end = line.at(Math.min(line.size(), last + AROUND) - 1).end();
        String around = line.text().substring(begin, line.at(first).start()) + " "
                + line.text().substring(line.at(last - 1).end(), end);
        return new Surroundings(
                context(around),
                names(line, first, last),
                times(line, first, last),
                SPANNING.matcher(around).find());
    }

    private static Set<String> context(String around) {
        Set<String> context = new HashSet<>();
        for (Token token : Token.of(around)) {
            if (token.isWord()
                    && !CountingWords.STOP.contains(token.lower())
                    && !CountingWords.WEEKDAYS.contains(token.lower())) {
                context.addAll(Terms.of(token.text()));
            }
        }
        context.removeIf(term -> Character.isDigit(term.charAt(0)));
        return context;
    }

    private static Set<String> names(TokenLine line, int from, int to) {
        Set<String> names = new HashSet<>();
        for (int k = Math.max(1, from - AROUND); k < Math.min(line.size(), to + AROUND); k++) {
            Token token = line.at(k);
            if (!line.heading()
                    && (k < from || k >= to)
                    && token.isWord()
                    && token.isCapital()
                    && !CountingWords.MONTHS.contains(token.lower())
                    && !CountingWords.WEEKDAYS.contains(token.lower())) {
                names.add(token.lower().replaceFirst("['’]s$", ""));
            }
        }
        return names;
    }

    private static Set<String> times(TokenLine line, int from, int to) {
        Set<String> times = new HashSet<>();
        for (int k = Math.max(0, from - AROUND); k < Math.min(line.size(), to + AROUND); k++) {
            Token token = line.at(k);
            String word = token.lower();
            if (token.isCapital() && (CountingWords.MONTHS.contains(word) || CountingWords.WEEKDAYS.contains(word))
                    || YEAR.matcher(word).matches()) {
                times.add(word);
            }
        }
        return times;
    }
}
