package newsfold.desk.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import newsfold.desk.Notice;
import newsfold.desk.work.Course;
import newsfold.desk.work.Order;
import newsfold.desk.work.Outcome;
import newsfold.desk.work.RefusedException;
import newsfold.desk.work.Task;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.ImportReport;
import newsfold.subscribers.SubscriberImporter;
import newsfold.subscribers.UnreadableFileException;

/** Brings the subscribers of a file into a digest, all or none. */
@ApplicationScoped
class ImportTask implements Task {
    static final String KIND = "import";

    private final SubscriberImporter importer;
    private final Clock clock;

    ImportTask(SubscriberImporter importer, Clock clock) {
        this.importer = importer;
        this.clock = clock;
    }

    static Order order(StandingDigest digest, String who) {
        return SubscriberOrders.of(KIND, "Import subscribers into ", digest, who);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Course course) throws RefusedException {
        long digest = course.number(SubscriberOrders.DIGEST);
        try {
            ImportReport report = importer.run(course.file(), digest, false, clock.instant(), course::reached);
            course.dropFile();
            return new Outcome(
                    SubscriberOrders.readers(report.added()) + (report.added() == 1 ? " was" : " were") + " added, "
                            + report.known() + " had it already, " + report.left() + " left it once and stay away, "
                            + report.problems().size() + " lines were left out.",
                    "/desk/subscribers/" + digest + "?" + Notice.IMPORTED.query(report.added()));
        } catch (UnreadableFileException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }
}
