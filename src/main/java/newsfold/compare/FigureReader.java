package newsfold.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.compare.Figure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of an English sentence: numbers with what they count. What is no such figure is passed over: dates, years,
 * ages, times of day, ranges, shares ("two of the five"), ordinals, labels ("Flight 12"), parts ("15 more").
 */
final class FigureReader {
    /** What has none of these has no figure. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|teen\\b|ty\\b|ty-",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MAGNITUDE =
            Pattern.compile("(?:(\\d\\.\\d)-magnitude|magnitude-(\\d\\.\\d))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ON_A_SCALE = Pattern.compile("\\d\\.\\d");
    /** Words of a sum's object that are shown with it: "$5 billion earnings hit". */
    private static final int OBJECT = 2;

    private final TokenLine line;
    private final BallotReader ballots;
    private final CountReader counts;
    private final NumberSense sense;
    private final List<Figure> figures = new ArrayList<>();

    private FigureReader(TokenLine line) {
        this.line = line;
        this.ballots = new BallotReader(line);
        this.counts = new CountReader(line);
        this.sense = new NumberSense(line);
    }

    /** @param sentence of an English text, or a headline */
    static List<Figure> of(String sentence) {
        if (!NUMBER.matcher(sentence).find()) {
            return List.of();
        }
        FigureReader reader = new FigureReader(TokenLine.of(sentence));
        reader.read();
        return reader.figures;
    }

    private void read() {
        int i = 0;
        while (i < line.size()) {
            i = read(i);
        }
    }

    /** @return where to go on */
    private int read(int i) {
        Figure special = ballots.at(i);
        if (special == null) {
            special = magnitude(i);
        }
        if (special != null) {
            figures.add(special);
            return i + 1;
        }
        boolean money = i > 0 && CountingWords.isCurrency(line.at(i - 1).text());
        Numeral numeral = Numeral.at(line.tokens(), i, money);
        if (numeral == null) {
            return i + 1;
        }
        int after = i + numeral.tokens();
        int range = sense.rangeEnd(i, after);
        if (range > 0) {
            return range;
        }
        if (numeral.value().signum() > 0 && sense.counts(money ? i - 1 : i, i, after)) {
            Figure figure = money
                    ? money(i - 1, after, numeral)
                    : isPercent(after) ? percent(i, after, numeral) : counts.at(i, after, numeral);
            if (figure != null) {
                figures.add(figure);
            }
        }
        return after;
    }

    private Figure money(int start, int after, Numeral numeral) {
        int end = after;
        for (int k = after; k < after + OBJECT && k < line.size(); k++) {
            String word = line.lower(k);
            if (!line.at(k).isWord()
                    || CountingWords.STOP.contains(word)
                    || word.endsWith("ed")
                    || word.endsWith("ing")) {
                break;
            }
            end = k + 1;
        }
        return Figure.at(line, Kind.MONEY, line.at(start).text(), null, numeral, start, start, end);
    }

    private boolean isPercent(int after) {
        return line.lower(after).equals("%")
                || line.lower(after).equals("percent")
                || line.lower(after).equals("per") && line.lower(after + 1).equals("cent");
    }

    private Figure percent(int i, int after, Numeral numeral) {
        int end = line.lower(after).equals("per") ? after + 2 : after + 1;
        return Figure.at(line, Kind.PERCENT, "%", null, numeral, i, i, end);
    }

    /** "5.6-magnitude", "a magnitude of 5.6", "5.6 magnitude". */
    private @Nullable Figure magnitude(int i) {
        String text = line.at(i).text();
        Matcher glued = MAGNITUDE.matcher(text);
        if (glued.matches()) {
            return magnitude(glued.group(1) == null ? glued.group(2) : glued.group(1), i, i, i + 1);
        }
        if (!ON_A_SCALE.matcher(text).matches()) {
            return null;
        }
        if (line.lower(i + 1).equals("magnitude")) {
            return magnitude(text, i, i, i + 2);
        }
        for (int k = i - 1; k >= i - 2 && k >= 0; k--) {
            if (line.lower(k).equals("magnitude")) {
                return magnitude(text, i, k, i + 1);
            }
        }
        return null;
    }

    private Figure magnitude(String digits, int number, int from, int to) {
        Numeral numeral = new Numeral(new BigDecimal(digits), 1, false);
        return Figure.at(line, Kind.MAGNITUDE, "magnitude", null, numeral, number, from, to);
    }
}
