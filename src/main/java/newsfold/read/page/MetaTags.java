package newsfold.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's meta elements by their names in lower case: Open Graph, Dublin Core, and those that newsrooms made up. */
final class MetaTags {
    private static final List<String> KEYS = List.of("property", "name", "http-equiv");
    private final Map<String, List<String>> contents = new HashMap<>();

    private MetaTags() {}

    static MetaTags of(Landmarks page) {
        MetaTags tags = new MetaTags();
        for (Element meta : page.tagged("meta")) {
            String content = WhiteSpace.fold(meta.attr("content"));
            if (content.isEmpty()) {
                continue;
            }
            for (String key : KEYS) {
                String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    tags.contents.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
                }
            }
        }
        return tags;
    }

    /** The content of the first of these names that the page has. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return found.get(0);
            }
        }
        return null;
    }

    /** Every content under these names, in the order of the names. */
    List<Told<String>> texts(String... names) {
        List<Told<String>> found = new ArrayList<>();
        for (String name : names) {
            for (String content : all(name)) {
                found.add(Told.of(content, FieldSource.Place.META, name));
            }
        }
        return found;
    }

    List<String> all(String name) {
        return contents.getOrDefault(name, List.of());
    }
}
