package newsfold.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseProblem;
import newsfold.gather.FeedFinder;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.gather.Fetcher;
import newsfold.gather.Findings;
import newsfold.gather.FoundFeed;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Takes one feed, page or drop folder into a digest, or changes its section and weight there. An address that is not known
 * yet is looked at first: it may be a site's, whose feeds are then found.
 */
@Command(
        name = "add-feed",
        description = {
            "Takes a feed, a web page whose links are articles, or a drop folder into a digest.",
            "Of a site, or any of its pages, the feeds are looked for: one is added; several are listed, a line of JSON each,"
                    + " the best first."
        },
        mixinStandardHelpOptions = true)
final class AddFeedCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ADDRESS", description = "A web address, or a folder under newsfold.gather.folders.")
    private String address = "";

    @Option(names = "--kind", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private FeedKind kind = FeedKind.FEED;

    @Option(names = "--first", description = "Of several feeds take the first; also one found elsewhere on the site.")
    private boolean first;

    @Option(names = "--unchecked", description = "Take the address as it is, without looking whether a feed is there.")
    private boolean unchecked;

    @Option(names = "--digest", paramLabel = "SLUG", description = "The digest's short name. Default: ${DEFAULT-VALUE}")
    private String digest = ImportOpmlCommand.DIGEST;

    @Option(names = "--section", description = "Where its stories stand (default: below all sections).")
    private @Nullable String section;

    @Option(names = "--weight", description = "In ranking, above 0; 1 is usual.")
    private double weight = 1;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!(weight > 0)) {
            return complain("A feed's weight is above 0, not " + weight + ": change --weight.");
        }
        try (DatabaseAccess access = StartSettings.read().openDatabase()) {
            Optional<StandingDigest> standing = new Digests(access.jdbi()).find(digest);
            if (standing.isEmpty()) {
                return complain(
                        "There is no digest " + digest + ": name one with --digest, or make it with import-opml.");
            }
            Feeds feeds = new Feeds(access.jdbi());
            Optional<String> place = place(feeds);
            if (place.isEmpty()) {
                return 1;
            }
            long id = feeds.add(place.get(), kind, null, Clock.systemUTC().instant());
            feeds.link(standing.get().id(), id, section, weight);
            return 0;
        } catch (IllegalArgumentException | DatabaseProblem e) {
            return complain(String.valueOf(e.getMessage()));
        }
    }

    /** The address to add; empty where that is not certain, which is then said. */
    private Optional<String> place(Feeds feeds) throws IOException {
        if (kind == FeedKind.FOLDER && !address.startsWith("file:")) {
            return Optional.of(Path.of(address).toUri().toString());
        }
        if (kind != FeedKind.FEED || unchecked || feeds.knows(address)) {
            return Optional.of(address);
        }
        Clock clock = Clock.systemUTC();
        Findings findings;
        try (Fetcher fetcher = StartSettings.read().fetcher(clock)) {
            findings = new FeedFinder(fetcher, clock).find(address);
        }
        if (findings.isCertain() || first && !findings.feeds().isEmpty()) {
            FoundFeed found = findings.feeds().get(0);
            String title = found.title() == null ? "" : " \"" + found.title() + "\"";
            say("Found " + found.address() + title + " (" + found.format() + ", " + found.entries() + " entries).");
            return Optional.of(found.address().toString());
        }
        FindFeedsCommand.write(findings);
        say(findings.sentence()
                + (findings.feeds().isEmpty()
                        ? " If its pages link to articles, add it with --kind page; a feed that is out of reach at the"
                                + " moment, with --unchecked."
                        : " Nothing was added: name one of them, or take the first with --first."));
        return Optional.empty();
    }

    private int complain(String sentence) {
        say(sentence);
        return 1;
    }

    private void say(String sentence) {
        if (spec != null) {
            spec.commandLine().getErr().println(sentence);
        }
    }
}
