package newsfold.schedule;

/** Pages are served from now on: fired once in the life of a program that serves any, by {@link Opener}. */
public record Opened() {}
