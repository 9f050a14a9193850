package newsfold.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.ArticleForm;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import org.jspecify.annotations.Nullable;

/** Reads an article from a line of JSON as the {@code articles} command writes it; keys it does not know are passed over. */
final class ArticleLine {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ArticleLine() {}

    /** A line that holds no article; the message says what is wrong with it. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;
        private final int number;

        Malformed(int number, String message) {
            super(message);
            this.number = number;
        }

        /** The line's number, from 1. */
        int number() {
            return number;
        }
    }

    static Article parse(String line, int number) throws Malformed {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new Malformed(
                    number,
                    "this is not JSON: "
                            + e.getOriginalMessage()
                                    .replaceFirst("(?s)[\\n(].*", "")
                                    .strip());
        }
        if (node == null || !node.isObject()) {
            throw new Malformed(number, "an article is a JSON object, in braces");
        }
        String id = text(node, "id", number);
        if (id == null || id.isBlank()) {
            id = place(node, number);
        }
        String body = text(node, "text", number);
        return Article.builder(id)
                .url(uri(text(node, "url", number)))
                .title(text(node, "title", number))
                .outlet(outlet(text(node, "outlet", number)))
                .carrier(outlet(text(node, "carrier", number)))
                .agency(outlet(text(node, "agency", number)))
                .author(text(node, "author", number))
                .published(time(node, "published", number))
                .modified(time(node, "modified", number))
                .age(text(node, "age", number))
                .language(text(node, "language", number))
                .section(text(node, "section", number))
                .image(uri(text(node, "image", number)))
                .standfirst(text(node, "standfirst", number))
                .text(body == null ? "" : body)
                .form(form(text(node, "form", number), number))
                .embedded(node.path("embedded").asBoolean(false))
                .sources(sources(node, number))
                .build();
    }

    /** What {@code articles} writes has no id; file and line tell its articles apart. */
    private static String place(JsonNode node, int number) throws Malformed {
        String file = text(node, "file", number);
        if (file == null || file.isBlank()) {
            throw new Malformed(number, "the article has no \"id\"");
        }
        return file + "#" + number;
    }

    private static @Nullable String text(JsonNode node, String key, int number) throws Malformed {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isValueNode()) {
            throw new Malformed(number, "\"" + key + "\" is to be a text or null");
        }
        return value.asText();
    }

    private static @Nullable Outlet outlet(@Nullable String name) {
        return name == null || name.replace('\u00a0', ' ').isBlank() ? null : new Outlet(name);
    }

    /** An address that is none is left out: it takes nothing from merging. */
    private static @Nullable URI uri(@Nullable String address) {
        try {
            return address == null || address.isBlank() ? null : URI.create(address.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static ArticleForm form(@Nullable String written, int number) throws Malformed {
        try {
            return written == null ? ArticleForm.REPORT : ArticleForm.valueOf(written);
        } catch (IllegalArgumentException e) {
            throw new Malformed(
                    number, "\"form\" is to be one of " + List.of(ArticleForm.values()) + ", not \"" + written + "\"");
        }
    }

    private static Map<ArticleField, FieldSource> sources(JsonNode node, int number) throws Malformed {
        Map<ArticleField, FieldSource> sources = new EnumMap<>(ArticleField.class);
        JsonNode written = node.path("sources");
        for (ArticleField field : ArticleField.values()) {
            String told = text(written, field.name().toLowerCase(Locale.ROOT), number);
            FieldSource source = told == null ? null : FieldSource.parse(told);
            if (source != null) {
                sources.put(field, source);
            }
        }
        return sources;
    }

    /** A bare date stands for its noon, UTC. */
    private static @Nullable Instant time(JsonNode node, String key, int number) throws Malformed {
        String written = text(node, key, number);
        if (written == null || written.isBlank()) {
            return null;
        }
        String time = written.strip();
        try {
            return time.length() == 10
                    ? LocalDate.parse(time).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw new Malformed(
                    number,
                    "\"" + key + "\" is to be a date (2025-08-22) or a time (2025-08-22T10:30:00Z), not \"" + time
                            + "\"");
        }
    }
}
