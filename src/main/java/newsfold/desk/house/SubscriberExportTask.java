package newsfold.desk.house;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import newsfold.desk.work.Course;
import newsfold.desk.work.Order;
import newsfold.desk.work.Outcome;
import newsfold.desk.work.Task;
import newsfold.publish.StandingDigest;
import newsfold.subscribers.SubscriberExporter;

/** Writes the active readers of a digest into a file. */
@ApplicationScoped
class SubscriberExportTask implements Task {
    static final String KIND = "export";

    private static final String NAME = "name";

    private final SubscriberExporter exporter;

    SubscriberExportTask(SubscriberExporter exporter) {
        this.exporter = exporter;
    }

    static Order order(StandingDigest digest, String who) {
        Order order = SubscriberOrders.of(KIND, "Export the subscribers of ", digest, who);
        return order.with(NAME, digest.digest().slug() + "-subscribers.csv");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Course course) throws IOException {
        try (OutputStream out = course.result(course.asked(NAME))) {
            exporter.run(course.number(SubscriberOrders.DIGEST), out, course::reached);
        }
        return new Outcome("The file is there to be fetched.", null);
    }
}
