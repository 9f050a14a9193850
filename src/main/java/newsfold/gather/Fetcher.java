package newsfold.gather;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import newsfold.gather.FetchOutcome.Fetched;
import newsfold.gather.FetchOutcome.NotModified;
import newsfold.gather.FetchOutcome.Resting;
import newsfold.measure.Stage;
import newsfold.read.Page;
import newsfold.read.WebAddress;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches feeds and pages over HTTP. Whatever a server does is an outcome: no exception leaves, no answer takes longer or
 * grows larger than the limits, no redirect leads where the guard does not let it.
 */
public final class Fetcher implements AutoCloseable {
    private static final int REDIRECTS = 5;
    private static final int TOO_MANY_REQUESTS = 429;

    /** For a host that finds us too busy and does not say how long to stay away. */
    private static final Duration BREATHER = Duration.ofMinutes(1);

    private static final String FEEDS = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";
    private static final String PAGES = "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5";

    /** Those that Java can draw. */
    private static final String PICTURES = "image/jpeg, image/png, image/gif, */*;q=0.1";

    private final FetchLimits limits;
    private final AddressGuard guard;
    private final Clock clock;
    private final Exchange exchange;
    private final HostPacer pacer;
    private final HostTurns turns;

    public Fetcher(FetchLimits limits, AddressGuard guard, Clock clock) {
        this(limits, guard, HostTurns.ALONE, clock);
    }

    Fetcher(FetchLimits limits, AddressGuard guard, HostTurns turns, Clock clock) {
        this(limits, guard, CertificateJudge.trusting(null), turns, clock);
    }

    Fetcher(FetchLimits limits, AddressGuard guard, CertificateJudge judge, Clock clock) {
        this(limits, guard, judge, HostTurns.ALONE, clock);
    }

    private Fetcher(FetchLimits limits, AddressGuard guard, CertificateJudge judge, HostTurns turns, Clock clock) {
        this.limits = limits;
        this.guard = guard;
        this.clock = clock;
        this.exchange = new Exchange(limits, guard, judge);
        this.pacer = new HostPacer(limits.delay());
        this.turns = turns;
    }

    /**
     * Asks for a feed, whole or only if it changed.
     *
     * @param etag of the last answer, or null
     * @param lastModified of the last answer, or null
     */
    public FetchOutcome feed(URI address, @Nullable String etag, @Nullable String lastModified) {
        return fetch(address, FEEDS, etag, lastModified);
    }

    /** Asks for a page. */
    public FetchOutcome page(URI address) {
        return fetch(address, PAGES, null, null);
    }

    /** Asks for a page, whole or only if it changed. */
    public FetchOutcome page(URI address, @Nullable String etag, @Nullable String lastModified) {
        return fetch(address, PAGES, etag, lastModified);
    }

    /** Asks for a picture. */
    FetchOutcome picture(URI address) {
        return fetch(address, PICTURES, null, null);
    }

    HostPacer pacer() {
        return pacer;
    }

    private FetchOutcome fetch(URI address, String accept, @Nullable String etag, @Nullable String lastModified) {
        if (!WebAddress.isWeb(address)) {
            return new Complaint(address, address).lasting(" is no http or https address.");
        }
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", accept);
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        if (lastModified != null) {
            headers.put("If-Modified-Since", lastModified);
        }
        return Stage.FETCH.time(() -> follow(address, headers));
    }

    private FetchOutcome follow(URI asked, Map<String, String> headers) {
        long deadline = System.nanoTime() + limits.total().toNanos();
        URI address = asked;
        URI movedTo = null;
        boolean onlyPermanent = true;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            Complaint complaint = new Complaint(asked, address);
            Resting rest = resting(complaint);
            if (rest != null) {
                return rest;
            }
            Exchange.Answer answer;
            try {
                // waiting out of politeness is not the server's slowness
                long begun = System.nanoTime();
                if (!enter(address)) {
                    return complaint.busy(clock.instant().plus(BREATHER));
                }
                try {
                    deadline += System.nanoTime() - begun;
                    answer = exchange.get(address, headers, deadline);
                } finally {
                    leave(address);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return complaint.passing(" was not read, since the program is stopping.");
            } catch (IOException e) {
                return complaint.failure(e);
            } catch (JdbiException e) {
                return complaint.passing(" was not read, since the database does not answer.");
            } catch (RuntimeException e) {
                // the client's own refusals, such as a host that is no name
                return complaint.lasting(" cannot be asked for (" + e.getMessage() + ").");
            }
            if (!isRedirect(answer.status())) {
                return outcome(address, movedTo, answer, complaint);
            }
            String location = answer.header("Location");
            URI next = location == null
                    ? null
                    : WebAddress.absolute(address, location).orElse(null);
            if (next == null) {
                return complaint.lasting(" redirects to \"" + (location == null ? "" : location)
                        + "\", which is no web address: look for its new one on the outlet's site.");
            }
            onlyPermanent &= answer.status() == 301 || answer.status() == 308;
            movedTo = onlyPermanent ? next : movedTo;
            address = next;
        }
        return new Complaint(asked, asked)
                .lasting(
                        " redirects more than " + REDIRECTS + " times: look for its new address on the outlet's site.");
    }

    /** What asking for an address would come to while its host wants to be left alone; null where it may be asked. */
    @Nullable
    Resting resting(URI address) {
        return resting(new Complaint(address, address));
    }

    private @Nullable Resting resting(Complaint complaint) {
        // a host is null where an address is none to be asked, which is told when it is
        @Nullable String host = complaint.reached().getHost();
        @Nullable Instant until = host == null ? null : pacer.restsUntil(host, clock.instant());
        return until == null ? null : complaint.resting(until);
    }

    /** Waits for our turn among all who ask the host; false where another instance keeps it. */
    private boolean enter(URI address) throws InterruptedException {
        if (isUnpaced(address)) {
            return true;
        }
        boolean entered = turns.enter(address.getHost());
        if (entered) {
            try {
                pacer.await(address.getHost());
            } catch (InterruptedException e) {
                leave(address);
                throw e;
            }
        }
        return entered;
    }

    private void leave(URI address) {
        if (!isUnpaced(address)) {
            turns.leave(address.getHost(), pacer.delay(address.getHost()));
        }
    }

    private boolean isUnpaced(URI address) {
        // what has no host is told when it is asked; the sample at our own address needs no politeness, and an operator
        // waits for it
        return address.getHost() == null || guard.isOwn(address.getHost(), WebAddress.port(address));
    }

    private FetchOutcome outcome(URI address, @Nullable URI movedTo, Exchange.Answer answer, Complaint complaint) {
        Instant now = clock.instant();
        return switch (answer.status()) {
            case 200, 203 ->
                new Fetched(
                        new Page(address, answer.header("Content-Type"), answer.body(), now),
                        answer.header("ETag"),
                        answer.header("Last-Modified"),
                        movedTo,
                        Freshness.of(answer::header, now));
            case 304 -> new NotModified(movedTo, Freshness.of(answer::header, now));
            case 410 -> complaint.gone();
            default -> {
                Instant wish = RetryAfter.read(answer.header("Retry-After"), now);
                if (answer.status() == TOO_MANY_REQUESTS) {
                    pacer.rest(address.getHost(), wish == null ? now.plus(BREATHER) : wish);
                }
                yield complaint.status(answer.status(), wish);
            }
        };
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    @Override
    public void close() throws IOException {
        exchange.close();
    }
}
