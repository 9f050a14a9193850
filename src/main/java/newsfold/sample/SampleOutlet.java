package newsfold.sample;

import java.util.List;

/**
 * An outlet of the invented press, as {@code sample/outlets.json} describes it.
 *
 * @param id its name in addresses
 * @param name as readers know it
 * @param motto what it says of itself
 * @param layout which of the templates in {@code templates/sample} its articles are set in
 * @param charset its pages are sent in
 * @param feeds what it offers to readers of feeds
 * @param articles the short names of its articles, the newest first
 */
record SampleOutlet(
        String id,
        String name,
        String motto,
        String layout,
        String charset,
        List<FeedOffer> feeds,
        List<String> articles) {
    SampleOutlet {
        feeds = List.copyOf(feeds);
        articles = List.copyOf(articles);
    }
}
