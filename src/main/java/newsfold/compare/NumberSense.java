package newsfold.compare;

import java.util.Set;

/** Tells the numbers that count something from years, labels ("Flight 12"), shares ("one in 12"), parts ("15 more") and ranges. */
final class NumberSense {
    /** Marks that a number may stand close to. */
    private static final Set<String> OPENINGS = CountingWords.words("\" “ ” ‘ ' ( [ $ € £ ~ — –");

    private static final Set<String> PARTS = CountingWords.words("of more other others th");
    private static final Set<String> RANGES = CountingWords.words("to or - –");

    private final TokenLine line;

    NumberSense(TokenLine line) {
        this.line = line;
    }

    /**
     * @param start the number's first token, or the currency before it
     * @param i the number's first token
     * @param after behind its last one
     */
    boolean counts(int start, int i, int after) {
        return !isYear(i, after) && !isLabel(start) && !isGlued(start, i) && !isShare(start) && !isPart(start, after);
    }

    private boolean isYear(int i, int after) {
        return after == i + 1 && Surroundings.YEAR.matcher(line.at(i).text()).matches()
                || CountingWords.MONTHS.contains(line.lower(i - 1))
                || CountingWords.MONTHS.contains(line.lower(after));
    }

    private boolean isLabel(int start) {
        String before = line.lower(start - 1);
        return before.equals("#")
                || start > 1
                        && !line.heading()
                        && line.at(start - 1).isWord()
                        && line.at(start - 1).isCapital()
                        && !line.at(start - 2).text().equals("“")
                        && !CountingWords.WEEKDAYS.contains(before);
    }

    /** "A320", and "120 , 000" in texts that were taken apart. */
    private boolean isGlued(int start, int i) {
        String before = line.lower(start - 1);
        boolean glued = start > 0
                && start == i
                && line.at(start - 1).end() == line.at(start).start()
                && !OPENINGS.contains(before);
        return glued
                || before.equals("-")
                || (before.equals(",") || before.equals("."))
                        && start > 1
                        && Character.isDigit(line.lower(start - 2).charAt(0));
    }

    /** "one in 12", "12 out of 15", "29 of 34". */
    private boolean isShare(int start) {
        String before = line.lower(start - 1);
        String earlier = line.lower(start - 2);
        boolean number = start > 1 && Numeral.at(line.tokens(), start - 2, false) != null;
        return before.equals("in") && earlier.equals("one") || before.equals("of") && (earlier.equals("out") || number);
    }

    private boolean isPart(int start, int after) {
        String before = line.lower(start - 1);
        return PARTS.contains(line.lower(after))
                || CountingWords.UNFIT_BEFORE.contains(before)
                || before.equals("the") && CountingWords.UNFIT_BEFORE.contains(line.lower(start - 2));
    }

    /** "15 to 20", "15-20", "five or six": where the second number ends, or 0. */
    int rangeEnd(int i, int after) {
        String joint = line.lower(after);
        boolean joined = RANGES.contains(joint)
                || joint.equals("and") && line.lower(i - 1).equals("between");
        if (!joined || after + 1 >= line.size()) {
            return 0;
        }
        int next = CountingWords.isCurrency(line.at(after + 1).text()) ? after + 2 : after + 1;
        if (next >= line.size()) {
            return 0;
        }
        Numeral second = Numeral.at(line.tokens(), next, true);
        return second == null ? 0 : next + second.tokens();
    }
}
