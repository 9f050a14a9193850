package newsfold.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of a story can be recognised in other languages.
 *
 * @param names words of its names
 * @param dates days and weekdays, as "wednesday" and "aug 4"
 * @param time the mean of its articles', or null
 * @param weight how much all of its names and numbers tell
 */
record Signature(
        List<Name> names,
        List<Figure> numbers,
        Set<String> dates,
        @Nullable Instant time,
        double weight) {
    static final Signature EMPTY = new Signature(List.of(), List.of(), Set.of(), null, 0);

    private static final double DATE = 1.5;
    private static final double SECONDS_A_DAY = 86_400;

    /** A word of a name, as written and as it sounds; how rare it is. */
    record Name(String written, Sound sound, double rarity) {}

    /** A number in English writing, and how much it tells. */
    record Figure(String number, double telling) {}

    /** @param written the most telling first */
    record Shared(double value, int names, List<String> written) {}

    private record Weighed(String written, double value) {}

    /** By these others that may have something in common with it are found. */
    Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.add(name.sound().skeleton()));
        numbers.forEach(figure -> keys.add(figure.number()));
        return keys;
    }

    Shared shared(Signature other) {
        List<Weighed> shared = new ArrayList<>();
        Set<Name> taken = new LinkedHashSet<>();
        for (Name name : names) {
            other.names.stream()
                    .filter(their -> !taken.contains(their) && their.sound().alike(name.sound()))
                    .findFirst()
                    .ifPresent(their -> {
                        taken.add(their);
                        shared.add(new Weighed(their.written(), Math.min(name.rarity(), their.rarity())));
                    });
        }
        for (Figure figure : numbers) {
            if (other.numbers.contains(figure)) {
                shared.add(new Weighed(figure.number(), figure.telling()));
            }
        }
        shared.sort(Comparator.comparingDouble((Weighed one) -> -one.value).thenComparing(Weighed::written));
        return new Shared(
                shared.stream().mapToDouble(Weighed::value).sum(),
                taken.size(),
                shared.stream().map(Weighed::written).toList());
    }

    /** Above 0 where both give one date, below where they give different ones of a kind. */
    double agreement(Signature other) {
        if (dates.isEmpty() || other.dates.isEmpty()) {
            return 0;
        }
        return dates.stream().anyMatch(other.dates::contains) ? DATE : -DATE;
    }

    /** @param days standard deviation of the bell curve */
    double nearness(Signature other, double days) {
        if (time == null || other.time == null) {
            return Similarity.undated(time == null && other.time == null);
        }
        double deviations = (time.getEpochSecond() - other.time.getEpochSecond()) / SECONDS_A_DAY / days;
        return Math.exp(-deviations * deviations / 2);
    }
}
