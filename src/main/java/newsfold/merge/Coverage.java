package newsfold.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every outlet that covers a story, the earliest seen first.
 *
 * @param reports one for each pair of outlet and carrier; never empty
 */
public record Coverage(List<Report> reports) {
    public Coverage {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("a story is covered by somebody");
        }
    }

    /** How many outlets cover the story; each report whose outlet is unknown counts as one. */
    public int outlets() {
        long known = reports.stream()
                .filter(report -> report.outlet() != null)
                .map(report -> report.outlet().key())
                .distinct()
                .count();
        long unknown =
                reports.stream().filter(report -> report.outlet() == null).count();
        return (int) (known + unknown);
    }

    /** How many independent texts there are: reprints and shared wire copy count once. */
    public int texts() {
        return (int) reports.stream().mapToInt(Report::text).distinct().count();
    }

    /** The texts with all who print them, in the order in which they were seen first. */
    public List<Copy> copies() {
        Map<Integer, List<Report>> printed = new LinkedHashMap<>();
        reports.forEach(report -> printed.computeIfAbsent(report.text(), text -> new ArrayList<>())
                .add(report));
        return printed.values().stream().map(Copy::new).toList();
    }
}
