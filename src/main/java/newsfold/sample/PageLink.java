package newsfold.sample;

/** A headline that leads to its article. */
public record PageLink(String title, String address) {}
