package newsfold.desk.work;

import java.io.IOException;

/**
 * A kind of long work. It either does all or changes nothing, or doing it twice does it once: whoever began it may begin it
 * again after it was cancelled or the program ended.
 */
public interface Task {
    /** Its name in the database; one for each task. */
    String kind();

    /**
     * Does it, and tells the course how far it is.
     *
     * @throws RefusedException when it cannot be done as asked
     */
    Outcome run(Course course) throws RefusedException, IOException;

    /** Whether it looks at whether it was cancelled. */
    default boolean cancellable() {
        return true;
    }
}
