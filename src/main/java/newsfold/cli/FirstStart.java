package newsfold.cli;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import newsfold.deliver.Sender;
import newsfold.gather.Feeds;
import newsfold.gather.Gatherer;
import newsfold.publish.Editions;
import newsfold.publish.PressRun;
import newsfold.publish.StandingDigest;
import newsfold.sample.SamplePress;
import newsfold.schedule.Opened;
import newsfold.schedule.Timetable;
import org.jboss.logging.Logger;

/**
 * What happens once the program listens: with no digest configured, the sample digest is made and its first edition gathered,
 * published and sent, over HTTP like any other. Every step finds out whether it was done before, so a start that was cut
 * short is gone on with, and a second start makes nothing twice. A program that keeps no timetable does none of it.
 */
@ApplicationScoped
class FirstStart {
    private static final Logger LOG = Logger.getLogger(FirstStart.class);

    private final Clock clock;
    private final SampleDigest sample;
    private final SamplePress press;
    private final Feeds feeds;
    private final Gatherer gatherer;
    private final PressRun pressRun;
    private final Editions editions;
    private final Sender sender;
    private final Timetable timetable;
    private final Greeting greeting;

    FirstStart(
            Clock clock,
            SampleDigest sample,
            SamplePress press,
            Feeds feeds,
            Gatherer gatherer,
            PressRun pressRun,
            Editions editions,
            Sender sender,
            Timetable timetable,
            Greeting greeting) {
        this.clock = clock;
        this.sample = sample;
        this.press = press;
        this.feeds = feeds;
        this.gatherer = gatherer;
        this.pressRun = pressRun;
        this.editions = editions;
        this.sender = sender;
        this.timetable = timetable;
        this.greeting = greeting;
    }

    void begin(@ObservesAsync Opened opened) {
        if (timetable.isKept()) {
            // a thread of its own: on Vert.x's the log would lose what its lines are about
            Thread thread = new Thread(this::begin, "newsfold-first-start");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void begin() {
        try {
            sample.restUnlessWanted();
            if (sample.isWanted()) {
                firstEdition(sample.make());
            }
            greeting.print();
        } catch (RuntimeException e) {
            LOG.error("The first edition of the sample digest was not made; the next start goes on with it", e);
        }
    }

    private void firstEdition(StandingDigest digest) {
        Instant slot = press.begin();
        if (editions.exists(digest.id(), slot)) {
            return;
        }
        timetable.arrange();
        System.out.println("Gathering the sample press ...");
        gatherer.gather(clock.instant());
        OptionalLong edition = pressRun.publish(digest.id(), slot);
        sender.drain();
        edition.ifPresent(id -> System.out.println("Edition " + id + " is made and sent."));
    }
}
