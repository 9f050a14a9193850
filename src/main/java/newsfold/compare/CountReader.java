package newsfold.compare;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.compare.Figure.Kind;
import org.jspecify.annotations.Nullable;

/** Reads what a number counts, by the noun behind it, and what happened to it. */
final class CountReader {
    /** Words before what is counted: "574 Iranian-made attack drones". */
    private static final int ADJECTIVES = 3;
    /** Tokens between those counted and what happened to them, that are shown with both. */
    private static final int NEXT = 4;

    private static final Pattern PRISON = Pattern.compile(
            "\\b(?:prison|jail|jailed|imprison\\w*|sentenced?|sentences|behind bars|custody|probation)\\b");
    private static final Pattern DIRECTION =
            Pattern.compile("(?:(?:north|south)-?(?:east|west)?|east|west)(?:ern|wards?)?");
    private static final Map<String, Role> HARM =
            Map.of("deaths", Role.KILLED, "fatalities", Role.KILLED, "lives", Role.KILLED, "injuries", Role.INJURED);

    private static final Map<String, String> CURRENCIES = Map.of("dollars", "$", "euros", "€", "pounds", "£");

    private static final Set<String> LOSSES = CountingWords.words("lives lost");
    private static final Set<String> TERMS = CountingWords.words("years months");
    private static final Set<String> SERVED = CountingWords.words("in behind imprisonment probation of");

    private final TokenLine line;
    private final Fates fates;

    CountReader(TokenLine line) {
        this.line = line;
        this.fates = new Fates(line);
    }

    /**
     * @param i where the number begins
     * @param after behind it
     * @return null where it is not plain what it counts
     */
    @Nullable
    Figure at(int i, int after, Numeral numeral) {
        Role bare = Role.of(line.lower(after));
        if (bare != null && line.isEndOfPhrase(after + 1) && !LOSSES.contains(line.lower(after))) {
            return bare(i, after, numeral, bare);
        }
        if (fates.isToll(i)) {
            return Figure.at(line, Kind.COUNT, "people", Role.KILLED, numeral, i, fates.tollFrom(i), after);
        }
        int head = head(after);
        if (head < 0) {
            int verb = fates.active(i);
            Role role = verb < 0 ? null : Role.of(line.lower(verb));
            // "killing 79 and injuring 12"
            boolean alone = (role == Role.KILLED || role == Role.INJURED) && verb >= i - 3 && line.isEndOfPhrase(after);
            return alone ? Figure.at(line, Kind.COUNT, "people", role, numeral, i, verb, after) : null;
        }
        return counted(i, after, numeral, head);
    }

    /** "17 dead", "13 injured". */
    private @Nullable Figure bare(int i, int after, Numeral numeral, Role role) {
        String word = line.lower(after);
        boolean verb = (word.endsWith("s") || word.equals("down")) && !HARM.containsKey(word);
        return verb ? null : Figure.at(line, Kind.COUNT, "people", role, numeral, i, i, after + 1);
    }

    private @Nullable Figure counted(int i, int after, Numeral numeral, int head) {
        String noun = line.lower(head);
        if (TERMS.contains(noun)) {
            return term(i, after, numeral, head);
        }
        if (CountingWords.NO_PLURALS.contains(noun)) {
            return null;
        }
        Role harm = HARM.get(noun);
        if (harm != null) {
            return Figure.at(line, Kind.COUNT, "people", harm, numeral, i, i, head + 1);
        }
        String currency = CURRENCIES.get(noun);
        // "200 pounds of copper" weigh so much
        if (currency != null && !(currency.equals("£") && line.lower(head + 1).equals("of"))) {
            return Figure.at(line, Kind.MONEY, currency, null, numeral, i, i, head + 1);
        }
        if (currency != null || CountingWords.MEASURES.contains(noun)) {
            String unit = noun.replaceFirst("^(km|kilometres)$", "kilometers").replace("metres", "meters");
            return Figure.at(line, Kind.MEASURE, unit + direction(head + 1), null, numeral, i, i, head + 1);
        }
        int passive = fates.passive(head);
        if (passive > 0) {
            int end = passive - head <= NEXT && !line.lower(head + 1).equals(",") ? passive : head;
            boolean shotDown = end == passive
                    && line.lower(passive).equals("shot")
                    && line.lower(passive + 1).equals("down");
            Role role = Role.of(line.lower(passive));
            return Figure.at(line, Kind.COUNT, noun, role, numeral, i, i, shotDown ? end + 2 : end + 1);
        }
        int active = fates.active(i);
        Role role = active < 0 ? null : Role.of(line.lower(active));
        return Figure.at(line, Kind.COUNT, noun, role, numeral, i, active < 0 ? i : active, head + 1);
    }

    /** "sentenced to 12 years in prison". */
    private @Nullable Figure term(int i, int after, Numeral numeral, int head) {
        String next = line.lower(head + 1);
        boolean term = PRISON.matcher(line.text().toLowerCase(Locale.ROOT)).find()
                && (SERVED.contains(next) || line.lower(i - 1).equals("to"));
        if (!term || head != after || numeral.value().intValue() < 1) {
            return null;
        }
        int end = (next.equals("in") || next.equals("behind")) && head + 2 < line.size() ? head + 3 : head + 1;
        return Figure.at(line, Kind.TERM, line.lower(head), null, numeral, i, i, end);
    }

    /** "150 miles west of" is another figure than "150 miles east of". */
    private String direction(int i) {
        return DIRECTION.matcher(line.lower(i)).matches() ? " " + line.lower(i) : "";
    }

    /** What is counted: the first plural behind at most a few adjectives; -1 where there is none. */
    private int head(int from) {
        for (int k = from; k <= from + ADJECTIVES && k < line.size(); k++) {
            Token token = line.at(k);
            if (!token.isWord() || CountingWords.STOP.contains(token.lower()) || token.isPossessive()) {
                return -1;
            }
            Token next = k + 1 < line.size() ? line.at(k + 1) : null;
            boolean possessive =
                    next != null && (next.text().equals("'") || next.text().equals("’")) && next.start() == token.end();
            if (CountingWords.isPlural(token.lower()) && !possessive) {
                // "two police officers", "three fire crews": a plural that another follows is an adjective
                boolean more = next != null
                        && (CountingWords.IRREGULAR.contains(token.lower()) || token.isCapital())
                        && next.isWord()
                        && CountingWords.isPlural(next.lower())
                        && Role.of(next.lower()) == null
                        && !CountingWords.STOP.contains(next.lower());
                return more ? k + 1 : k;
            }
        }
        return -1;
    }
}
