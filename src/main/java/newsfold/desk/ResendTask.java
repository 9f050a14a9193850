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

/** Enqueues an edition's letters once more, all in one transaction; the round's number keeps it from being done twice. */
@ApplicationScoped
public class ResendTask implements Task {
    private static final String KIND = "resend";

    private final Dispatcher dispatcher;

    ResendTask(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** @param confirmed as whoever asked has seen it */
    public static Order order(PublishedEdition edition, ResendChoice choice, ResendPlan confirmed, String who) {
        return new Order(
                KIND,
                "Send “" + edition.subject() + "” again",
                who,
                Map.of(
                        "edition", Long.toString(edition.id()),
                        "to", choice.to(),
                        "address", choice.address(),
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
        ResendChoice choice = ResendChoice.of(course.asked("to"), course.asked("address"))
                .orElseThrow(
                        () -> new RefusedException("This version of the program knows no such choice of readers."));
        ResendPlan confirmed = new ResendPlan((int) course.number("round"), (int) course.number("letters"));
        course.all(confirmed.letters());
        try {
            int letters = dispatcher.resend(edition, choice.recipients(), confirmed, course.who(), course::reached);
            return new Outcome(
                    Notice.RESENT.sentence(letters), "/desk/editions/" + edition + "?" + Notice.RESENT.query(letters));
        } catch (PlanChangedException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }
}
