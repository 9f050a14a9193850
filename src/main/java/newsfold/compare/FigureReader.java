package newsfold.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.compare.Figure.Bound;
import newsfold.compare.Figure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures of an English sentence: numbers with what they count. What is no such figure is passed over: dates, years,
 * ages, times of day, ranges, shares ("two of the five"), ordinals, labels ("Flight 12"), parts ("15 more").
 */
final class FigureReader {
    /** Words before what is counted: "574 Iranian-made attack drones". */
    private static final int ADJECTIVES = 3;
    /** What has none of these has no figure. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|teen\\b|ty\\b|ty-",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern COUNTS = Pattern.compile("(\\d{1,3})[-–](\\d{1,3})");
    private static final Pattern MAGNITUDE =
            Pattern.compile("(?:(\\d\\.\\d)-magnitude|magnitude-(\\d\\.\\d))", Pattern.CASE_INSENSITIVE);
    private static final Pattern BALLOT = Pattern.compile(
            "\\b(?:vote[ds]?|voting|ballot|parliament|senate|senators|council|councillors|committee|lawmakers|assembly|motion|bill|jury|court"
                    + "|judges)\\b");
    private static final Pattern PRISON = Pattern.compile(
            "\\b(?:prison|jail|jailed|imprison\\w*|sentenced?|sentences|behind bars|custody|probation)\\b");

    /** Tokens between those counted and what happened to them, that are shown with both. */
    private static final int NEXT = 4;

    private final TokenLine line;
    private final List<Token> tokens;
    private final Fates fates;
    private final List<Figure> figures = new ArrayList<>();

    private FigureReader(TokenLine line) {
        this.line = line;
        this.tokens = line.tokens();
        this.fates = new Fates(line);
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
        while (i < tokens.size()) {
            i = read(i);
        }
    }

    /** @return where to go on */
    private int read(int i) {
        Figure special = vote(i);
        if (special == null) {
            special = magnitude(i);
        }
        if (special != null) {
            figures.add(special);
            return i + 1;
        }
        boolean money = i > 0 && CountingWords.isCurrency(tokens.get(i - 1).text());
        Numeral numeral = Numeral.at(tokens, i, money);
        if (numeral == null) {
            return i + 1;
        }
        int after = i + numeral.tokens();
        int start = money ? i - 1 : i;
        int range = rangeEnd(i, after);
        if (range > 0) {
            return range;
        }
        if (isFit(start, i, after, numeral, money)) {
            Figure figure = money
                    ? money(start, i, after, numeral)
                    : isPercent(after) ? percent(i, after, numeral) : count(i, after, numeral);
            if (figure != null) {
                figures.add(figure);
            }
        }
        return after;
    }

    /** "15 to 20", "15-20", "five or six": where the second number ends, or 0. */
    private int rangeEnd(int i, int after) {
        String joint = lower(after);
        boolean joined = joint.equals("to")
                || joint.equals("or")
                || joint.equals("-")
                || joint.equals("–")
                || joint.equals("and") && lower(i - 1).equals("between");
        if (!joined || after + 1 >= tokens.size()) {
            return 0;
        }
        int next = CountingWords.isCurrency(tokens.get(after + 1).text()) ? after + 2 : after + 1;
        if (next >= tokens.size()) {
            return 0;
        }
        Numeral second = Numeral.at(tokens, next, true);
        return second == null ? 0 : next + second.tokens();
    }

    private boolean isFit(int start, int i, int after, Numeral numeral, boolean money) {
        String before = lower(start - 1);
        String next = lower(after);
        boolean year = numeral.tokens() == 1
                && Surroundings.YEAR.matcher(tokens.get(i).text()).matches();
        boolean label = start > 0
                && !line.heading()
                && tokens.get(start - 1).isWord()
                && tokens.get(start - 1).isCapital()
                && start - 1 > 0
                && !tokens.get(start - 2).text().equals("“")
                && !CountingWords.WEEKDAYS.contains(before);
        boolean glued = start > 0
                && tokens.get(start - 1).end() == tokens.get(start).start()
                && !before.matches("[\"“”‘'(\\[$€£~]|—|–")
                && !money;
        boolean ratio =
                before.equals("in") && tokens.size() > start && lower(start - 2).equals("one")
                        || before.equals("of") && lower(start - 2).equals("out");
        return !year
                && !label
                && !glued
                && !ratio
                && !next.equals("of")
                && !next.equals("more")
                && !next.equals("other")
                && !next.equals("others")
                && !next.equals("th")
                && !CountingWords.UNFIT_BEFORE.contains(before)
                && !CountingWords.MONTHS.contains(before)
                && !CountingWords.MONTHS.contains(next)
                && !before.equals("#")
                // "120 , 000": texts that were taken apart
                && !before.equals("-")
                && !(before.matches("[,.]")
                        && start > 1
                        && Character.isDigit(lower(start - 2).charAt(0)))
                && numeral.value().signum() > 0
                && !(before.equals("the") && CountingWords.UNFIT_BEFORE.contains(lower(start - 2)));
    }

