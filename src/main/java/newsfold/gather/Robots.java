package newsfold.gather;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What sites ask of programs that read their pages (RFC 9309). Feeds themselves are asked for without it: an editor chose
 * them, and they are made for programs.
 */
final class Robots {
    /** The product token by which a robots.txt addresses us. */
    private static final String NAME = "newsfold";

    /** How long an answer serves where the site does not say; RFC 9309, 2.4: a day at most. */
    private static final Duration KEPT = Duration.ofHours(12);

    private static final Duration LONGEST = Duration.ofHours(24);

    /** Between two tries at a site that cannot answer. */
    private static final Duration KEPT_FAILURE = Duration.ofMinutes(10);

    private static final int HOSTS = 2_000;
    private static final int SITE_MAPS = 50;

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Rules> cache = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > HOSTS;
        }
    };

    /** Several callers at one site wait for one answer; a few sites share a door. */
    private final List<Lock> doors =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    Robots(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** What a site says about one of its pages. */
    enum Answer {
        WELCOME,
        REFUSED,
        /** The site cannot answer at the moment: RFC 9309, 2.3.1.4 wants us to stay away until it can. */
        LATER
    }

    /** @param etag and lastModified of the answer, to ask only whether it changed */
    private record Rules(
            BaseRobotRules rules,
            Instant until,
            @Nullable String etag,
            @Nullable String lastModified) {
        Rules until(Instant time) {
            return new Rules(rules, time, etag, lastModified);
        }
    }

    Answer ask(URI page) {
        BaseRobotRules rules = rules(site(page));
        if (rules.isDeferVisits()) {
            return Answer.LATER;
        }
        return rules.isAllowed(page.toString()) ? Answer.WELCOME : Answer.REFUSED;
    }

    /** The site maps that a site names, each once. */
    List<URI> siteMaps(URI page) {
        return rules(site(page)).getSitemaps().stream()
                .flatMap(map -> WebAddress.absolute(page, map).stream())
                .distinct()
                .limit(SITE_MAPS)
                .toList();
    }

    private static String site(URI page) {
        return page.getScheme().toLowerCase(Locale.ROOT) + "://"
                + page.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    private BaseRobotRules rules(String site) {
        @Nullable Rules kept = kept(site);
        if (kept != null && kept.until().isAfter(clock.instant())) {
            return kept.rules();
        }
        Lock door = doors.get(Math.floorMod(site.hashCode(), doors.size()));
        door.lock();
        try {
            @Nullable Rules meanwhile = kept(site);
            if (meanwhile != null && meanwhile.until().isAfter(clock.instant())) {
                return meanwhile.rules();
            }
            Rules fresh = fetch(URI.create(site + "/robots.txt"), meanwhile);
            synchronized (cache) {
                cache.put(site, fresh);
            }
            return fresh.rules();
        } finally {
            door.unlock();
        }
    }

    private @Nullable Rules kept(String site) {
        synchronized (cache) {
            return cache.get(site);
        }
    }

    private Rules fetch(URI address, @Nullable Rules before) {
        // a long delay is kept to as far as the pacer goes, not taken as a refusal
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        FetchOutcome outcome =
                before == null ? fetcher.page(address) : fetcher.page(address, before.etag(), before.lastModified());
        Instant now = clock.instant();
        if (outcome instanceof FetchOutcome.NotModified same && before != null) {
            return before.until(now.plus(bounded(same.fresh())));
        }
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            String type = fetched.page().contentType();
            BaseRobotRules rules = parser.parseContent(
                    address.toString(), fetched.page().body(), type == null ? "text/plain" : type, List.of(NAME));
            if (rules.getCrawlDelay() > 0) {
                fetcher.pacer().wish(address.getHost(), Duration.ofMillis(rules.getCrawlDelay()));
            }
            return new Rules(rules, now.plus(bounded(fetched.fresh())), fetched.etag(), fetched.lastModified());
        }
        @Nullable Instant again = again(outcome, now);
        if (again != null && before != null && !before.rules().isDeferVisits()) {
            // RFC 9309, 2.4: what was said last counts while the site cannot be reached
            return before.until(again);
        }
        return new Rules(
                parser.failedFetch(again == null ? 404 : 503), again == null ? now.plus(KEPT) : again, null, null);
    }

    /** When to ask once more where that may bring another answer, else null. */
    private static @Nullable Instant again(FetchOutcome outcome, Instant now) {
        Instant usual = now.plus(KEPT_FAILURE);
        if (outcome instanceof FetchOutcome.Resting resting) {
            return resting.until().isBefore(usual) ? resting.until() : usual;
        }
        return outcome instanceof FetchOutcome.Failed failed && failed.passing() ? usual : null;
    }

    private static Duration bounded(@Nullable Duration fresh) {
        if (fresh == null) {
            return KEPT;
        }
        return fresh.compareTo(KEPT_FAILURE) < 0 ? KEPT_FAILURE : fresh.compareTo(LONGEST) > 0 ? LONGEST : fresh;
    }
}
