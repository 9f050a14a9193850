package newsfold.desk.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import newsfold.desk.work.Course;
import newsfold.desk.work.Order;
import newsfold.desk.work.Outcome;
import newsfold.desk.work.Task;
import newsfold.gather.FeedFinder;
import newsfold.gather.Findings;
import newsfold.publish.StandingDigest;

/** Looks for the feeds of a site, which asks a good many addresses there. */
@ApplicationScoped
class FeedFindTask implements Task {
    static final String KIND = "feed-find";
    static final String ADDRESS = "address";

    private final FeedFinder finder;

    FeedFindTask(FeedFinder finder) {
        this.finder = finder;
    }

    static Order order(StandingDigest digest, String address, String who) {
        return new Order(
                KIND,
                "Look for feeds at " + address.strip(),
                who,
                Map.of("digest", Long.toString(digest.id()), ADDRESS, address));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Course course) {
        Findings findings = finder.find(course.asked(ADDRESS));
        course.report(findings);
        return new Outcome(findings.sentence(), "/desk/feeds/" + course.number("digest") + "/add?work=" + course.id());
    }

    @Override
    public boolean cancellable() {
        return false;
    }
}
