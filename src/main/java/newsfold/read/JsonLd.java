package newsfold.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org). Broken JSON counts as far as it can be read.
 */
final class JsonLd {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private static final Set<String> ARTICLES =
            Set.of("Report", "LiveBlogPosting", "BlogPosting", "SocialMediaPosting", "ReportageNewsArticle");
    private static final List<String> PARTS =
            List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart");
    private static final int MOST_NODES = 5_000;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();

    private JsonLd() {}

    static JsonLd of(Document page) {
        JsonLd data = new JsonLd();
        Deque<JsonNode> open = new ArrayDeque<>();
        for (Element script : page.select("script[type*=ld+json]")) {
            open.add(parse(script.data()));
        }
        for (int count = 0; !open.isEmpty() && count < MOST_NODES; count++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                data.remember(node);
                for (String part : PARTS) {
                    JsonNode inner = node.get(part);
                    if (inner != null && inner.isContainerNode()) {
                        open.add(inner);
                    }
                }
            }
        }
        return data;
    }

    private void remember(JsonNode node) {
        String id = node.path("@id").asText("");
        if (!id.isEmpty() && node.size() > 1) {
            byId.putIfAbsent(id, node);
        }
        if (types(node).stream().anyMatch(type -> type.endsWith("Article") || ARTICLES.contains(type))) {
            articles.add(node);
        }
    }

    private static Set<String> types(JsonNode node) {
        Set<String> types = new HashSet<>();
        JsonNode type = node.path("@type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    /** The first article that has this field as text, else null. HTML in it becomes plain text. */
    @Nullable
    String text(String field) {
        for (JsonNode article : articles) {
            String text = plain(first(article.path(field)).asText(""));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** The text of a field as it stands, with its line breaks. */
    @Nullable
    String raw(String field) {
        for (JsonNode article : articles) {
            String text = first(article.path(field)).asText("");
            if (!text.isBlank()) {
                return text;
            }
        }
        return null;
    }

    /** The names in a field that holds persons or organizations. */
    List<String> names(String field) {
        for (JsonNode article : articles) {
            List<String> names = new ArrayList<>();
            JsonNode value = article.path(field);
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                String name = plain(name(one));
                if (!name.isEmpty() && !names.contains(name)) {
                    names.add(name);
                }
            }
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** The address in a field that is one or holds an object with one. */
    @Nullable
    String address(String field) {
        for (JsonNode article : articles) {
            JsonNode value = first(article.path(field));
            for (String key : List.of("url", "contentUrl", "@id")) {
                if (value.isObject()) {
                    JsonNode inner = first(value.path(key));
                    if (inner.isTextual() && !inner.asText().isBlank()) {
                        return inner.asText().strip();
                    }
                }
            }
            if (value.isTextual() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    private String name(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        JsonNode name = first(value.path("name"));
        if (name.isTextual()) {
            return name.asText();
        }
        JsonNode referred = byId.get(value.path("@id").asText(""));
        return referred == null ? "" : first(referred.path("name")).asText("");
    }

    private static JsonNode first(JsonNode value) {
        return value.isArray() && !value.isEmpty() ? value.get(0) : value;
    }

    private static String plain(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return WhiteSpace.fold(marked ? Jsoup.parse(text).text() : text);
    }

    /** Reads token by token, so that what stands before a mistake is kept. */
    static JsonNode parse(String json) {
        ArrayNode root = JsonNodeFactory.instance.arrayNode();
        Deque<ContainerNode<?>> open = new ArrayDeque<>();
        open.push(root);
        try (JsonParser parser =
                JSON.createParser(json.replaceFirst("^\\s*(?:<!--|//<!\\[CDATA\\[|<!\\[CDATA\\[)", ""))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> open.push(add(open.peek(), parser, JsonNodeFactory.instance.objectNode()));
                    case START_ARRAY -> open.push(add(open.peek(), parser, JsonNodeFactory.instance.arrayNode()));
                    case END_OBJECT, END_ARRAY -> open.pop();
                    case VALUE_STRING -> add(open.peek(), parser, JsonNodeFactory.instance.textNode(parser.getText()));
                    case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                        add(open.peek(), parser, JsonNodeFactory.instance.textNode(parser.getText()));
                    default -> {}
                }
            }
        } catch (IOException e) {
            return root;
        }
        return root;
    }

    private static <N extends JsonNode> N add(@Nullable ContainerNode<?> to, JsonParser parser, N value)
            throws IOException {
        if (to instanceof ObjectNode object) {
            object.set(parser.currentName(), value);
        } else if (to instanceof ArrayNode array) {
            array.add(value);
        }
        return value;
    }
}
