package newsfold.desk.house;

import jakarta.enterprise.context.ApplicationScoped;
import newsfold.desk.work.Course;
import newsfold.desk.work.Order;
import newsfold.desk.work.Outcome;
import newsfold.desk.work.RefusedException;
import newsfold.desk.work.Task;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.SubscriberImporter;
import newsfold.subscribers.UnreadableFileException;

/** Reads a file of subscribers and says what would become of each line; nothing is changed. */
@ApplicationScoped
class ImportCheckTask implements Task {
    static final String KIND = "import-check";

    private final SubscriberImporter importer;

    ImportCheckTask(SubscriberImporter importer) {
        this.importer = importer;
    }

    static Order order(StandingDigest digest, String who) {
        return SubscriberOrders.of(KIND, "Check a file of subscribers for ", digest, who);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Course course) throws RefusedException {
        long digest = course.number(SubscriberOrders.DIGEST);
        try {
            ImportCheck check = ImportCheck.of(importer.judge(course.file(), digest, course::reached));
            course.report(check);
            return new Outcome(
                    "Nothing was changed so far: " + SubscriberOrders.readers(check.added()) + " would be added.",
                    "/desk/subscribers/" + digest + "/import/" + course.id());
        } catch (UnreadableFileException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }
}
