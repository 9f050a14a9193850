package newsfold.desk.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import newsfold.desk.work.Course;
import newsfold.desk.work.Order;
import newsfold.desk.work.Outcome;
import newsfold.desk.work.RefusedException;
import newsfold.desk.work.Task;
import newsfold.gather.Feed;
import newsfold.gather.FeedHealth;
import newsfold.gather.FeedTrial;
import newsfold.gather.Feeds;

/** Reads a feed as a visit would, which takes as long as its server likes; nothing is kept but what the page shows. */
@ApplicationScoped
class FeedTryTask implements Task {
    static final String KIND = "feed-try";
    static final String FEED = "feed";

    private static final String DIGEST = "digest";

    private final FeedTrial trial;
    private final Feeds feeds;
    private final Clock clock;

    FeedTryTask(FeedTrial trial, Feeds feeds, Clock clock) {
        this.trial = trial;
        this.feeds = feeds;
        this.clock = clock;
    }

    static Order order(long digest, Feed feed, String who) {
        return new Order(
                KIND,
                "Try to read " + feed.name(),
                who,
                Map.of(DIGEST, Long.toString(digest), FEED, Long.toString(feed.id())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Course course) throws RefusedException {
        long digest = course.number(DIGEST);
        long feed = course.number(FEED);
        FeedHealth health = feeds.health(digest, clock.instant()).stream()
                .filter(each -> each.feed().id() == feed)
                .findFirst()
                .orElseThrow(() -> new RefusedException("The digest takes this feed no more."));
        FeedTrial.Outcome outcome = trial.run(health.feed());
        course.report(outcome);
        String problem = outcome.problem();
        return new Outcome(
                problem == null ? "It was read." : problem,
                "/desk/feeds/" + digest + "/" + feed + "?work=" + course.id());
    }

    @Override
    public boolean cancellable() {
        return false;
    }
}
