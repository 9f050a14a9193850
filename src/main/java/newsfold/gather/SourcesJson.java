package newsfold.gather;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import newsfold.read.ArticleField;
import newsfold.read.FieldSource;

/** Where an article's fields were taken from, as their column has it: {"title": "JSON-LD headline"}. */
final class SourcesJson {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SourcesJson() {}

    static String write(Map<ArticleField, FieldSource> sources) {
        ObjectNode json = MAPPER.createObjectNode();
        sources.forEach((field, source) -> json.put(key(field), source.toString()));
        return json.toString();
    }

    /** What cannot be read, such as a field of a newer version, is left out: an article is worth more than its sources. */
    static Map<ArticleField, FieldSource> read(String json) {
        Map<ArticleField, FieldSource> sources = new EnumMap<>(ArticleField.class);
        try {
            JsonNode written = MAPPER.readTree(json);
            for (ArticleField field : ArticleField.values()) {
                FieldSource source = FieldSource.parse(written.path(key(field)).asText(""));
                if (source != null) {
                    sources.put(field, source);
                }
            }
        } catch (JsonProcessingException e) {
            return sources;
        }
        return sources;
    }

    private static String key(ArticleField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
