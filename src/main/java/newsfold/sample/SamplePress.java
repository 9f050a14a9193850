package newsfold.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The invented press that a first start gathers: what its digest needs to know of it. */
@ApplicationScoped
public class SamplePress {
    private final Newsstand newsstand = Newsstand.read();
    private final Epochs epochs;
    private final boolean served;

    SamplePress(Epochs epochs, @ConfigProperty(name = "newsfold.sample") boolean served) {
        this.epochs = epochs;
        this.served = served;
    }

    /** Whether the settings let it be served. */
    public boolean served() {
        return served;
    }

    /**
     * Makes the sample appear: its articles are a few minutes to three days old from this moment on. Changes nothing when
     * it was made before.
     *
     * @return the instant that its times count from (UTC)
     */
    public Instant begin() {
        return epochs.begin();
    }

    /** When the sample was made; empty when it was not, or is not to be served. */
    public Optional<Instant> begun() {
        return served ? epochs.find() : Optional.empty();
    }

    /** The sections of the sample digest, in their order. */
    public List<String> sections() {
        return newsstand.sections();
    }

    /** What the sample digest gathers, one broken feed among it. */
    public List<SampleFeed> feeds() {
        return newsstand.outlets().stream()
                .flatMap(outlet -> outlet.feeds().stream()
                        .map(feed -> new SampleFeed(
                                SampleAddresses.PATH
                                        + outlet.id()
                                        + (feed.file().isEmpty() ? "" : "/" + feed.file()),
                                feed.format() == FeedFormat.PAGE ? "page" : "feed",
                                outlet.feeds().size() == 1 ? outlet.name() : null,
                                feed.section(),
                                feed.weight())))
                .toList();
    }

    Newsstand newsstand() {
        return newsstand;
    }
}
