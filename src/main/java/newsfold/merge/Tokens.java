package newsfold.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import newsfold.merge.Signature.Figure;
import newsfold.merge.Signature.Name;
import newsfold.merge.Words.Word;
import org.jspecify.annotations.Nullable;

/** Takes from a story what can be recognised in other languages. */
final class Tokens {
    /** The share of a story's articles that must hold a name or number. */
    private static final double HELD = .3;
    /** Letters of a name, at the least. */
    private static final int SHORTEST = 3;
    /** Less rare names belong to everybody. */
    private static final double RARE = 3.5;
    /** What a number of two digits tells, and each digit more; round ones tell less. */
    private static final double TWO_DIGITS = 1;

    private static final double DIGIT = 1;
    private static final double MOST = 4;

    private final Rarity rarity;
    /** By the word: an affair's stories have many names in common. */
    private final Map<String, Sound> sounds = new ConcurrentHashMap<>();

    Tokens(Rarity rarity) {
        this.rarity = rarity;
    }

    Signature of(Draft draft) {
        Map<String, Integer> holders = new TreeMap<>();
        Map<String, String> written = new TreeMap<>();
        Map<String, Integer> figures = new TreeMap<>();
        Set<String> dates = new TreeSet<>();
        for (Profile member : draft.members()) {
            Set<String> own = new HashSet<>();
            for (Word word : member.names().words()) {
                own.add(word.stem());
                // the shortest form is the one without an ending
                written.merge(word.stem(), word.raw(), Tokens::plainer);
            }
            own.forEach(stem -> holders.merge(stem, 1, Integer::sum));
            member.anchors().of(Anchors.Kind.NUMBER).forEach(number -> figures.merge(number, 1, Integer::sum));
            dates.addAll(member.anchors().of(Anchors.Kind.DAY));
            dates.addAll(member.anchors().of(Anchors.Kind.WEEKDAY));
        }
        double needed = HELD * draft.members().size();
        Rarity.Shares shares = rarity.in(draft.tongue());
        List<Name> found = new ArrayList<>();
        holders.forEach((stem, count) -> {
            String form = written.getOrDefault(stem, stem);
            if (count >= needed && form.length() >= SHORTEST && shares.of(stem) >= RARE) {
                found.add(new Name(form, sounds.computeIfAbsent(form, Sound::of), shares.of(stem)));
            }
        });
        List<Figure> numbers = new ArrayList<>();
        figures.forEach((number, count) -> {
            if (count >= needed) {
                numbers.add(new Figure(number, telling(number)));
            }
        });
        double weight = found.stream().mapToDouble(Name::rarity).sum()
                + numbers.stream().mapToDouble(Figure::telling).sum();
        return new Signature(found, numbers, dates, time(draft), weight);
    }

    private static String plainer(String one, String other) {
        int shorter = Integer.compare(one.length(), other.length());
        return shorter < 0 || shorter == 0 && one.compareTo(other) <= 0 ? one : other;
    }

    private static double telling(String number) {
        int digits = number.replaceAll("[^0-9]", "").replaceAll("0+$", "").length();
        double more = number.contains(".") ? DIGIT : 0;
        return Math.min(MOST, TWO_DIGITS + DIGIT * Math.max(0, digits - 2) + more + (digits > 1 ? 1 : 0));
    }

    private static @Nullable Instant time(Draft draft) {
        OptionalDouble mean = draft.members().stream()
                .map(member -> member.article().published())
                .filter(Objects::nonNull)
                .mapToLong(Instant::getEpochSecond)
                .average();
        return mean.isPresent() ? Instant.ofEpochSecond((long) mean.getAsDouble()) : null;
    }
}
