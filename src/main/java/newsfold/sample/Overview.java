package newsfold.sample;

import java.util.List;

/** The list of all outlets, for the curious. */
public record Overview(int articles, List<Row> outlets) {

    /** An outlet with its feeds. */
    public record Row(String name, String motto, String address, int articles, List<PageLink> feeds) {}
}
