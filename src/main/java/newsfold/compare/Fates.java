package newsfold.compare;

import java.util.Set;

/** Finds in a sentence what happened to those who are counted: by verbs behind them and before them, and by tolls. */
final class Fates {
    private static final Set<String> AUXILIARIES = CountingWords.words(
            "were was are is be been being have has had also reportedly already left remain remained still feared confirmed got");
    private static final Set<String> PASSIVES = CountingWords.words(
            "killed dead died die dies injured wounded hurt missing unaccounted arrested detained rescued saved evacuated displaced homeless"
                    + " abducted kidnapped freed released charged indicted launched fired downed shot intercepted neutralised neutralized"
                    + " suppressed destroyed damaged cut axed sickened infected lost perished");
    /** They begin another clause, or a second subject. */
    private static final Set<String> CLAUSES = CountingWords.words(
            "who that which and but or when after while as before because if said says ; . : ( ) \" “ ”");
    /** Tokens between a verb and the number: "launched a wave of more than 500 drones". */
    private static final int GOVERNED = 5;
    /** Tokens that a subject may take. */
    private static final int SUBJECT = 14;

    /** Tokens of what may be put in between: "15 people, including three children, died". */
    private static final int INSERTION = 9;
    /** Tokens between a toll and its number: "the toll from the fire has risen to at least 17". */
    private static final int TOLL = 9;

    private static final Set<String> INSERTIONS = CountingWords.words("including among mostly most all many");
    private static final Set<String> RESUMING = CountingWords.words("were was have had are");
    /** Words of a fate that are no verb with an object. */
    private static final Set<String> STATES =
            CountingWords.words("dead lives missing homeless lost free release fire down cut charge death");
    /** Behind them nothing is governed by a verb before them. */
    private static final Set<String> DIVIDERS =
            CountingWords.words("and but while who which that when were was are is in on at aged after as before");

    private static final Set<String> TOLLING =
            CountingWords.words("to at of is was reaches reached hits hit passes passed least than over");

    private final TokenLine line;

    Fates(TokenLine line) {
        this.line = line;
    }

    /** "15 people were killed", "15 people killed in", "15 people, including three children, died": where the verb stands, or -1. */
    int passive(int head) {
        int from = behindInsertion(head + 1);
        int k = from;
        while (k <= from + 3 && AUXILIARIES.contains(line.lower(k))) {
            k++;
        }
        Role role = Role.of(line.lower(k));
        if (role != null
                && PASSIVES.contains(line.lower(k))
                && (k > head + 1 || !line.heading() && line.isEndOfPhrase(k + 1))) {
            return k;
        }
        // "15 people on their way home from the market were killed"
        for (k = head + 1; k < head + SUBJECT && k < line.size() && !CLAUSES.contains(line.lower(k)); k++) {
            boolean were = line.lower(k).equals("were") || line.lower(k).equals("was");
            if (were && Role.of(line.lower(k + 1)) != null && PASSIVES.contains(line.lower(k + 1))) {
                return k + 1;
            }
            if (were) {
                break;
            }
        }
        return -1;
    }

    /** Behind "including three children", ", 19 of them children,", ", among them two nurses,". */
    private int behindInsertion(int k) {
        boolean including = line.lower(k).equals("including");
        boolean inserted = line.lower(k).equals(",")
                && (INSERTIONS.contains(line.lower(k + 1)) || line.lower(k + 2).equals("of"));
        if (!including && !inserted) {
            return k;
        }
        for (int end = k + 2; end < k + INSERTION && end < line.size(); end++) {
            boolean closed = line.lower(end).equals(",");
            if (closed || including && Role.of(line.lower(end)) != null || RESUMING.contains(line.lower(end))) {
                return closed ? end + 1 : end;
            }
            if (line.at(end).isMark()) {
                break;
            }
        }
        return k;
    }

    /** "killed at least 15 people", "launched a barrage of 574 drones": where the verb stands, or -1. */
    int active(int i) {
        int from = Hedge.of(line, i).from();
        for (int k = from - 1; k >= from - GOVERNED && k >= 0; k--) {
            Token token = line.at(k);
            if (token.isMark() || Character.isDigit(token.text().charAt(0))) {
                return -1;
            }
            Role role = Role.of(token.lower());
            if (role != null) {
                return STATES.contains(token.lower()) ? -1 : k;
            }
            if (DIVIDERS.contains(token.lower())) {
                return -1;
            }
        }
        return -1;
    }

    /** "the death toll rose to 17", "toll at 17". */
    boolean isToll(int i) {
        return tollFrom(i) < i && TOLLING.contains(line.lower(i - 1));
    }

    int tollFrom(int i) {
        for (int k = i - 1; k >= 0 && k >= i - TOLL; k--) {
            if (line.at(k).isMark()) {
                return i;
            }
            if (line.lower(k).equals("toll")) {
                return line.lower(k - 1).equals("death") ? k - 1 : k;
            }
        }
        return i;
    }
}
