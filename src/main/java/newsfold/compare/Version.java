package newsfold.compare;

import java.util.Comparator;
import java.util.List;
import newsfold.merge.Report;

/**
 * One of the ways in which a story's texts say a thing.
 *
 * @param words from one of them, word for word
 * @param reports of those who say so, the earliest first; never empty
 */
public record Version(String words, List<Report> reports) {
    private static final Comparator<Report> EARLIEST_REPORT =
            Comparator.comparing(Report::published, Comparator.nullsLast(Comparator.naturalOrder()));
    /** By the first report of each. */
    static final Comparator<Version> EARLIEST =
            Comparator.comparing(version -> version.reports().get(0), EARLIEST_REPORT);

    public Version {
        reports = List.copyOf(reports);
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("somebody says it");
        }
    }

    /** @param reports in any order, also several times */
    static Version of(String words, List<Report> reports) {
        return new Version(
                words, reports.stream().distinct().sorted(EARLIEST_REPORT).toList());
    }
}
