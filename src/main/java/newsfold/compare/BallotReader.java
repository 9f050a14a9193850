package newsfold.compare;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.compare.Figure.Kind;
import org.jspecify.annotations.Nullable;

/** Reads how a vote went: "14-9", "voted 14 to 9", "by 14 votes against 9". */
final class BallotReader {
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,3})[-–](\\d{1,3})");
    private static final Pattern BALLOT = Pattern.compile(
            "\\b(?:vote[ds]?|voting|ballot|parliament|senate|senators|council|councillors|committee|lawmakers|assembly|motion|bill|jury|court"
                    + "|judges)\\b");

    private static final Set<String> JOINTS = CountingWords.words("to against");
    private static final Set<String> RESULTS = CountingWords.words("voted by of vote votes was passed approved");

    private final TokenLine line;
    private final boolean votes;
    private final boolean ballot;

    BallotReader(TokenLine line) {
        this.line = line;
        String text = line.text().toLowerCase(Locale.ROOT);
        this.votes = text.contains("vote");
        this.ballot = votes && BALLOT.matcher(text).find();
    }

    /** @return the vote whose first number begins at this token, or null */
    @Nullable
    Figure at(int i) {
        Matcher pair = COUNTS.matcher(line.at(i).text());
        if (ballot && pair.matches()) {
            return vote(new BigDecimal(pair.group(1)), new BigDecimal(pair.group(2)), i, i + 1);
        }
        Numeral first = Numeral.at(line.tokens(), i, false);
        if (first == null || !votes) {
            return null;
        }
        int joint = i + first.tokens();
        int skip = line.lower(joint).equals("votes") ? 1 : 0;
        if (!JOINTS.contains(line.lower(joint + skip)) || joint + skip + 1 >= line.size()) {
            return null;
        }
        Numeral second = Numeral.at(line.tokens(), joint + skip + 1, false);
        boolean by = RESULTS.contains(line.lower(i - 1)) || skip > 0;
        return second == null || !by
                ? null
                : vote(first.value(), second.value(), i, joint + skip + 1 + second.tokens());
    }

    private Figure vote(BigDecimal one, BigDecimal other, int from, int to) {
        return Figure.at(line, Kind.VOTE, "votes", null, new Numeral(one.max(other), 1, false), from, from, to)
                .against(one.min(other));
    }
}
