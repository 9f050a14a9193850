package newsfold.compare;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number in digits or English words.
 *
 * @param value without trailing zeros
 * @param tokens how many tokens it takes
 * @param loose whether the words themselves are no exact count: "two dozen"
 */
record Numeral(BigDecimal value, int tokens, boolean loose) {
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(\\.\\d{1,3})?");
    /** "$1.5bn", "£20m": the letters mean this only after a currency's mark. */
    private static final Pattern SHORT = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(k|m|mn|bn|b|tn)");

    private static final Map<String, BigDecimal> SCALES = Map.ofEntries(
            Map.entry("k", new BigDecimal("1000")),
            Map.entry("thousand", new BigDecimal("1000")),
            Map.entry("m", new BigDecimal("1000000")),
            Map.entry("mn", new BigDecimal("1000000")),
            Map.entry("million", new BigDecimal("1000000")),
            Map.entry("b", new BigDecimal("1000000000")),
            Map.entry("bn", new BigDecimal("1000000000")),
            Map.entry("billion", new BigDecimal("1000000000")),
            Map.entry("tn", new BigDecimal("1000000000000")),
            Map.entry("trillion", new BigDecimal("1000000000000")));
    /** "One" is left out: it is a pronoun as often. */
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19));

    private static final Map<String, Integer> TENS = Map.of(
            "twenty", 20, "thirty", 30, "forty", 40, "fifty", 50, "sixty", 60, "seventy", 70, "eighty", 80, "ninety",
            90);
    private static final BigDecimal DOZEN = BigDecimal.valueOf(12);
    private static final int HUNDRED = 100;

    /** @return the number that begins at this token, or null */
    static @Nullable Numeral at(List<Token> tokens, int i, boolean money) {
        String first = tokens.get(i).lower();
        BigDecimal value = null;
        int length = 1;
        if (DIGITS.matcher(first).matches()) {
            value = new BigDecimal(first.replace(",", ""));
        } else if (money && SHORT.matcher(first).matches()) {
            String digits = first.replaceFirst("[a-z]+$", "");
            value = new BigDecimal(digits).multiply(scale(first.substring(digits.length())));
        } else {
            Integer small = small(first);
            if (small != null) {
                value = BigDecimal.valueOf(small);
                if (lower(tokens, i + length).equals("hundred")) {
                    value = value.multiply(BigDecimal.valueOf(HUNDRED));
                    length++;
                    int and = lower(tokens, i + length).equals("and") ? 1 : 0;
                    Integer rest = small(lower(tokens, i + length + and));
                    if (rest != null) {
                        value = value.add(BigDecimal.valueOf(rest));
                        length += 1 + and;
                    }
                }
            }
        }
        if (value == null) {
            return null;
        }
        boolean loose = false;
        String next = lower(tokens, i + length);
        if (next.equals("dozen")) {
            value = value.multiply(DOZEN);
            length++;
            loose = true;
        } else if (SCALES.containsKey(next) && (next.length() > 2 || money)) {
            value = value.multiply(scale(next));
            length++;
        }
        return new Numeral(plain(value), length, loose);
    }

    /** "twenty-one", "seven", "ninety". */
    private static @Nullable Integer small(String word) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
            Integer tens = TENS.get(word.substring(0, hyphen));
            String last = word.substring(hyphen + 1);
            Integer ones = last.equals("one") ? Integer.valueOf(1) : SMALL.get(last);
            return tens == null || ones == null || ones > 9 ? null : (Integer) (tens + ones);
        }
        Integer tens = TENS.get(word);
        return tens == null ? SMALL.get(word) : tens;
    }

    private static BigDecimal scale(String word) {
        return SCALES.getOrDefault(word, BigDecimal.ONE);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    static String lower(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }
}
