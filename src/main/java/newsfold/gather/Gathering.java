package newsfold.gather;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.jdbi.v3.core.Jdbi;

/** Makes what gathers from the settings. */
@Singleton
class Gathering {
    /** Where the program is started without the name that it keeps. */
    private static final String UNNAMED = UUID.randomUUID().toString();

    @Produces
    @Singleton
    Fetcher fetcher(GatherSettings settings, Config config, Jdbi jdbi, Clock clock) {
        AddressGuard guard = new AddressGuard(settings.allowPrivate().orElse(List.of()), () -> own(config));
        return new Fetcher(settings.limits(), guard, new HostTurns(jdbi, instance(settings)), clock);
    }

    @Produces
    @Singleton
    FeedFinder finder(Fetcher fetcher, Clock clock) {
        return new FeedFinder(fetcher, clock);
    }

    void close(@Disposes Fetcher fetcher) throws IOException {
        fetcher.close();
    }

    @Produces
    @Singleton
    Gatherer gatherer(GatherSettings settings, Fetcher fetcher, Jdbi jdbi, Clock clock) {
        Newsroom newsroom = new Newsroom(
                new Pace(settings.minInterval(), settings.maxInterval()),
                settings.oldest(),
                settings.folders().orElse(List.of()),
                settings.maxUnpacked().asLongValue(),
                settings.parallel(),
                instance(settings));
        return newsroom.gatherer(jdbi, fetcher, clock);
    }

    private static String instance(GatherSettings settings) {
        return settings.instance().orElse(UNNAMED);
    }

    /** Where this program listens, so that its own sample can be gathered; the port is known only once it listens. */
    private static List<InetSocketAddress> own(Config config) {
        int port = config.getValue("quarkus.http.port", Integer.class);
        String host = config.getValue("quarkus.http.host", String.class);
        try {
            InetAddress address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress()) {
                return List.of(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port),
                        new InetSocketAddress(InetAddress.getByName("::1"), port));
            }
            return List.of(new InetSocketAddress(address, port));
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}
