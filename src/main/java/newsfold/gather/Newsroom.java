package newsfold.gather;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Puts a {@link Gatherer} together, with Quarkus or without.
 *
 * @param folders in which drop folders may stand
 * @param oldest how old an article may be that is new to us
 * @param parallel feeds visited at once
 * @param instance this program's name among several on one database, the same after a restart
 */
record Newsroom(Pace pace, Duration oldest, Collection<Path> folders, long longestFile, int parallel, String instance) {

    Gatherer gatherer(Jdbi jdbi, Fetcher fetcher, Clock clock) {
        Articles articles = new Articles(jdbi, clock);
        Leases leases = new Leases(jdbi, instance);
        leases.takeBack();
        Intake intake = new Intake(new Entries(jdbi, articles), leases, clock);
        Robots robots = new Robots(fetcher, clock);
        PageEntryReader entries = new PageEntryReader(fetcher, robots, articles, clock);
        LostFeeds lost = new LostFeeds(new FeedFinder(fetcher, robots, clock));
        return new Gatherer(
                leases,
                Map.of(
                        FeedKind.FEED, new FeedVisitor(fetcher, lost, entries, intake, oldest, clock),
                        FeedKind.PAGE, new PageVisitor(fetcher, robots, entries, intake, oldest, clock),
                        FeedKind.FOLDER, new FolderVisitor(folders, longestFile, intake)),
                pace,
                parallel,
                clock);
    }
}
