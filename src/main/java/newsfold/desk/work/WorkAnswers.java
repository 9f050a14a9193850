package newsfold.desk.work;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where a form leads to that began long work. */
public final class WorkAnswers {
    private WorkAnswers() {}

    /** To its result where it is there already, else to its page. */
    public static Response to(Work work) {
        String location = work.isDone() ? work.location() : null;
        return Response.seeOther(URI.create(location == null ? page(work) : location))
                .build();
    }

    public static String page(Work work) {
        return "/desk/work/" + work.id();
    }
}
