package newsfold.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import newsfold.desk.work.Course;
import newsfold.desk.work.Order;
import newsfold.desk.work.Outcome;
import newsfold.desk.work.RefusedException;
import newsfold.desk.work.Task;
import newsfold.publish.Dispatcher;
import newsfold.publish.PlanChangedException;
import newsfold.publish.PublishedEdition;
import newsfold.publish.ResendPlan;

/** Enqueues a correction to all who got an edition, all in one transaction; the round's number keeps it from being done twice. */
@ApplicationScoped
class CorrectionTask implements Task {
    private static final String KIND = "correction";

    private final Dispatcher dispatcher;

    CorrectionTask(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** @param confirmed as the editor has seen it */
    static Order order(PublishedEdition edition, String note, ResendPlan confirmed, String who) {
        return new Order(
                KIND,
                "Send a correction of “" + edition.subject() + "”",
                who,
                Map.of(
                        "edition", Long.toString(edition.id()),
                        "note", note,
                        "round", Integer.toString(confirmed.round()),
                        "letters", Integer.toString(confirmed.letters())));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Course course) throws RefusedException {
        long edition = course.number("edition");
        ResendPlan confirmed = new ResendPlan((int) course.number("round"), (int) course.number("letters"));
        course.all(confirmed.letters());
        try {
            int letters = dispatcher.correct(edition, course.asked("note"), confirmed, course.who(), course::reached);
            return new Outcome(
                    Notice.CORRECTED.sentence(letters),
                    "/desk/editions/" + edition + "?" + Notice.CORRECTED.query(letters));
        } catch (PlanChangedException | IllegalArgumentException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }
}
