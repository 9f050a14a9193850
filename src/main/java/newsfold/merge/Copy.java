package newsfold.merge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * One text and all who print it, whole or cut.
 *
 * @param reports the earliest first; never empty
 */
public record Copy(List<Report> reports) {
    public Copy {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a text is printed by somebody");
        }
    }

    /** The agency whose text it is: the one that most of them credit; null where nobody credits any. */
    public @Nullable Outlet agency() {
        Map<Outlet, Integer> credits = new HashMap<>();
        for (Report report : reports) {
            if (report.agency() != null) {
                credits.merge(report.agency(), 1, Integer::sum);
            }
        }
        return credits.entrySet().stream()
                .max(Map.Entry.<Outlet, Integer>comparingByValue()
                        .thenComparing(credit -> credit.getKey().key(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** The outlet that was seen with it before the others; null where that one's name or time is unknown, or another's the same. */
    public @Nullable Outlet first() {
        Report first = reports.get(0);
        boolean alone = reports.size() == 1
                || reports.get(1).published() == null
                || !reports.get(1).published().equals(first.published());
        return first.published() != null && alone ? first.outlet() : null;
    }
}
