package newsfold.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import newsfold.compare.FigureClaims.Weighed;
import org.jspecify.annotations.Nullable;

/** Finds the quotations that a story's texts share, whole or cut, and those that they word differently. */
final class QuotationClaims {
    /** Words in a row by which two quotations find one another. */
    private static final int RUN = 4;
    /** The share of the shorter one's words that stand in the longer one in the same order. */
    private static final double SAME = .9;

    private static final double OTHER_WORDS = .6;
    private static final int FEWEST_OTHER_WORDS = 8;
    private static final int LONGEST = 180; // characters shown
    private static final int LONG_ENOUGH = 16; // words that say what is meant
    private static final int FEWEST_SHOWN = 5;
    private static final int WITNESSES_WITHOUT_SPEAKER = 3;

    private final List<Quotation> quotations;
    /** For each quotation those that share a run of words with it. */
    private final List<BitSet> near;

    QuotationClaims(List<Quotation> quotations) {
        this.quotations = quotations;
        this.near = neighbours(quotations);
    }

    private static List<BitSet> neighbours(List<Quotation> quotations) {
        Map<List<String>, BitSet> runs = new HashMap<>();
        for (int i = 0; i < quotations.size(); i++) {
            List<String> words = quotations.get(i).words();
            for (int k = 0; k + RUN <= words.size(); k++) {
                runs.computeIfAbsent(words.subList(k, k + RUN), unused -> new BitSet())
                        .set(i);
            }
        }
        List<BitSet> near = new ArrayList<>();
        quotations.forEach(unused -> near.add(new BitSet()));
        runs.values()
                .forEach(holders -> holders.stream().forEach(i -> near.get(i).or(holders)));
        return near;
    }

