package newsfold.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import newsfold.desk.work.Course;
import newsfold.desk.work.Order;
import newsfold.desk.work.Outcome;
import newsfold.desk.work.RefusedException;
import newsfold.desk.work.Task;
import newsfold.publish.PressRun;
import newsfold.publish.StandingDigest;

/** Makes the coming edition of a digest now; its moment keeps it from being made twice. */
@ApplicationScoped
public class PressTask implements Task {
    private static final String KIND = "press";

    private final PressRun press;

    PressTask(PressRun press) {
        this.press = press;
    }

    /** @param slot the moment that it is made for */
    public static Order order(StandingDigest digest, Instant slot, String who) {
        return new Order(
                KIND,
                "Make “" + digest.digest().title() + "” now",
                who,
                Map.of("digest", Long.toString(digest.id()), "slot", slot.toString()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Outcome run(Course course) throws RefusedException {
        try {
            OptionalLong made = press.publish(course.number("digest"), Instant.parse(course.asked("slot")));
            return made.isPresent()
                    ? new Outcome(
                            Notice.MADE.sentence(0), "/desk/editions/" + made.getAsLong() + "?" + Notice.MADE.query())
                    : new Outcome(Notice.NOT_MADE.sentence(0), "/desk?" + Notice.NOT_MADE.query());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Until it is made nothing shows, and then all of it does. */
    @Override
    public boolean cancellable() {
        return false;
    }
}