    private @Nullable Figure count(int i, int after, Numeral numeral) {
        Role bare = Role.of(lower(after));
        if (bare != null
                && line.isEndOfPhrase(after + 1)
                && !lower(after).equals("lives")
                && !lower(after).equals("lost")) {
            // "17 dead", "13 injured"
            return lower(after).endsWith("s") || lower(after).equals("down")
                    ? lower(after).matches("deaths|fatalities|injuries")
                            ? figure(Kind.COUNT, "people", bare, numeral, null, i, i, after + 1)
                            : null
                    : figure(Kind.COUNT, "people", bare, numeral, null, i, i, after + 1);
        }
        if (fates.isToll(i)) {
            return figure(Kind.COUNT, "people", Role.KILLED, numeral, null, i, fates.tollFrom(i), after);
        }
        int head = head(after);
        if (head < 0) {
            int verb = fates.active(i);
            Role role = verb < 0 ? null : Role.of(lower(verb));
            // "killing 79 and injuring 12"
            boolean alone = (role == Role.KILLED || role == Role.INJURED) && verb >= i - 3 && line.isEndOfPhrase(after);
            return alone ? figure(Kind.COUNT, "people", role, numeral, null, i, verb, after) : null;
        }
        String noun = lower(head);
        if (noun.matches("years|months")) {
            boolean term = PRISON.matcher(line.text().toLowerCase(Locale.ROOT)).find()
                    && (lower(head + 1).matches("in|behind|imprisonment|probation|of")
                            || lower(i - 1).equals("to"));
            return term && head == after && numeral.value().intValue() > 0
                    ? figure(
                            Kind.TERM,
                            noun,
                            null,
                            numeral,
                            null,
                            i,
                            i,
                            lower(head + 1).matches("in|behind") && head + 2 < tokens.size() ? head + 3 : head + 1)
                    : null;
        }
        if (CountingWords.NO_PLURALS.contains(noun)) {
            return null;
        }
        if (noun.matches("deaths|fatalities|lives")) {
            return figure(Kind.COUNT, "people", Role.KILLED, numeral, null, i, i, head + 1);
        }
        if (noun.equals("injuries")) {
            return figure(Kind.COUNT, "people", Role.INJURED, numeral, null, i, i, head + 1);
        }
        if (noun.matches("dollars|euros|pounds")) {
            return figure(
                    Kind.MONEY,
                    noun.equals("dollars") ? "$" : noun.equals("euros") ? "€" : "£",
                    null,
                    numeral,
                    null,
                    i,
                    i,
                    head + 1);
        }
        if (CountingWords.MEASURES.contains(noun)) {
            return figure(
                    Kind.MEASURE,
                    noun.replaceFirst("^(km|kilometres)$", "kilometers").replace("metres", "meters"),
                    null,
                    numeral,
                    null,
                    i,
                    i,
                    head + 1);
        }
        int passive = fates.passive(head);
        if (passive > 0) {
            int end = passive - head <= NEXT && !lower(head + 1).equals(",") ? passive : head;
            end += end == passive
                            && lower(passive).equals("shot")
                            && lower(passive + 1).equals("down")
                    ? 1
                    : 0;
            return figure(Kind.COUNT, noun, Role.of(lower(passive)), numeral, null, i, i, end + 1);
        }
        int active = fates.active(i);
        return figure(
                Kind.COUNT,
                noun,
                active < 0 ? null : Role.of(lower(active)),
                numeral,
                null,
                i,
                active < 0 ? i : active,
                head + 1);
    }

    /** What is counted: the first plural behind at most a few adjectives; -1 where there is none. */
    private int head(int from) {
        for (int k = from; k <= from + ADJECTIVES && k < tokens.size(); k++) {
            Token token = tokens.get(k);
            if (!token.isWord()
                    || CountingWords.STOP.contains(token.lower())
                    || token.lower().matches(".*['’]s?")) {
                return -1;
            }
            boolean possessive = k + 1 < tokens.size()
                    && tokens.get(k + 1).text().matches("['’]")
                    && tokens.get(k + 1).start() == token.end();
            if (CountingWords.isPlural(token.lower()) && !possessive) {
                // "two police officers", "three fire crews": a plural that another follows is an adjective
                boolean more = k + 1 < tokens.size()
                        && (CountingWords.IRREGULAR.contains(token.lower()) || token.isCapital())
                        && tokens.get(k + 1).isWord()
                        && CountingWords.isPlural(lower(k + 1))
                        && Role.of(lower(k + 1)) == null
                        && !CountingWords.STOP.contains(lower(k + 1));
                return more ? k + 1 : k;
            }
        }
        return -1;
    }

