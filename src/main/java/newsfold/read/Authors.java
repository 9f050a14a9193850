package newsfold.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote an article: names separated by a comma and a blank. */
final class Authors {
    private static final Pattern BY = Pattern.compile("(?i)^(?:by|von|par|por|di)[:\\s]+");
    private static final String SEEN =
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .author-name,"
                    + " .byline__name, .byline-name, .byline a, .author a, .byline, .author";
    private static final int LONGEST = 120;
    private static final int MOST = 8;
    private static final int MOST_SEEN = 20;

    private Authors() {}

    static @Nullable String of(Document document, JsonLd data, MetaTags meta, @Nullable String site) {
        String told = joined(data.names("author"), site);
        if (told == null) {
            String one = meta.first(
                    "author",
                    "article:author",
                    "dc.creator",
                    "dcterms.creator",
                    "parsely-author",
                    "sailthru.author",
                    "byl");
            told = one == null ? null : joined(List.of(one), site);
        }
        if (told != null) {
            return told;
        }
        for (Element element : document.select(SEEN).stream().limit(MOST_SEEN).toList()) {
            String text = WhiteSpace.fold(element.text());
            String by = Byline.author(text);
            String name = joined(List.of(by == null ? text : by), site);
            if (name != null && Sentences.words(name) <= 6 && Character.isUpperCase(name.codePointAt(0))) {
                return name;
            }
        }
        return null;
    }

    private static @Nullable String joined(List<String> names, @Nullable String site) {
        Set<String> kept = new LinkedHashSet<>();
        for (String name : names) {
            String cleaned = BY.matcher(name.strip()).replaceFirst("").strip();
            boolean nameless = cleaned.isEmpty()
                    || cleaned.contains("://")
                    || cleaned.contains("@")
                    || cleaned.length() > LONGEST
                    || cleaned.equalsIgnoreCase(site)
                    || cleaned.equalsIgnoreCase("admin");
            if (!nameless && kept.size() < MOST) {
                kept.add(cleaned);
            }
        }
        return kept.isEmpty() ? null : String.join(", ", kept);
    }
}
