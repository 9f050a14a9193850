package newsfold.gather;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import newsfold.read.Page;
import org.jspecify.annotations.Nullable;

/** What came of asking for an address. None of these is an error of the program. */
public sealed interface FetchOutcome {

    /**
     * The page came.
     *
     * @param etag to send with the next request
     * @param lastModified to send with the next request, as given
     * @param movedTo where it has moved for good, or null where the address is still right
     * @param fresh how long the server says that nothing will change, or null
     */
    record Fetched(
            Page page,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable URI movedTo,
            @Nullable Duration fresh)
            implements FetchOutcome {}

    /** Nothing changed since the last request. */
    record NotModified(@Nullable URI movedTo, @Nullable Duration fresh) implements FetchOutcome {}

    /** It is gone for good (410). */
    record Gone(String sentence) implements FetchOutcome {}

    /**
     * It could not be had.
     *
     * @param sentence for the editor: which address, what happened, what to do
     * @param retryAfter before which the server does not want to be asked again, or null
     * @param passing whether another try may well succeed
     */
    record Failed(String sentence, @Nullable Instant retryAfter, boolean passing) implements FetchOutcome {}

    /**
     * It was not asked at all, since its host wants to be left alone.
     *
     * @param sentence for the editor
     * @param until when (UTC)
     */
    record Resting(String sentence, Instant until) implements FetchOutcome {}
}
