package newsfold.read.page;

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
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads the JSON in a page's scripts, which often is none: as far as it goes, and mended where that helps. */
final class LenientJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build();

    private LenientJson() {}

    /** An array of what the script holds, numbers and truths as text; empty where nothing can be read. */
    static JsonNode parse(String script) {
        String json = JsonMending.unwrapped(script);
        ArrayNode root = JsonNodeFactory.instance.arrayNode();
        int read = parse(json, root);
        if (read < 0) {
            return root;
        }
        ArrayNode mended = JsonNodeFactory.instance.arrayNode();
        int further = parse(JsonMending.mend(json), mended);
        return further < 0 || further > read ? mended : root;
    }

    /**
     * Reads token by token, so that what stands before a mistake is kept.
     *
     * @return how many values stand before the mistake; -1 where there is none
     */
    private static int parse(String json, ArrayNode root) {
        Deque<ContainerNode<?>> open = new ArrayDeque<>();
        open.push(root);
        int values = 0;
        try (JsonParser parser = JSON.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values++;
                switch (token) {
                    case START_OBJECT -> open.push(add(open.peek(), parser, JsonNodeFactory.instance.objectNode()));
                    case START_ARRAY -> open.push(add(open.peek(), parser, JsonNodeFactory.instance.arrayNode()));
                    case END_OBJECT, END_ARRAY -> open.pop();
                    case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                        add(open.peek(), parser, JsonNodeFactory.instance.textNode(parser.getText()));
                    default -> {}
                }
            }
        } catch (IOException e) {
            return values;
        }
        return -1;
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
