package newsfold.publish;

import java.time.Instant;
import java.time.LocalDate;
import newsfold.render.RenderedEdition;
import org.jspecify.annotations.Nullable;

/**
 * A frozen edition: what was composed and rendered is what is shown and sent, whatever happens to its articles later.
 *
 * @param slot the moment of the timetable (or of the editor's wish) it was made for (UTC)
 * @param day in the digest's zone
 * @param since articles first seen after this instant were considered (UTC)
 * @param until up to this one (UTC)
 * @param rendering its letter
 * @param empty whether there was nothing to send
 * @param missing how many sources could not be read in its time
 * @param sources how many the digest had, 0 where nobody counted
 * @param held whether an editor holds its letters back
 * @param awaits whether its letters wait for the approval that its digest asks for; then it is held, too
 * @param approvedBy who approved it, or null
 * @param approved when (UTC), or null
 * @param sendAt letters go out from this instant on (UTC)
 */
public record PublishedEdition(
        long id,
        long digestId,
        String digestTitle,
        LocalDate day,
        Instant slot,
        Instant since,
        Instant until,
        RenderedEdition rendering,
        boolean empty,
        int missing,
        int sources,
        boolean held,
        boolean awaits,
        @Nullable String approvedBy,
        @Nullable Instant approved,
        Instant sendAt,
        Instant created) {
    /** Of the whole edition. */
    public String subject() {
        return rendering.subject();
    }

    /** Whether there was nothing to send because not one source could be read. */
    public boolean deaf() {
        return empty && missing > 0 && missing == sources;
    }
}
