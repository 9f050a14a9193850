package newsfold.read.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import newsfold.read.UnreadableException;
import newsfold.read.WebAddress;
import newsfold.read.time.FeedDates;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed 1.0 and 1.1, token by token, so that of a file that was cut off the whole items remain. Source: the
 * specification at jsonfeed.org/version/1.1.
 */
final class JsonFeedReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final @Nullable URI url;
    private final List<Map<String, String>> items = new ArrayList<>();
    private final List<Set<String>> tags = new ArrayList<>();
    private final Map<String, String> feed = new HashMap<>();
    private final List<URI> hubs = new ArrayList<>();
    private boolean hasItems;

    JsonFeedReader(@Nullable URI url) {
        this.url = FeedReader.usable(url);
    }

    FeedDocument read(String json) throws UnreadableException {
        try (JsonParser in = FACTORY.createParser(json)) {
            in.nextToken();
            object(in, feed, new LinkedHashSet<>(), true);
        } catch (IOException broken) {
            if (!hasItems) {
                throw new UnreadableException("This is no feed: it begins like JSON but is broken or something else.");
            }
            // what was read until there is whole
        }
        if (!hasItems && !feed.getOrDefault("version", "").contains("jsonfeed.org")) {
            throw new UnreadableException("This is JSON, but no JSON Feed: it has no items.");
        }
        return document();
    }

    /** Strings and numbers by name; of lists and objects, those that a feed means something by. */
    private void object(JsonParser in, Map<String, String> fields, Set<String> words, boolean top) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (value == null) {
                return;
            }
            if (top && name.equals("items") && value == JsonToken.START_ARRAY) {
                hasItems = true;
                items(in);
            } else if (name.equals("tags") && value == JsonToken.START_ARRAY) {
                words(in, words);
            } else if (name.equals("author") && value == JsonToken.START_OBJECT) {
                first(in, fields, "author.");
            } else if (top && name.equals("hubs") && value == JsonToken.START_ARRAY) {
                hubs(in);
            } else if ((name.equals("authors") || name.equals("attachments")) && value == JsonToken.START_ARRAY) {
                list(in, fields, name + ".");
            } else if (value.isStructStart()) {
                in.skipChildren();
            } else if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                fields.putIfAbsent(name, in.getText());
            }
        }
    }

    private void items(JsonParser in) throws IOException {
        for (JsonToken token = in.nextToken(); token != null && token != JsonToken.END_ARRAY; token = in.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                Map<String, String> item = new HashMap<>();
                Set<String> words = new LinkedHashSet<>();
                object(in, item, words, false);
                items.add(item);
                tags.add(words);
            } else {
                in.skipChildren();
            }
        }
    }

    private static void words(JsonParser in, Set<String> words) throws IOException {
        for (JsonToken token = in.nextToken(); token != null && token != JsonToken.END_ARRAY; token = in.nextToken()) {
            String word = token.isScalarValue() ? FeedText.oneLine(in.getText()) : null;
            if (word != null) {
                words.add(word);
            }
            in.skipChildren();
        }
    }

    /** The fields of the objects in a list; the first to have one gives it. */
    private void list(JsonParser in, Map<String, String> fields, String prefix) throws IOException {
        for (JsonToken token = in.nextToken(); token != null && token != JsonToken.END_ARRAY; token = in.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                first(in, fields, prefix);
            } else {
                in.skipChildren();
            }
        }
    }

    private void hubs(JsonParser in) throws IOException {
        for (JsonToken token = in.nextToken(); token != null && token != JsonToken.END_ARRAY; token = in.nextToken()) {
            Map<String, String> hub = new HashMap<>();
            if (token == JsonToken.START_OBJECT) {
                first(in, hub, "");
            } else {
                in.skipChildren();
            }
            WebAddress.absolute(url, hub.get("url")).ifPresent(hubs::add);
        }
    }

    private void first(JsonParser in, Map<String, String> fields, String prefix) throws IOException {
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            if (value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                fields.putIfAbsent(prefix + name, in.getText());
            } else {
                in.skipChildren();
            }
        }
    }

    private FeedDocument document() {
        URI site = WebAddress.resolve(url, feed.get("home_page_url"));
        URI base = url == null ? site : url;
        List<FeedEntry> entries = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            entries.add(entry(items.get(i), List.copyOf(tags.get(i)), base));
        }
        return new FeedDocument(
                line(feed.get("title")),
                site,
                escaped(feed.get("description")),
                FeedReader.language(feed.get("language")),
                WebAddress.resolve(base, feed.getOrDefault("icon", feed.get("favicon"))),
                new FeedAddresses(
                        WebAddress.absolute(base, feed.get("feed_url")).orElse(null),
                        WebAddress.absolute(base, feed.get("next_url")).orElse(null),
                        hubs),
                FeedWishes.none(),
                entries,
                List.of());
    }

    private FeedEntry entry(Map<String, String> item, List<String> words, @Nullable URI base) {
        String html = item.get("content_html");
        URI link = WebAddress.resolve(base, item.get("url"));
        URI image = WebAddress.resolve(base, item.get("image"));
        return new FeedEntry(
                line(item.get("title")),
                link == null ? WebAddress.resolve(base, item.get("external_url")) : link,
                item.get("id"),
                FeedDates.parse(item.get("date_published")),
                FeedDates.parse(item.get("date_modified")),
                escaped(item.get("summary")),
                html == null ? escaped(item.get("content_text")) : FeedText.html(html, base),
                author(item) == null ? author(feed) : author(item),
                null,
                WebAddress.resolve(base, item.get("attachments.url")),
                image == null ? WebAddress.resolve(base, item.get("banner_image")) : image,
                words);
    }

    private static @Nullable String author(Map<String, String> fields) {
        String name = line(fields.get("authors.name"));
        return name == null ? line(fields.get("author.name")) : name;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : FeedText.oneLine(text);
    }

    /** Plain text as HTML. */
    private static @Nullable String escaped(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        StringBuilder html = new StringBuilder();
        FeedElement.escape(text.strip(), html);
        return html.toString();
    }
}
