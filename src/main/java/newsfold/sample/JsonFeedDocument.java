package newsfold.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;

/** JSON Feed 1.1. */
final class JsonFeedDocument {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeedDocument() {}

    static byte[] write(FeedChannel channel) throws JsonProcessingException {
        ObjectNode feed = JSON.createObjectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", channel.title())
                .put("description", channel.description())
                .put("home_page_url", channel.link())
                .put("feed_url", channel.self())
                .put("language", "en");
        ArrayNode items = feed.putArray("items");
        channel.items().forEach(item -> items.add(item(item)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(feed).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode item(FeedItem item) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", item.link())
                .put("url", item.link())
                .put("title", item.title())
                .put("summary", item.summary())
                .put("date_published", item.published().toString());
        // the format wants one of the two contents in each item
        if (item.html() != null) {
            node.put("content_html", item.html());
        } else {
            node.put("content_text", item.summary());
        }
        if (item.author() != null) {
            node.putArray("authors").addObject().put("name", item.author());
        }
        ArrayNode tags = node.putArray("tags");
        item.tags().forEach(tags::add);
        return node;
    }
}
