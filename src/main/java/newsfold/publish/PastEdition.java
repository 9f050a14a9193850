package newsfold.publish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * An edition as the archive lists it.
 *
 * @param slug of its digest
 * @param title of its digest
 * @param locale of its digest
 * @param listed whether it may be listed and searched for, and not only opened by who knows its address
 * @param appeared when its letters could leave (UTC)
 * @param round the last that has a rendering of its own, a correction, or 0
 */
public record PastEdition(
        long id,
        long digest,
        String slug,
        String title,
        Locale locale,
        boolean listed,
        LocalDate day,
        String subject,
        Instant appeared,
        int round) {}
