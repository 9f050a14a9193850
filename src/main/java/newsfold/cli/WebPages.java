package newsfold.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import newsfold.gather.AddressGuard;
import newsfold.gather.FetchLimits;
import newsfold.gather.FetchOutcome;
import newsfold.gather.Fetcher;
import org.jspecify.annotations.Nullable;

/** The documents at addresses that somebody wrote on the command line. */
final class WebPages implements AutoCloseable {
    private final List<String> allowed;
    private final Clock clock;
    private @Nullable Fetcher fetcher;

    /** @param places what was written; addresses among them may be on private networks, their redirects may not */
    WebPages(List<String> places, Clock clock) {
        this.allowed = places.stream()
                .filter(WebPages::isAddress)
                .map(WebPages::hostAndPort)
                .filter(host -> !host.isEmpty())
                .distinct()
                .toList();
        this.clock = clock;
    }

    static boolean isAddress(String place) {
        return place.regionMatches(true, 0, "http://", 0, 7) || place.regionMatches(true, 0, "https://", 0, 8);
    }

    void read(String address, ReadArticles reading) {
        URI uri;
        try {
            uri = URI.create(address);
        } catch (IllegalArgumentException e) {
            reading.fail(address, address + " is no address: " + e.getMessage());
            return;
        }
        FetchOutcome outcome = fetcher().feed(uri, null, null);
        if (outcome instanceof FetchOutcome.Fetched fetched) {
            reading.read(address, fetched.page());
        } else if (outcome instanceof FetchOutcome.Failed failed) {
            reading.fail(address, failed.sentence());
        } else if (outcome instanceof FetchOutcome.Resting resting) {
            reading.fail(address, resting.sentence());
        } else if (outcome instanceof FetchOutcome.Gone gone) {
            reading.fail(address, gone.sentence());
        } else {
            reading.fail(address, address + " answers that nothing has changed, though it was not asked that.");
        }
    }

    /** Made when it is needed first: most runs read files only. */
    private Fetcher fetcher() {
        Fetcher ready = fetcher;
        if (ready == null) {
            ready = new Fetcher(FetchLimits.forCommand(), new AddressGuard(allowed, List::of), clock);
            fetcher = ready;
        }
        return ready;
    }

    private static String hostAndPort(String address) {
        try {
            URI uri = URI.create(address);
            int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
            return uri.getHost() == null ? "" : uri.getHost() + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        if (fetcher != null) {
            fetcher.close();
        }
    }
}
