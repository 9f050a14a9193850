package newsfold.gather;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsfold.gather.FetchOutcome.Fetched;
import newsfold.gather.FoundFeed.Origin;
import newsfold.read.Page;
import newsfold.read.UnreadableException;
import newsfold.read.WebAddress;
import newsfold.read.feed.FeedDocument;
import org.jspecify.annotations.Nullable;

/** One search for a site's feeds: first at the address itself, then in what its pages name, then where feeds often stand. */
final class FeedSearch {
    private static final int REQUESTS = 40;
    private static final Duration LONGEST = Duration.ofSeconds(45);

    /** Feeds a page names that are looked at; some sites name one for every tag. */
    private static final int CANDIDATES = 16;

    /** Site maps named by robots.txt that are looked at. */
    private static final int SITE_MAPS = 4;

    /** Where the programs that run most sites put their feeds. */
    private static final List<String> PLACES = List.of(
            "feed",
            "rss",
            "rss.xml",
            "atom.xml",
            "feed.xml",
            "index.xml",
            "feed/",
            "feeds/posts/default",
            "?feed=rss2",
            "feed.json",
            "index.rdf",
            "feeds",
            "news/rss",
            "rss/news.xml");

    /** The same below the page that was given. */
    private static final int PLACES_BELOW = 4;

    private static final List<String> SITE_MAP_PLACES =
            List.of("sitemap-news.xml", "news-sitemap.xml", "sitemap_news.xml", "googlenews.xml", "sitemap.xml");

    private final Fetcher fetcher;
    private final Robots robots;
    private final FeedCollector collector;
    private final Clock clock;
    private final String written;
    private final long deadline = System.nanoTime() + LONGEST.toNanos();
    private final Set<String> asked = new HashSet<>();
    private final List<URI> tried = new ArrayList<>();
    private final FeedList found;
    private boolean overview;
    private @Nullable URI page;

    FeedSearch(Fetcher fetcher, Robots robots, Clock clock, String written) {
        this.fetcher = fetcher;
        this.robots = robots;
        this.collector = new FeedCollector(fetcher);
        this.clock = clock;
        this.written = written;
        this.found = new FeedList(clock.instant());
    }

    Findings run() {
        List<String> meant = FeedFinder.meant(written);
        if (meant.isEmpty()) {
            return new Findings(
                    written,
                    List.of(),
                    null,
                    List.of(),
                    "\"" + written.strip() + "\" is no web address: write it as your browser shows it.");
        }
        @Nullable String problem = null;
        for (String each : meant) {
            URI address = WebAddress.parse(each).orElseThrow();
            FetchOutcome outcome = ask(address);
            if (outcome instanceof Fetched fetched) {
                page = address;
                lookAround(address, fetched);
                return findings(null);
            }
            // the first is the likelier one, so its complaint is the one that helps
            problem = problem == null ? complaint(outcome) : problem;
        }
        // a feed that is not there any more: its site may say where it went
        for (String each : meant) {
            URI home = home(WebAddress.parse(each).orElseThrow());
            if (found.isEmpty() && ask(home) instanceof Fetched fetched) {
                lookAround(home, fetched);
            }
        }
        return findings(problem);
    }

    /** The same for a feed that is not at its address any more, without asking for that again. */
    Findings runWithout(URI lost) {
        asked.add(lost.toString());
        URI home = home(lost);
        if (ask(home) instanceof Fetched fetched) {
            lookAround(home, fetched);
        }
        return findings(null);
    }

    private void lookAround(URI address, Fetched fetched) {
        if (take(fetched, address, null, Origin.ITSELF)) {
            return;
        }
        URI reached = fetched.page().url() == null ? address : fetched.page().url();
        URI home = home(reached);
        readLinks(fetched.page());
        if (found.isEmpty() && ask(home) instanceof Fetched front) {
            readLinks(front.page());
        }
        if (found.isEmpty()) {
            guess(reached, home);
        }
        readSiteMaps(home);
    }

