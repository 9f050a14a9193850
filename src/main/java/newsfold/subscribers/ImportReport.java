package newsfold.subscribers;

import java.util.List;

/**
 * What an import came to, or would come to.
 *
 * @param added new subscriptions
 * @param known who had the digest already
 * @param left who left the digest once: they are not brought back
 * @param problems a sentence for each line that was left out, such as {@code line 7: "ann.example.org" lacks an @}
 */
public record ImportReport(int added, int known, int left, List<String> problems) {
    public ImportReport {
        problems = List.copyOf(problems);
    }
}
