package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import newsfold.merge.Words.Word;

/**
 * The dates and numbers of an article, by which two events of one kind are told apart. The weights of agreement and
 * conflict were measured on labelled pairs.
 */
final class Anchors {
    enum Kind {
        YEAR(.93, -.25),
        NUMBER(.37, -.25),
        COUNTED(.43, -.18),
        MONTH(.30, -.27),
        WEEKDAY(.20, -.34),
        DAY(.40, -.30);

        private final double agreement;
        private final double conflict;

        Kind(double agreement, double conflict) {
            this.agreement = agreement;
            this.conflict = conflict;
        }
    }

    private static final Set<String> MONTHS = Set.of(
            "january", "february", "april", "june", "july", "august", "september", "october", "november", "december");
    private static final Set<String> ABBREVIATIONS =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th|er)?");
    private static final Pattern DATE =
            Pattern.compile("0?([1-9]|[12][0-9]|3[01])\\.(0?[1-9]|1[0-2])\\.([0-9]{2}|(?:19|20)[0-9]{2})");
    private static final List<String> MONTH_ORDER = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final Kind[] KINDS = Kind.values();
    /** Where kind and hash code stand in a number by which values are put in order, and the last that may stand below them. */
    private static final int KIND_SHIFT = 48;

    private static final int HASH_SHIFT = 16;
    private static final int MOST = (1 << HASH_SHIFT) - 1;

    static final Anchors NONE = new Anchors(List.of());

    /** Of all kinds one behind the other; those of a kind each once, in the order of their hash codes. */
    private final String[] values;

    private final int[] hashes;
    /** For each kind where its values end. */
    private final short[] ends = new short[KINDS.length];
    /** For each kind a bit for each value, shared by others: where two have no bit in common they have no value. */
    private final long[] marks = new long[KINDS.length];

    /** A year, a number or the like, as an article gives it; perhaps more than once. */
    private record Given(Kind kind, String value) {}

    private Anchors(List<Given> given) {
        long[] order = new long[given.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) given.get(i).kind.ordinal() << KIND_SHIFT
                    | (given.get(i).value.hashCode() - (long) Integer.MIN_VALUE) << HASH_SHIFT
                    | i;
        }
        Arrays.sort(order);
        String[] kept = new String[order.length];
        int[] codes = new int[order.length];
        int count = 0;
        for (long place : order) {
            Given next = given.get((int) place & MOST);
            int kind = next.kind.ordinal();
            int code = next.value.hashCode();
            int same = count;
            while (same > from(kind) && codes[same - 1] == code && !next.value.equals(kept[same - 1])) {
                same--;
            }
            if (same == from(kind) || codes[same - 1] != code) {
                kept[count] = next.value;
                codes[count++] = code;
                marks[kind] |= 1L << mixed(code);
            }
            Arrays.fill(ends, kind, ends.length, (short) count);
        }
        values = Arrays.copyOf(kept, count);
        hashes = Arrays.copyOf(codes, count);
    }

    /** Numbers are written with few letters, whose codes differ little. */
    private static int mixed(int hash) {
        return hash * 0x9E3779B9 >>> 26;
    }

    static boolean isDate(String stem) {
        return MONTHS.contains(stem) || WEEKDAYS.contains(stem) || stem.equals("march") || stem.equals("may");
    }

    /** Months and weekdays count in English where they have their capital letter; other tongues name them unmistakably. */
    static Anchors of(Tongue tongue, List<Word> words) {
        List<Given> given = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String stem = words.get(i).stem();
            if (Character.isDigit(stem.charAt(0))) {
                if (!written(tongue, stem, given)) {
                    number(words, i, stem, given);
                }
            } else if (tongue == Tongue.ENGLISH ? words.get(i).capital() : isDate(stem)) {
                named(words, i, stem, given);
            }
        }
        return given.isEmpty() ? NONE : new Anchors(given);
    }

    private static void named(List<Word> words, int i, String stem, List<Given> given) {
        if (isMonth(stem)) {
            day(words, i, stem, given);
        }
        if (MONTHS.contains(stem) || stem.equals("march") || stem.equals("may") && dated(words, i)) {
            given.add(new Given(Kind.MONTH, stem));
        } else if (WEEKDAYS.contains(stem)) {
            given.add(new Given(Kind.WEEKDAY, stem));
        }
    }

    private static void number(List<Word> words, int i, String stem, List<Given> given) {
        if (stem.length() == 4 && (stem.startsWith("19") || stem.startsWith("20")) && digits(stem)) {
            given.add(new Given(Kind.YEAR, stem));
            return;
        }
        if (stem.length() > 1 && !words.get(i).capital()) {
            given.add(new Given(Kind.NUMBER, stem));
        }
        if (i + 1 < words.size() && Character.isLetter(words.get(i + 1).stem().charAt(0))) {
            given.add(new Given(Kind.COUNTED, stem + " " + words.get(i + 1).stem()));
        }
    }

    /** "22.8.2026", which English does not write. */
    private static boolean written(Tongue tongue, String stem, List<Given> given) {
        if (tongue == Tongue.ENGLISH) {
            return false;
        }
        Matcher date = DATE.matcher(stem);
        if (!date.matches()) {
            return false;
        }
        String month = MONTH_ORDER.get(Integer.parseInt(date.group(2)) - 1);
        given.add(new Given(Kind.MONTH, month));
        given.add(new Given(Kind.DAY, month.substring(0, 3) + " " + date.group(1)));
        given.add(new Given(Kind.YEAR, date.group(3).length() == 2 ? "20" + date.group(3) : date.group(3)));
        return true;
    }

    /** "22 August", "August 22", "Aug. 22nd", "22 de agosto". */
    private static void day(List<Word> words, int i, String stem, List<Given> given) {
        String month = stem.substring(0, 3);
        String before = i > 0 ? words.get(i - 1).stem() : "";
        before = before.equals("de") && i > 1 ? words.get(i - 2).stem() : before;
        String after = i + 1 < words.size() ? words.get(i + 1).stem() : "";
        String day = DAY_OF_MONTH.matcher(after).matches() ? after : before;
        if (DAY_OF_MONTH.matcher(day).matches()) {
            given.add(
                    new Given(Kind.DAY, month + " " + day.replaceFirst("^0", "").replaceFirst("[a-z]+$", "")));
        }
    }

    private static boolean isMonth(String stem) {
        return MONTHS.contains(stem)
                || stem.equals("march")
                || stem.equals("may")
                || stem.length() >= 3 && stem.length() <= 4 && ABBREVIATIONS.contains(stem.substring(0, 3));
    }

    private static boolean dated(List<Word> words, int i) {
        return i > 0 && Character.isDigit(words.get(i - 1).stem().charAt(0))
                || i + 1 < words.size()
                        && Character.isDigit(words.get(i + 1).stem().charAt(0));
    }

    private static boolean digits(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** The different values of a kind. */
    List<String> of(Kind kind) {
        return Arrays.asList(values).subList(from(kind.ordinal()), ends[kind.ordinal()]);
    }

    private int from(int kind) {
        return kind == 0 ? 0 : ends[kind - 1];
    }

    /** How far the dates and numbers of both agree (above 0) or conflict (below). */
    double agreement(Anchors other) {
        double sum = 0;
        for (int i = 0; i < KINDS.length; i++) {
            if (marks[i] != 0 && other.marks[i] != 0) {
                boolean agree = (marks[i] & other.marks[i]) != 0 && shareOne(other, i);
                sum += agree ? KINDS[i].agreement : KINDS[i].conflict;
            }
        }
        return sum;
    }

    private boolean shareOne(Anchors other, int kind) {
        int theirs = other.from(kind);
        for (int i = from(kind); i < ends[kind]; i++) {
            while (theirs < other.ends[kind] && other.hashes[theirs] < hashes[i]) {
                theirs++;
            }
            for (int k = theirs; k < other.ends[kind] && other.hashes[k] == hashes[i]; k++) {
                if (values[i].equals(other.values[k])) {
                    return true;
                }
            }
        }
        return false;
    }
}
