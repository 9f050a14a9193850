package newsfold.compose;

/** A story that editors left out. */
public record Excluded(String story, String headline) {}
