package newsfold.gather;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of visiting a feed. */
sealed interface Visit {
    /**
     * The feed was read, or told that nothing changed.
     *
     * @param title as the feed calls itself
     * @param added articles not seen before
     * @param updated articles that changed
     * @param fresh how long the server says that nothing will change, or null
     * @param offer what it announced, or null where it was not read whole or that tells nothing
     * @param habits what is now known about how to ask it; its move is not yet part of it
     */
    record Succeeded(
            @Nullable String title,
            int added,
            int updated,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable URI movedTo,
            @Nullable Duration fresh,
            @Nullable Offer offer,
            Habits habits)
            implements Visit {
        boolean changed() {
            return added + updated > 0;
        }
    }

    /**
     * The feed could not be read.
     *
     * @param retryAfter before which the server does not want to be asked again, or null
     * @param suggestion another feed of its site, where it was looked for and found
     */
    record Failed(
            String sentence,
            @Nullable Instant retryAfter,
            @Nullable URI suggestion) implements Visit {
        Failed(String sentence, @Nullable Instant retryAfter) {
            this(sentence, retryAfter, null);
        }
    }

    /**
     * The feed was not asked, since its host wants to be left alone: that tells nothing about the feed.
     *
     * @param until when (UTC)
     */
    record Postponed(String sentence, Instant until) implements Visit {
        Postponed(FetchOutcome.Resting resting) {
            this(resting.sentence(), resting.until());
        }
    }

    /** The feed is gone for good. */
    record Gone(String sentence) implements Visit {}
}
