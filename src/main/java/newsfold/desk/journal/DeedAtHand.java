package newsfold.desk.journal;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * What the request at hand wants the journal to say beyond its route, such as which digest it made or from what to what a
 * setting went. Each changing request gets its line anyway. Nothing secret belongs here.
 */
@RequestScoped
public class DeedAtHand {
    private static final int LONGEST = 500;

    private @Nullable String thing;
    private @Nullable String detail;

    /** @param what such as "digest 3", where the route does not say it */
    public void on(String what) {
        thing = what;
    }

    /** @param words a few; what is longer than 500 characters is cut */
    public void tell(String words) {
        detail = words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
    }

    public @Nullable String thing() {
        return thing;
    }

    public @Nullable String detail() {
        return detail;
    }
}
