package newsfold.cli;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import newsfold.compose.Digest;
import newsfold.deliver.MailSettings;
import newsfold.gather.FeedKind;
import newsfold.gather.Feeds;
import newsfold.publish.Digests;
import newsfold.publish.StandingDigest;
import newsfold.sample.SampleFeed;
import newsfold.sample.SamplePress;
import newsfold.subscribers.MailAddress;
import newsfold.subscribers.Subscriptions;
import newsfold.subscribers.UnfitAddressException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The digest that a first start has to show: of the invented press, for three invented readers, every day at seven. */
@ApplicationScoped
class SampleDigest {
    private static final Logger LOG = Logger.getLogger(SampleDigest.class);
    private static final String SLUG = "sample";
    private static final List<String> READERS =
            List.of("ada@readers.example", "bela@readers.example", "chris@readers.example");

    private final Jdbi jdbi;
    private final Clock clock;
    private final Digests digests;
    private final Feeds feeds;
    private final Subscriptions subscriptions;
    private final SamplePress press;
    private final MailSettings mail;
    private final int port;

    SampleDigest(
            Jdbi jdbi,
            Clock clock,
            Digests digests,
            Feeds feeds,
            Subscriptions subscriptions,
            SamplePress press,
            MailSettings mail,
            @ConfigProperty(name = "newsfold.port") int port) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.digests = digests;
        this.feeds = feeds;
        this.subscriptions = subscriptions;
        this.press = press;
        this.mail = mail;
        this.port = port;
    }

    /** Whether there is nothing else to show: it is to be made, or was made and is alone. */
    boolean isWanted() {
        return press.served() && others().isEmpty() && (find().isEmpty() || stands().isPresent());
    }

    /** Ends it once there is a digest of the operator's own, or the settings turn it off. */
    void restUnlessWanted() {
        if (!isWanted()) {
            stands().ifPresent(sample -> {
                digests.rest(sample.id());
                LOG.info("The sample digest rests now; its editions stay");
            });
        }
    }

    private List<StandingDigest> others() {
        return digests.list().stream()
                .filter(digest -> !digest.digest().slug().equals(SLUG))
                .toList();
    }

    /** The sample digest where it makes editions. */
    private Optional<StandingDigest> stands() {
        return digests.list().stream()
                .filter(digest -> digest.digest().slug().equals(SLUG))
                .findFirst();
    }

    private Optional<StandingDigest> find() {
        return digests.find(SLUG);
    }

    /** Makes the digest whole in one transaction, or leaves it as it is. */
    StandingDigest make() {
        Instant epoch = press.begin();
        return find().orElseGet(() -> {
            jdbi.useTransaction(handle -> make(handle, epoch));
            return find().orElseThrow();
        });
    }

    private void make(Handle handle, Instant epoch) {
        Digest digest =
                new Digest(SLUG, "The Sample Digest", ZoneId.systemDefault(), Locale.UK, press.sections(), 20, 30);
        long id = digests.create(handle, digest, "0 0 7 * * ?", StandingDigest.Misfire.ONCE, mail.from(), 0, epoch);
        for (SampleFeed feed : press.feeds()) {
            long feedId = feeds.add(
                    handle,
                    "http://localhost:" + port + feed.path(),
                    "page".equals(feed.kind()) ? FeedKind.PAGE : FeedKind.FEED,
                    feed.title(),
                    clock.instant());
            feeds.link(handle, id, feedId, feed.section(), feed.weight());
        }
        for (String reader : READERS) {
            subscriptions.subscribe(handle, address(reader), null, id, "sample", clock.instant());
        }
    }

    private static MailAddress address(String reader) {
        try {
            return MailAddress.parse(reader);
        } catch (UnfitAddressException e) {
            throw new IllegalStateException(e);
        }
    }
}
