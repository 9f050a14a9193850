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

/** What sites ask of programs that read their pages (RFC 9309). */
final class Robots {
    /** The product token by which a robots.txt addresses us. */
    private static final String NAME = "newsfold";

    /** RFC 9309, 2.4: a day at most. */
    private static final Duration KEPT = Duration.ofHours(12);

    private static final Duration KEPT_FAILURE = Duration.ofMinutes(10);
    private static final int HOSTS = 2_000;

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Rules> cache = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Rules> eldest) {
            return size() > HOSTS;
        }
    };

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

    private record Rules(BaseRobotRules rules, Instant until) {}

    Answer ask(URI page) {
        String site = page.getScheme().toLowerCase(Locale.ROOT) + "://"
                + page.getRawAuthority().toLowerCase(Locale.ROOT);
        BaseRobotRules rules = rules(site);
        if (rules.isDeferVisits()) {
            return Answer.LATER;
        }
        return rules.isAllowed(page.toString()) ? Answer.WELCOME : Answer.REFUSED;
    }

    private BaseRobotRules rules(String site) {
        synchronized (cache) {
            Rules kept = cache.get(site);
            if (kept != null && kept.until().isAfter(clock.instant())) {
                return kept.rules();
            }
        }
        BaseRobotRules rules = fetch(URI.create(site + "/robots.txt"));
        Duration keep = rules.isDeferVisits() ? KEPT_FAILURE : KEPT;
        synchronized (cache) {
            cache.put(site, new Rules(rules, clock.instant().plus(keep)));
        }
        return rules;
    }

    private BaseRobotRules fetch(URI address) {
        // a long delay is kept to as far as the pacer goes, not taken as a refusal
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        FetchOutcome outcome = fetcher.page(address);
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            String type = fetched.page().contentType();
            BaseRobotRules rules = parser.parseContent(
                    address.toString(), fetched.page().body(), type == null ? "text/plain" : type, List.of(NAME));
            if (rules.getCrawlDelay() > 0) {
                fetcher.pacer().wish(address.getHost(), Duration.ofMillis(rules.getCrawlDelay()));
            }
            return rules;
        }
        boolean passing = outcome instanceof FetchOutcome.Failed failed && failed.passing();
        return parser.failedFetch(passing ? 503 : 404);
    }
}
