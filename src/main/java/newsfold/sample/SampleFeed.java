package newsfold.sample;

import org.jspecify.annotations.Nullable;

/**
 * A feed of the sample press, as the sample digest takes it in.
 *
 * @param path below the program's own address, beginning with a slash
 * @param kind "feed", or "page" for a web page whose links are taken
 * @param title its outlet's name, or null where that has several feeds, which are left to say it themselves
 * @param section of the sample digest, or null for a feed of all sorts
 * @param weight in ranking, 1 being usual
 */
public record SampleFeed(
        String path,
        String kind,
        @Nullable String title,
        @Nullable String section,
        double weight) {}
