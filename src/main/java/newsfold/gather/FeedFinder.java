package newsfold.gather;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import newsfold.read.WebAddress;

/**
 * Finds a site's feeds by an address that a person knows: that of a feed, of the site or of any of its pages, with a scheme
 * or without. Each feed found was fetched and read. At most some dozens of requests at the fetcher's pace, none of them
 * begun after three quarters of a minute; what is merely guessed is asked for only where robots.txt allows it.
 */
public final class FeedFinder {
    private final Fetcher fetcher;
    private final Robots robots;
    private final Clock clock;

    public FeedFinder(Fetcher fetcher, Clock clock) {
        this(fetcher, new Robots(fetcher, clock), clock);
    }

    FeedFinder(Fetcher fetcher, Robots robots, Clock clock) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.clock = clock;
    }

    /** Looks once; nothing found, or nothing reached, is a finding too. */
    public Findings find(String address) {
        return new FeedSearch(fetcher, robots, clock, address).run();
    }

    /** Looks for what may have taken the place of a feed that is not at its address any more. */
    Findings findInstead(URI lost) {
        return new FeedSearch(fetcher, robots, clock, lost.toString()).runWithout(lost);
    }

    /** The addresses that may be meant by what a person wrote, the likeliest first; empty where it is none. */
    static List<String> meant(String written) {
        String plain = written.strip()
                // a scheme that browsers once opened feed readers by: feed://host/ and feed:https://host/
                .replaceFirst("(?i)^feed:(?=https?:)", "")
                .replaceFirst("(?i)^feed:(//)?", "http://");
        List<String> all = plain.matches("(?i)[a-z][a-z0-9+.-]*://.*")
                ? List.of(plain)
                : List.of("https://" + plain, "http://" + plain);
        return all.stream().filter(each -> WebAddress.parse(each).isPresent()).toList();
    }
}
