package newsfold.sample;

import java.util.List;

/**
 * An outlet's front page.
 *
 * @param address its own
 * @param feeds addresses for {@code link rel=alternate}
 * @param entries the newest first
 */
public record FrontPage(
        String press,
        String motto,
        String charset,
        String address,
        String about,
        List<FeedLink> feeds,
        List<Entry> entries) {

    /** A feed for programs that look for one. */
    public record FeedLink(String type, String title, String address) {}

    /** An article as the front page announces it. */
    public record Entry(String title, String address, String standfirst, String section, String date) {}
}