    private Figure money(int start, int i, int after, Numeral numeral) {
        String currency = tokens.get(start).text();
        int end = after;
        for (int k = after; k < after + 2 && k < tokens.size(); k++) {
            if (!tokens.get(k).isWord()
                    || CountingWords.STOP.contains(lower(k))
                    || lower(k).endsWith("ed")
                    || lower(k).endsWith("ing")) {
                break;
            }
            end = k + 1;
        }
        return figure(Kind.MONEY, currency, null, numeral, null, i, start, end);
    }

    private boolean isPercent(int after) {
        return lower(after).equals("%")
                || lower(after).equals("percent")
                || lower(after).equals("per") && lower(after + 1).equals("cent");
    }

    private @Nullable Figure percent(int i, int after, Numeral numeral) {
        int end = lower(after).equals("per") ? after + 2 : after + 1;
        return figure(Kind.PERCENT, "%", null, numeral, null, i, i, end);
    }

    private @Nullable Figure vote(int i) {
        Token token = tokens.get(i);
        Matcher pair = COUNTS.matcher(token.text());
        String own = line.text().toLowerCase(Locale.ROOT);
        if (pair.matches() && BALLOT.matcher(own).find() && own.contains("vote")) {
            return vote(new BigDecimal(pair.group(1)), new BigDecimal(pair.group(2)), i, i + 1);
        }
        Numeral first = Numeral.at(tokens, i, false);
        if (first == null || !own.contains("vote")) {
            return null;
        }
        int joint = i + first.tokens();
        int skip = lower(joint).equals("votes") ? 1 : 0;
        if (!lower(joint + skip).matches("to|against") || joint + skip + 1 >= tokens.size()) {
            return null;
        }
        Numeral second = Numeral.at(tokens, joint + skip + 1, false);
        boolean by = lower(i - 1).matches("voted|by|of|vote|votes|was|passed|approved") || skip > 0;
        return second == null || !by
                ? null
                : vote(first.value(), second.value(), i, joint + skip + 1 + second.tokens());
    }

    private Figure vote(BigDecimal one, BigDecimal other, int from, int to) {
        return figure(Kind.VOTE, "votes", null, new Numeral(one.max(other), 1, false), one.min(other), from, from, to);
    }

    private @Nullable Figure magnitude(int i) {
        Matcher glued = MAGNITUDE.matcher(tokens.get(i).text());
        if (glued.matches()) {
            String digits = glued.group(1) == null ? glued.group(2) : glued.group(1);
            return figure(
                    Kind.MAGNITUDE,
                    "magnitude",
                    null,
                    new Numeral(new BigDecimal(digits), 1, false),
                    null,
                    i,
                    i,
                    i + 1);
        }
        if (tokens.get(i).text().matches("\\d\\.\\d")) {
            for (int k = i - 1; k >= i - 2 && k >= 0; k--) {
                if (lower(k).equals("magnitude")) {
                    return figure(
                            Kind.MAGNITUDE,
                            "magnitude",
                            null,
                            new Numeral(new BigDecimal(tokens.get(i).text()), 1, false),
                            null,
                            i,
                            k,
                            i + 1);
                }
            }
        }
        return null;
    }

    private Figure figure(
            Kind kind,
            String thing,
            @Nullable Role role,
            Numeral numeral,
            @Nullable BigDecimal against,
            int number,
            int from,
            int to) {
        int start = kind == Kind.MONEY ? Math.min(from, number) : number;
        Hedge hedge = Hedge.of(line, start);
        int first = Math.min(from, hedge.from());
        int last = Math.min(to, tokens.size());
        Bound bound = numeral.loose() && hedge.bound() == Bound.EXACT ? Bound.ABOUT : hedge.bound();
        if (bound == Bound.EXACT && lower(last).equals("or") && lower(last + 1).equals("more")) {
            bound = Bound.AT_LEAST;
        }
        return new Figure(
                kind,
                CountingWords.isPerson(thing) ? "people" : thing,
                role,
                numeral.value(),
                against,
                bound,
                tokens.get(first).start(),
                tokens.get(last - 1).end(),
                Surroundings.of(line, first, last));
    }

    private String lower(int i) {
        return line.lower(i);
    }
}
