package newsfold.desk.house;

import java.util.ArrayList;
import java.util.List;
import newsfold.subscribers.ImportVerdict;

/**
 * What an import would do.
 *
 * @param added new subscriptions
 * @param known who had the digest already
 * @param left who left it once and is not brought back
 * @param leftOut lines that cannot be taken
 * @param problems a sentence for each of these, the first of them
 * @param lines what would become of each line, the first of them
 */
public record ImportCheck(
        int added, int known, int left, int leftOut, List<String> problems, List<ImportVerdict> lines) {
    /** More than that nobody reads on a page. */
    static final int LINES = 1_000;

    private static final int PROBLEMS = 5_000;

    public ImportCheck {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }

    static ImportCheck of(List<ImportVerdict> verdicts) {
        int[] counts = new int[ImportVerdict.Kind.values().length];
        List<String> problems = new ArrayList<>();
        for (ImportVerdict verdict : verdicts) {
            counts[verdict.kind().ordinal()]++;
            if (verdict.kind() == ImportVerdict.Kind.LEFT_OUT && problems.size() < PROBLEMS) {
                problems.add("line " + verdict.line() + ": " + verdict.sentence());
            }
        }
        return new ImportCheck(
                counts[ImportVerdict.Kind.ADDED.ordinal()],
                counts[ImportVerdict.Kind.KNOWN.ordinal()],
                counts[ImportVerdict.Kind.LEFT.ordinal()],
                counts[ImportVerdict.Kind.LEFT_OUT.ordinal()],
                problems,
                verdicts.subList(0, Math.min(LINES, verdicts.size())));
    }
}
