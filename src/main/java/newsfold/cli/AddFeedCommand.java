package newsfold.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes one feed, page or drop folder into a digest, or changes its section and weight there. */
@Command(
        name = "add-feed",
        description = "Takes a feed, a web page whose links are articles, or a drop folder into a digest.",
        mixinStandardHelpOptions = true)
final class AddFeedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS", description = "A web address, or a folder under newsfold.gather.folders.")
    private String address = "";

    @Option(names = "--kind", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FeedKind kind = FeedKind.FEED;

    @Option(names = "--digest", paramLabel = "SLUG", description = "The digest's short name. Default: ${DEFAULT-VALUE}")
    private String digest = ImportOpmlCommand.DIGEST;

    @Option(names = "--section", description = "Where its stories stand (default: below all sections).")
    private @Nullable String section;

    @Option(names = "--weight", description = "In ranking, above 0; 1 is usual.")
    private double weight = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!(weight > 0)) {
            return complain("A feed's weight is above 0, not " + weight + ": change --weight.");
        }
        try (DatabaseAccess access = StartSettings.openDatabase()) {
            Optional<StandingDigest> standing = new Digests(access.jdbi()).find(digest);
            if (standing.isEmpty()) {
                return complain(
                        "There is no digest " + digest + ": name one with --digest, or make it with import-opml.");
            }
            String place = kind == FeedKind.FOLDER && !address.startsWith("file:")
                    ? Path.of(address).toUri().toString()
                    : address;
            Feeds feeds = new Feeds(access.jdbi());
            long id = feeds.add(place, kind, null, Clock.systemUTC().instant());
            feeds.link(standing.get().id(), id, section, weight);
            return 0;
        } catch (IllegalArgumentException | DatabaseProblem e) {
            return complain(String.valueOf(e.getMessage()));
        }
    }

    private int complain(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
        return 1;
    }
}
