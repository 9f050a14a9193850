package newsfold.publish;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A story as it stood in a past edition.
 *
 * @param place on the page, from 1
 * @param words its summary, and who reported it
 */
public record PastItem(
        long edition, LocalDate day, Instant appeared, int place, String story, String headline, String words) {}