    private void readLinks(Page page) {
        int left = CANDIDATES;
        for (FeedLinks.Candidate candidate : FeedLinks.of(page)) {
            if (left-- == 0) {
                return;
            }
            if (!(ask(candidate.address()) instanceof Fetched fetched)) {
                continue;
            }
            boolean feed = take(fetched, candidate.address(), candidate.title(), candidate.origin());
            if (!feed && candidate.origin() == Origin.LINKED && !overview) {
                // newspapers have a page that lists the feeds of their sections
                overview = true;
                readLinks(fetched.page());
            }
        }
    }

    private void guess(URI page, URI home) {
        List<URI> places = new ArrayList<>();
        if (!String.valueOf(page.getPath()).matches("/?")) {
            String below = page.toString().replaceFirst("[?#].*", "").replaceFirst("/*$", "/");
            PLACES.subList(0, PLACES_BELOW).forEach(place -> places.add(URI.create(below + place)));
        }
        PLACES.forEach(place -> places.add(URI.create(home + place)));
        for (URI place : places) {
            if (!found.isEmpty()) {
                return;
            }
            if (isAllowed(place) && ask(place) instanceof Fetched fetched) {
                take(fetched, place, null, Origin.GUESSED);
            }
        }
    }

    /** Beside feeds only site maps of news that the site itself names; where there is no feed any, also at usual places. */
    private void readSiteMaps(URI home) {
        boolean desperate = found.isEmpty();
        List<URI> named = robots.siteMaps(home).stream()
                .filter(map -> desperate || FeedCollector.isNews(map))
                .sorted((one, other) -> Boolean.compare(FeedCollector.isNews(other), FeedCollector.isNews(one)))
                .limit(SITE_MAPS)
                .toList();
        for (URI map : named) {
            if (!(desperate && !found.isEmpty()) && ask(map) instanceof Fetched fetched) {
                take(fetched, map, null, Origin.SITE_MAP);
            }
        }
        for (String place : SITE_MAP_PLACES) {
            URI map = URI.create(home + place);
            if (found.isEmpty() && isAllowed(map) && ask(map) instanceof Fetched fetched) {
                take(fetched, map, null, Origin.SITE_MAP);
            }
        }
    }

    private boolean isAllowed(URI guess) {
        return hasTime() && robots.ask(guess) == Robots.Answer.WELCOME;
    }

    private boolean hasTime() {
        return tried.size() < REQUESTS
                && System.nanoTime() - deadline < 0
                && !Thread.currentThread().isInterrupted();
    }

    /** Null where it was asked before, or there is no time left. */
    private @Nullable FetchOutcome ask(URI address) {
        if (!hasTime() || !asked.add(address.toString())) {
            return null;
        }
        tried.add(address);
        return fetcher.feed(address, null, null);
    }

    private boolean take(Fetched fetched, URI address, @Nullable String title, Origin origin) {
        try {
            FeedDocument document = collector
                    .read(fetched.page(), clock.instant().minus(FeedList.ALIVE))
                    .document();
            boolean siteMap = FeedFormat.of(fetched.page().body()).equals(FeedFormat.SITE_MAP);
            if (document.entries().isEmpty() && siteMap) {
                return false;
            }
            URI lasting = fetched.movedTo() == null ? address : fetched.movedTo();
            found.add(
                    document,
                    lasting,
                    FeedFormat.of(fetched.page().body()),
                    title,
                    siteMap && origin != Origin.ITSELF ? Origin.SITE_MAP : origin);
            return true;
        } catch (UnreadableException e) {
            return false;
        }
    }

    private static @Nullable String complaint(@Nullable FetchOutcome outcome) {
        if (outcome instanceof FetchOutcome.Failed failed) {
            return failed.sentence();
        }
        if (outcome instanceof FetchOutcome.Resting resting) {
            return resting.sentence();
        }
        return outcome instanceof FetchOutcome.Gone gone ? gone.sentence() : null;
    }

    private static URI home(URI page) {
        return URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/");
    }

    private Findings findings(@Nullable String problem) {
        return new Findings(written.strip(), found.ranked(), page, tried, problem);
    }
}
