package newsfold.merge;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    private final Map<Kind, Set<String>> values;
    /** For each kind a bit for each value, shared by others: where two have no bit in common they have no value. */
    private final long[] marks = new long[KINDS.length];

    private Anchors(Map<Kind, Set<String>> values) {
        this.values = values;
        values.forEach((kind, set) -> set.forEach(value -> marks[kind.ordinal()] |= 1L << mixed(value.hashCode())));
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
        Map<Kind, Set<String>> values = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            values.put(kind, new HashSet<>());
        }
        for (int i = 0; i < words.size(); i++) {
            String stem = words.get(i).stem();
            if (Character.isDigit(stem.charAt(0))) {
                if (!written(tongue, stem, values)) {
                    number(words, i, stem, values);
                }
            } else if (tongue == Tongue.ENGLISH ? words.get(i).capital() : isDate(stem)) {
                if (isMonth(stem)) {
                    day(words, i, stem, values);
                }
                if (MONTHS.contains(stem) || stem.equals("march") || stem.equals("may") && dated(words, i)) {
                    add(values, Kind.MONTH, stem);
                } else if (WEEKDAYS.contains(stem)) {
                    add(values, Kind.WEEKDAY, stem);
                }
            }
        }
        values.replaceAll((kind, set) -> Set.copyOf(set));
        return new Anchors(values);
    }

    private static void number(List<Word> words, int i, String stem, Map<Kind, Set<String>> values) {
        if (stem.length() == 4 && (stem.startsWith("19") || stem.startsWith("20")) && digits(stem)) {
            add(values, Kind.YEAR, stem);
            return;
        }
        if (stem.length() > 1 && !words.get(i).capital()) {
            add(values, Kind.NUMBER, stem);
        }
        if (i + 1 < words.size() && Character.isLetter(words.get(i + 1).stem().charAt(0))) {
            add(values, Kind.COUNTED, stem + " " + words.get(i + 1).stem());
        }
    }

    /** "22.8.2026", which English does not write. */
    private static boolean written(Tongue tongue, String stem, Map<Kind, Set<String>> values) {
        Matcher date = DATE.matcher(tongue == Tongue.ENGLISH ? "" : stem);
        if (!date.matches()) {
            return false;
        }
        String month = MONTH_ORDER.get(Integer.parseInt(date.group(2)) - 1);
        add(values, Kind.MONTH, month);
        add(values, Kind.DAY, month.substring(0, 3) + " " + date.group(1));
        add(values, Kind.YEAR, date.group(3).length() == 2 ? "20" + date.group(3) : date.group(3));
        return true;
    }

    /** "22 August", "August 22", "Aug. 22nd", "22 de agosto". */
    private static void day(List<Word> words, int i, String stem, Map<Kind, Set<String>> values) {
        String month = stem.substring(0, 3);
        String before = i > 0 ? words.get(i - 1).stem() : "";
        before = before.equals("de") && i > 1 ? words.get(i - 2).stem() : before;
        String after = i + 1 < words.size() ? words.get(i + 1).stem() : "";
        String day = DAY_OF_MONTH.matcher(after).matches() ? after : before;
        if (DAY_OF_MONTH.matcher(day).matches()) {
            add(values, Kind.DAY, month + " " + day.replaceFirst("^0", "").replaceFirst("[a-z]+$", ""));
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

    private static void add(Map<Kind, Set<String>> values, Kind kind, String value) {
        Set<String> set = values.get(kind);
        if (set != null) {
            set.add(value);
        }
    }

    Set<String> of(Kind kind) {
        return values.getOrDefault(kind, Set.of());
    }

    /** How far the dates and numbers of both agree (above 0) or conflict (below). */
    double agreement(Anchors other) {
        double sum = 0;
        for (int i = 0; i < KINDS.length; i++) {
            if (marks[i] != 0 && other.marks[i] != 0) {
                Kind kind = KINDS[i];
                boolean disjoint = (marks[i] & other.marks[i]) == 0 || Collections.disjoint(of(kind), other.of(kind));
                sum += disjoint ? kind.conflict : kind.agreement;
            }
        }
        return sum;
    }
}