    /** Claims with their weights, in no order. */
    List<Weighed> claims() {
        List<List<Integer>> groups = Partition.of(
                IntStream.range(0, quotations.size()).boxed().toList(),
                (i, j) -> near.get(i).get(j) && isSame(quotations.get(i), quotations.get(j)));
        int[] home = new int[quotations.size()];
        List<Weighed> claims = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            groups.get(g).forEach(i -> home[i] = group);
            shared(members(groups.get(g))).ifPresent(claims::add);
        }
        Set<List<Integer>> told = new HashSet<>();
        for (int i = 0; i < home.length; i++) {
            Quotation one = quotations.get(i);
            for (int j = near.get(i).nextSetBit(i + 1); j >= 0; j = near.get(i).nextSetBit(j + 1)) {
                Quotation other = quotations.get(j);
                if (home[i] != home[j] && isWordedDifferently(one, other) && told.add(List.of(home[i], home[j]))) {
                    claims.add(differing(one, members(groups.get(home[i])), other, members(groups.get(home[j]))));
                }
            }
        }
        return claims;
    }

    private List<Quotation> members(List<Integer> group) {
        return group.stream().map(quotations::get).toList();
    }

    /** Whether the shorter one is in the longer one, but for a word or a few. */
    private static boolean isSame(Quotation a, Quotation b) {
        int shorter = Math.min(a.words().size(), b.words().size());
        int common = common(a.words(), b.words());
        return common >= shorter - 1 || common >= SAME * shorter;
    }

    /** The longest sequence of words that both have in this order, other words between them allowed. */
    private static int common(List<String> a, List<String> b) {
        int[] before = new int[b.size() + 1];
        for (String word : a) {
            int[] row = new int[b.size() + 1];
            for (int j = 0; j < b.size(); j++) {
                row[j + 1] = word.equals(b.get(j)) ? before[j] + 1 : Math.max(before[j + 1], row[j]);
            }
            before = row;
        }
        return before[b.size()];
    }

    private static boolean isOneWitness(Quotation a, Quotation b) {
        return a.article() == b.article() || Statement.isOneVoice(a.report(), b.report());
    }

    private static int witnesses(List<Quotation> group) {
        return Partition.of(group, QuotationClaims::isOneWitness).size();
    }

    private static Optional<Weighed> shared(List<Quotation> group) {
        if (witnesses(group) < 2) {
            return Optional.empty();
        }
        Optional<Quotation> shown = shown(group);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<Quotation> holding = group.stream()
                .filter(one -> isSame(one, shown.get())
                        && one.words().size() >= SAME * shown.get().words().size())
                .toList();
        int witnesses = witnesses(holding);
        Speaker speaker = speaker(holding);
        boolean enough = witnesses > 1 && (speaker.name() != null || witnesses >= WITNESSES_WITHOUT_SPEAKER);
        return enough && !speaker.doubtful()
                ? Optional.of(new Weighed(
                        new Claim(
                                Claim.Kind.QUOTE,
                                speaker.name(),
                                List.of(version(shown.get(), holding)),
                                List.of(),
                                false),
                        weight(holding, witnesses)))
                : Optional.empty();
    }

    /** The wording that most have, and rather a long one. */
    private static Optional<Quotation> shown(List<Quotation> group) {
        return group.stream()
                .filter(one -> one.text().length() <= LONGEST && one.words().size() >= FEWEST_SHOWN)
                .max(Comparator.comparingInt((Quotation one) ->
                                holders(one, group) * Math.min(one.words().size(), LONG_ENOUGH))
                        .thenComparing(one -> !one.cut())
                        .thenComparing(one -> -one.article())
                        .thenComparing(Quotation::text));
    }

    private static int holders(Quotation one, List<Quotation> group) {
        return witnesses(group.stream()
                .filter(other -> contains(other.words(), one.words()))
                .toList());
    }

    private static boolean contains(List<String> words, List<String> part) {
        return Collections.indexOfSubList(words, part) >= 0;
    }

    private static Weighed differing(Quotation a, List<Quotation> some, Quotation b, List<Quotation> others) {
        List<Version> versions = new ArrayList<>(List.of(version(a, some), version(b, others)));
        versions.sort(Version.EARLIEST);
        return new Weighed(
                new Claim(Claim.Kind.QUOTE, longer(a.speaker(), b.speaker()), versions, List.of(), false),
                weight(List.of(a, b), 2));
    }

    /** Whether two of about one length are one remark of one speaker in different words: one that goes on further is not. */
    private static boolean isWordedDifferently(Quotation a, Quotation b) {
        String speaker = a.surname();
        int shorter = Math.min(a.words().size(), b.words().size());
        int longer = Math.max(a.words().size(), b.words().size());
        if (speaker == null
                || !speaker.equals(b.surname())
                || a.cut()
                || b.cut()
                || isOneWitness(a, b)
                || Math.max(a.text().length(), b.text().length()) > LONGEST
                || shorter < FEWEST_OTHER_WORDS
                || shorter < OTHER_WORDS * longer) {
            return false;
        }
        int common = common(a.words(), b.words());
        return common >= OTHER_WORDS * shorter && shorter - common > 1 && common < SAME * shorter;
    }

    private static Version version(Quotation one, List<Quotation> group) {
        return Version.of(
                one.text(),
                group.stream()
                        .filter(other -> isSame(one, other))
                        .map(Quotation::report)
                        .toList());
    }

    /** @param doubtful whether two texts name different speakers */
    private record Speaker(@Nullable String name, boolean doubtful) {}

    private static Speaker speaker(List<Quotation> group) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Quotation one : group) {
            String surname = one.surname();
            if (surname != null) {
                names.merge(surname, Objects.requireNonNull(one.speaker()), QuotationClaims::longer);
            }
        }
        return new Speaker(names.size() == 1 ? names.values().iterator().next() : null, names.size() > 1);
    }

    private static String longer(@Nullable String one, @Nullable String other) {
        String a = one == null ? "" : one;
        String b = other == null ? "" : other;
        return Comparator.comparingInt(String::length)
                                .thenComparing(name -> name.toLowerCase(Locale.ROOT))
                                .compare(a, b)
                        >= 0
                ? a
                : b;
    }

    private static double weight(List<Quotation> group, int witnesses) {
        double early = group.stream()
                .mapToDouble(one -> 1 / (1 + one.position() / 6.))
                .average()
                .orElse(0);
        return witnesses * early;
    }
}
