package newsfold.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    /** Tokens around a figure that tell what it is about. */
    private static final int AROUND = 14;
    /** Words before what is counted: "574 Iranian-made attack drones". */
    private static final int ADJECTIVES = 3;
    /** Tokens of what may be put in between: "15 people, including three children, died". */
    private static final int INSERTION = 9;
    /** Tokens between a toll and its number: "the toll from the fire has risen to at least 17". */
    private static final int TOLL = 9;

    /** Function words, and what stands in every report. */
    static final Set<String> STOP = words(
            "a an the and or but nor of in on at to from by for with without as than that which who whom whose when where while after before"
                    + " during since until into onto over under about around near between among against along across per via is are was were be"
                    + " been being am has have had do does did will would can could may might shall should must not no it he she they we you i"
                    + " this these those there here so if because then also only just more most less least other others such some any all both"
                    + " each every another its his her their our your my said says say told out up down off");

    private static final Set<String> PEOPLE = words("people persons others");
    private static final Set<String> IRREGULAR = words(
            "people men women children police servicemen servicewomen firefighters fishermen policemen sheep fish aircraft feet geese mice"
                    + " teeth yen yuan rand baht won lei zloty crew staff cattle livestock km kilometers kilometres");
    private static final Set<String> NO_PLURALS = words(
            "was has his this its thus plus news always across perhaps minus yes us gas bus as does goes says"
                    + " times seconds minutes hours days nights weeks months years decades centuries weekends seasons games matches points sets runs"
                    + " innings laps rounds overs yards wickets goals assists rebounds strikeouts comments shares likes views replies followers"
                    + " subscribers photos images pictures videos ads articles stories things ways reasons steps questions lessons tips pages"
                    + " sections chapters episodes percentages cents pence mondays tuesdays wednesdays thursdays fridays saturdays sundays");
    private static final Set<String> MEASURES = words(
            "km kilometers kilometres miles metres meters feet inches centimetres centimeters degrees acres hectares tonnes tons kilograms"
                    + " kilogrammes kilos litres liters gallons barrels knots mph");
    private static final Set<String> MONTHS = words(
            "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct"
                    + " nov dec");
    private static final Set<String> WEEKDAYS =
            words("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight");
    /** Before a number: what follows is a part, a place in an order, a label or a rate. */
    private static final Set<String> UNFIT_BEFORE = words(
            "another other first last next top past previous every each additional extra further no nos number page article section chapter"
                    + " route flight highway channel room age aged category phase level grade title version part episode season series week day"
                    + " year step round group game match act rule under-");

    private static final Pattern SPANNING = Pattern.compile(
            "\\b(?:may|(?i:since|so far|this (?:year|season|month|week|century|decade)|last (?:year|month|week|season|summer|winter|spring|autumn|fall)"
                    + "|in total|overall|altogether|on average|average|annual(?:ly)?|a (?:year|month|week|day)|per|every|each|previous(?:ly)?|earlier"
                    + "|ago|already|cumulative|decades?|centur(?:y|ies)|record|projected|expected|forecast|estimates?|could|would|might|if"
                    + "|up to|target|goal|limit|maximum|minimum|worst|deadliest|biggest|largest|similar|another|additional))\\b");
    /** What has none of these has no figure. */
    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b|teen\\b|ty\\b|ty-",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern COUNTS = Pattern.compile("(\\d{1,3})[-–](\\d{1,3})");
    private static final Pattern MAGNITUDE =
            Pattern.compile("(?:(\\d\\.\\d)-magnitude|magnitude-(\\d\\.\\d))", Pattern.CASE_INSENSITIVE);
    private static final Pattern BALLOT = Pattern.compile(
            "\\b(?:vote[ds]?|voting|ballot|parliament|senate|senators|council|councillors|committee|lawmakers|assembly|motion|bill|jury|court"
                    + "|judges)\\b");
    private static final Pattern PRISON = Pattern.compile(
            "\\b(?:prison|jail|jailed|imprison\\w*|sentenced?|sentences|behind bars|custody|probation)\\b");

    private static final Set<String> AUXILIARIES = words(
            "were was are is be been being have has had also reportedly already left remain remained still feared confirmed got");
    private static final Set<String> PASSIVES = words(
            "killed dead died die dies injured wounded hurt missing unaccounted arrested detained rescued saved evacuated displaced homeless"
                    + " abducted kidnapped freed released charged indicted launched fired downed shot intercepted neutralised neutralized"
                    + " suppressed destroyed damaged cut axed sickened infected lost perished");
    /** They begin another clause, or a second subject. */
    private static final Set<String> CLAUSES =
            words("who that which and but or when after while as before because if said says ; . : ( ) \" “ ”");
    /** Tokens between those counted and what happened to them, that are shown with both. */
    private static final int NEXT = 4;
    /** Tokens between a verb and the number: "launched a wave of more than 500 drones". */
    private static final int GOVERNED = 5;
    /** Tokens that a subject may take. */
    private static final int SUBJECT = 14;

    private final String sentence;
    private final List<Token> tokens;
    private final boolean heading;
    private final List<Figure> figures = new ArrayList<>();

    private FigureReader(String sentence) {
        this.sentence = sentence;
        this.tokens = Token.of(sentence);
        this.heading =
                tokens.stream().filter(Token::isWord).filter(Token::isCapital).count() * 2
                        > tokens.stream().filter(Token::isWord).count();
    }

    /** @param sentence of an English text, or a headline */
    static List<Figure> of(String sentence) {
        if (!NUMBER.matcher(sentence).find()) {
            return List.of();
        }
        FigureReader reader = new FigureReader(sentence);
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
        boolean money = i > 0 && isCurrency(tokens.get(i - 1).text());
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
        int next = isCurrency(tokens.get(after + 1).text()) ? after + 2 : after + 1;
        if (next >= tokens.size()) {
            return 0;
        }
        Numeral second = Numeral.at(tokens, next, true);
        return second == null ? 0 : next + second.tokens();
    }

    private boolean isFit(int start, int i, int after, Numeral numeral, boolean money) {
        String before = lower(start - 1);
        String next = lower(after);
        boolean year =
                numeral.tokens() == 1 && YEAR.matcher(tokens.get(i).text()).matches();
        boolean label = start > 0
                && !heading
                && tokens.get(start - 1).isWord()
                && tokens.get(start - 1).isCapital()
                && start - 1 > 0
                && !tokens.get(start - 2).text().equals("“")
                && !WEEKDAYS.contains(before);
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
                && !UNFIT_BEFORE.contains(before)
                && !MONTHS.contains(before)
                && !MONTHS.contains(next)
                && !before.equals("#")
                // "120 , 000": texts that were taken apart
                && !before.equals("-")
                && !(before.matches("[,.]")
                        && start > 1
                        && Character.isDigit(lower(start - 2).charAt(0)))
                && numeral.value().signum() > 0
                && !(before.equals("the") && UNFIT_BEFORE.contains(lower(start - 2)));
    }

    private @Nullable Figure count(int i, int after, Numeral numeral) {
        Role bare = Role.of(lower(after));
        if (bare != null
                && isEndOfPhrase(after + 1)
                && !lower(after).equals("lives")
                && !lower(after).equals("lost")) {
            // "17 dead", "13 injured"
            return lower(after).endsWith("s") || lower(after).equals("down")
                    ? lower(after).matches("deaths|fatalities|injuries")
                            ? figure(Kind.COUNT, "people", bare, numeral, null, i, i, after + 1)
                            : null
                    : figure(Kind.COUNT, "people", bare, numeral, null, i, i, after + 1);
        }
        if (isToll(i)) {
            return figure(Kind.COUNT, "people", Role.KILLED, numeral, null, i, tollFrom(i), after);
        }
        int head = head(after);
        if (head < 0) {
            int verb = active(i);
            Role role = verb < 0 ? null : Role.of(lower(verb));
            // "killing 79 and injuring 12"
            boolean alone = (role == Role.KILLED || role == Role.INJURED) && verb >= i - 3 && isEndOfPhrase(after);
            return alone ? figure(Kind.COUNT, "people", role, numeral, null, i, verb, after) : null;
        }
        String noun = lower(head);
        if (noun.matches("years|months")) {
            boolean term = PRISON.matcher(sentence.toLowerCase(Locale.ROOT)).find()
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
        if (NO_PLURALS.contains(noun)) {
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
        if (MEASURES.contains(noun)) {
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
        int passive = passive(head);
        if (passive > 0) {
            int end = passive - head <= NEXT && !lower(head + 1).equals(",") ? passive : head;
            end += end == passive
                            && lower(passive).equals("shot")
                            && lower(passive + 1).equals("down")
                    ? 1
                    : 0;
            return figure(Kind.COUNT, noun, Role.of(lower(passive)), numeral, null, i, i, end + 1);
        }
        int active = active(i);
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

    /** "the death toll rose to 17", "toll at 17". */
    private boolean isToll(int i) {
        return tollFrom(i) < i
                && lower(i - 1).matches("to|at|of|is|was|reaches|reached|hits|hit|passes|passed|least|than|over");
    }

    private int tollFrom(int i) {
        for (int k = i - 1; k >= 0 && k >= i - TOLL; k--) {
            if (tokens.get(k).isMark()) {
                return i;
            }
            if (lower(k).equals("toll")) {
                return lower(k - 1).equals("death") ? k - 1 : k;
            }
        }
        return i;
    }

    /** What is counted: the first plural behind at most a few adjectives; -1 where there is none. */
    private int head(int from) {
        for (int k = from; k <= from + ADJECTIVES && k < tokens.size(); k++) {
            Token token = tokens.get(k);
            if (!token.isWord() || STOP.contains(token.lower()) || token.lower().matches(".*['’]s?")) {
                return -1;
            }
            boolean possessive = k + 1 < tokens.size()
                    && tokens.get(k + 1).text().matches("['’]")
                    && tokens.get(k + 1).start() == token.end();
            if (isPlural(token.lower()) && !possessive) {
                // "two police officers", "three fire crews": a plural that another follows is an adjective
                boolean more = k + 1 < tokens.size()
                        && (IRREGULAR.contains(token.lower()) || token.isCapital())
                        && tokens.get(k + 1).isWord()
                        && isPlural(lower(k + 1))
                        && Role.of(lower(k + 1)) == null
                        && !STOP.contains(lower(k + 1));
                return more ? k + 1 : k;
            }
        }
        return -1;
    }

    private static boolean isPlural(String word) {
        return IRREGULAR.contains(word)
                || word.length() > 3
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && !word.endsWith("us")
                        && !word.endsWith("is")
                        && !word.equals("does")
                        && !word.equals("says")
                        && !word.equals("always");
    }

    /** "15 people were killed", "15 people killed in", "15 people, including three children, died": where the verb stands, or -1. */
    private int passive(int head) {
        int from = behindInsertion(head + 1);
        int k = from;
        while (k <= from + 3 && AUXILIARIES.contains(lower(k))) {
            k++;
        }
        Role role = Role.of(lower(k));
        if (role != null && PASSIVES.contains(lower(k)) && (k > head + 1 || !heading && isEndOfPhrase(k + 1))) {
            return k;
        }
        // "15 people on their way home from the market were killed"
        for (k = head + 1; k < head + SUBJECT && k < tokens.size() && !CLAUSES.contains(lower(k)); k++) {
            boolean were = lower(k).equals("were") || lower(k).equals("was");
            if (were && Role.of(lower(k + 1)) != null && PASSIVES.contains(lower(k + 1))) {
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
        boolean including = lower(k).equals("including");
        boolean inserted = lower(k).equals(",")
                && (lower(k + 1).matches("including|among|mostly|most|all|many")
                        || lower(k + 2).equals("of"));
        if (!including && !inserted) {
            return k;
        }
        for (int end = k + 2; end < k + INSERTION && end < tokens.size(); end++) {
            boolean closed = lower(end).equals(",");
            if (closed || including && Role.of(lower(end)) != null || lower(end).matches("were|was|have|had|are")) {
                return closed ? end + 1 : end;
            }
            if (tokens.get(end).isMark()) {
                break;
            }
        }
        return k;
    }

    /** "killed at least 15 people", "launched a barrage of 574 drones": where the verb stands, or -1. */
    private int active(int i) {
        int from = hedge(i).from();
        for (int k = from - 1; k >= from - GOVERNED && k >= 0; k--) {
            Token token = tokens.get(k);
            if (token.isMark() || Character.isDigit(token.text().charAt(0))) {
                return -1;
            }
            Role role = Role.of(token.lower());
            if (role != null) {
                return token.lower().matches("dead|lives|missing|homeless|lost|free|release|fire|down|cut|charge|death")
                        ? -1
                        : k;
            }
            if (token.lower()
                    .matches("and|but|while|who|which|that|when|were|was|are|is|in|on|at|aged|after|as|before")) {
                return -1;
            }
        }
        return -1;
    }

    private boolean isEndOfPhrase(int k) {
        return k >= tokens.size()
                || tokens.get(k).isMark()
                || lower(k).matches(
                                "in|by|after|when|and|as|at|on|during|since|while|from|with|following|near|this|last|overnight|across|so|including|outside|inside|before|but|or|amid|over");
    }

    private Figure money(int start, int i, int after, Numeral numeral) {
        String currency = tokens.get(start).text();
        int end = after;
        for (int k = after; k < after + 2 && k < tokens.size(); k++) {
            if (!tokens.get(k).isWord()
                    || STOP.contains(lower(k))
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
        String own = sentence.toLowerCase(Locale.ROOT);
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
        Hedge hedge = hedge(start);
        int first = Math.min(from, hedge.from());
        int last = Math.min(to, tokens.size());
        int begin = tokens.get(Math.max(0, first - AROUND)).start();
        int end = tokens.get(Math.min(tokens.size(), last + AROUND) - 1).end();
        String around = sentence.substring(begin, tokens.get(first).start()) + " "
                + sentence.substring(tokens.get(last - 1).end(), end);
        Set<String> context = new HashSet<>();
        for (Token token : Token.of(around)) {
            if (token.isWord() && !STOP.contains(token.lower()) && !WEEKDAYS.contains(token.lower())) {
                context.addAll(Terms.of(token.text()));
            }
        }
        context.removeIf(term -> Character.isDigit(term.charAt(0)));
        Bound bound = numeral.loose() && hedge.bound() == Bound.EXACT ? Bound.ABOUT : hedge.bound();
        if (bound == Bound.EXACT && lower(last).equals("or") && lower(last + 1).equals("more")) {
            bound = Bound.AT_LEAST;
        }
        return new Figure(
                kind,
                PEOPLE.contains(thing) ? "people" : thing,
                role,
                numeral.value(),
                against,
                bound,
                tokens.get(first).start(),
                tokens.get(last - 1).end(),
                context,
                names(first, last),
                times(first, last),
                SPANNING.matcher(around).find());
    }

    private record Hedge(Bound bound, int from) {}

    private Hedge hedge(int start) {
        String one = lower(start - 1);
        String two = lower(start - 2) + " " + one;
        if (two.equals("at least")) {
            return new Hedge(Bound.AT_LEAST, start - 2);
        }
        if (two.equals("more than") || two.equals("upwards of") || two.equals("well over")) {
            return new Hedge(lower(start - 3).equals("no") ? Bound.AT_MOST : Bound.MORE_THAN, start - 2);
        }
        if (two.matches("(fewer|less) than|up to|at most|as many|just under")
                || (lower(start - 3) + " " + two).matches("as (many|much|high) as")) {
            return new Hedge(Bound.AT_MOST, start - 2);
        }
        if (one.equals("over") || one.equals("above")) {
            return new Hedge(Bound.MORE_THAN, start - 1);
        }
        if (one.equals("under") || one.equals("below")) {
            return new Hedge(Bound.AT_MOST, start - 1);
        }
        if (one.matches("nearly|almost") || two.equals("close to")) {
            return new Hedge(Bound.NEARLY, two.equals("close to") ? start - 2 : start - 1);
        }
        if (one.matches("about|around|some|roughly|approximately|estimated|circa|approx")) {
            return new Hedge(Bound.ABOUT, start - 1);
        }
        return new Hedge(Bound.EXACT, start);
    }

    private Set<String> names(int from, int to) {
        Set<String> names = new HashSet<>();
        for (int k = Math.max(1, from - AROUND); k < Math.min(tokens.size(), to + AROUND); k++) {
            Token token = tokens.get(k);
            if (!heading
                    && (k < from || k >= to)
                    && token.isWord()
                    && token.isCapital()
                    && !MONTHS.contains(token.lower())
                    && !WEEKDAYS.contains(token.lower())) {
                names.add(token.lower().replaceFirst("['’]s$", ""));
            }
        }
        return names;
    }

    private Set<String> times(int from, int to) {
        Set<String> times = new HashSet<>();
        for (int k = Math.max(0, from - AROUND); k < Math.min(tokens.size(), to + AROUND); k++) {
            Token token = tokens.get(k);
            String word = token.lower();
            if (token.isCapital() && (MONTHS.contains(word) || WEEKDAYS.contains(word))
                    || YEAR.matcher(word).matches()) {
                times.add(word);
            }
        }
        return times;
    }

    private static boolean isCurrency(String text) {
        return text.equals("$") || text.equals("€") || text.equals("£") || text.equals("¥") || text.equals("₹");
    }

    private String lower(int i) {
        return Numeral.lower(tokens, i);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
