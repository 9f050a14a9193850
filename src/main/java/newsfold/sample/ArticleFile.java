package newsfold.sample;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file below {@code sample/articles}: lines "Name: value", a blank line, and paragraphs with blank lines between them.
 * The names are explained in {@code sample/README.md}.
 */
final class ArticleFile {
    private final String key;
    private final Map<String, String> head = new LinkedHashMap<>();
    private final List<String> paragraphs = new ArrayList<>();

    private ArticleFile(String key) {
        this.key = key;
    }

    /**
     * @param key "outlet/slug"
     * @throws IllegalArgumentException with the file's key, when a line of the head is none
     */
    static ArticleFile parse(String key, String text) {
        ArticleFile file = new ArticleFile(key);
        String[] blocks = text.replace("\r\n", "\n").strip().split("\n[ \t]*\n\\s*");
        for (String line : blocks[0].split("\n")) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "sample article " + key + ": no \"Name: value\" in \"" + line + "\"");
            }
            file.head.put(line.substring(0, colon), line.substring(colon + 2).strip());
        }
        for (String block : Arrays.asList(blocks).subList(1, blocks.length)) {
            // a heading may stand directly above its paragraph
            if (block.startsWith(SampleArticle.HEADING) && block.contains("\n")) {
                file.paragraphs.addAll(List.of(block.split("\n", 2)));
            } else {
                file.paragraphs.add(block);
            }
        }
        return file;
    }

    /** The article elsewhere that this one reprints word for word, as "outlet/slug"; null for most. */
    @Nullable
    String reprints() {
        return head.get("Of");
    }

    SampleArticle article() {
        return new SampleArticle(
                outlet(),
                slug(),
                must("Title"),
                head.get("Outlet"),
                age(),
                head.get("Author"),
                must("Section"),
                list("Tags"),
                head.getOrDefault("Standfirst", ""),
                head.getOrDefault("Kind", "article"),
                head.get("Caption"),
                list("Beside"),
                paragraphs);
    }

    /** The reprint of an original that stands at the outlet of this name. */
    SampleArticle reprintOf(SampleArticle original, String origin) {
        return new SampleArticle(
                outlet(),
                slug(),
                original.title(),
                origin,
                age(),
                original.author(),
                original.section(),
                original.tags(),
                original.standfirst(),
                original.kind(),
                null,
                list("Beside"),
                original.paragraphs());
    }

    private String outlet() {
        return key.substring(0, key.indexOf('/'));
    }

    private String slug() {
        return key.substring(key.indexOf('/') + 1);
    }

    private Duration age() {
        return Duration.ofMinutes(Math.round(Double.parseDouble(must("Age")) * 60));
    }

    private String must(String name) {
        String value = head.get(name);
        if (value == null) {
            throw new IllegalArgumentException("sample article " + key + ": the line \"" + name + ": ...\" is missing");
        }
        return value;
    }

    private List<String> list(String name) {
        return Stream.of(head.getOrDefault(name, "").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
