package newsfold.compose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A story that was left out because nothing of it is new.
 *
 * @param since day of the first edition that it stood in, or null
 * @param last day of the last one
 * @param reprints how many articles came since that only print what is known
 */
public record Unchanged(
        String story, String headline, @Nullable LocalDate since, LocalDate last, int reprints) {}
