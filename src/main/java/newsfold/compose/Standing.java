package newsfold.compose;

import java.time.LocalDate;

/**
 * Where something stood.
 *
 * @param edition number of the edition; later ones have greater numbers
 * @param day of that edition
 */
public record Standing(long edition, LocalDate day) {}
