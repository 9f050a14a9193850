package newsfold.desk.work;

import org.jspecify.annotations.Nullable;

/**
 * What came of work that was done to its end.
 *
 * @param said a sentence
 * @param location where its result is looked at, a path of the desk; null where its own page says it all
 */
public record Outcome(String said, @Nullable String location) {}
