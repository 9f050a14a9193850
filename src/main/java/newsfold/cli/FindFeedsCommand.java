package newsfold.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import newsfold.gather.FeedFinder;
import newsfold.gather.Fetcher;
import newsfold.gather.Findings;
import newsfold.gather.FoundFeed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the feeds of a site, and changes nothing. */
@Command(
        name = "find-feeds",
        description =
                "Finds a site's feeds by the address of the site or of any of its pages; writes a line of JSON a feed,"
                        + " the best first.",
        mixinStandardHelpOptions = true)
final class FindFeedsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS", description = "A web address, also without https://.")
    private String address = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        try (Fetcher fetcher = StartSettings.read().fetcher(clock)) {
            Findings findings = new FeedFinder(fetcher, clock).find(address);
            write(findings);
            if (spec != null) {
                spec.commandLine().getErr().println(findings.sentence());
            }
            return findings.feeds().isEmpty() ? 1 : 0;
        }
    }

    static void write(Findings findings) throws IOException {
        try (JsonLines lines = new JsonLines()) {
            for (FoundFeed feed : findings.feeds()) {
                lines.write(feed);
            }
        }
    }
}
