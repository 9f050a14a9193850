package newsfold.read.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.Headline;
import newsfold.read.words.WhiteSpace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in JSON-LD (schema.org). Broken JSON counts as far as it can be read.
 */
final class JsonLd {
    private static final Set<String> ARTICLES =
            Set.of("Report", "LiveBlogPosting", "BlogPosting", "SocialMediaPosting", "ReportageNewsArticle");
    private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "CollectionPage");
    private static final Set<String> SITES = Set.of("WebSite", "NewsMediaOrganization");
    private static final List<String> PARTS =
            List.of("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item", "hasPart", "breadcrumb");
    private static final int MOST_NODES = 5_000;
    private static final int MOST_NAMES = 20;

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private final List<JsonNode> sites = new ArrayList<>();
    private final List<JsonNode> crumbs = new ArrayList<>();

    private JsonLd() {}

    /**
     * Reads all that a page has.
     *
     * @param titles what else calls the page's article by name, to tell it from others that are listed
     */
    static JsonLd of(Landmarks page, List<String> titles) {
        JsonLd data = new JsonLd();
        Deque<JsonNode> open = new ArrayDeque<>();
        for (Element script : page.tagged("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
                open.add(LenientJson.parse(script.data()));
            }
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
        data.keepOne(titles);
        return data;
    }

    private void remember(JsonNode node) {
        String id = node.path("@id").asText("");
        if (!id.isEmpty() && node.size() > 1) {
            byId.putIfAbsent(id, node);
        }
        Set<String> types = types(node);
        if (types.stream().anyMatch(type -> type.endsWith("Article") || ARTICLES.contains(type))) {
            articles.add(node);
        } else if (types.stream().anyMatch(PAGES::contains)) {
            pages.add(node);
        } else if (types.stream().anyMatch(SITES::contains)) {
            sites.add(node);
        } else if (types.contains("BreadcrumbList")) {
            crumbs.add(node);
        }
    }

    /** Of several articles, the page's own, and what else is said of the same: a list of related ones tells nothing of it. */
    private void keepOne(List<String> titles) {
        if (articles.size() < 2) {
            return;
        }
        JsonNode own = articles.stream()
                .filter(article -> titles.stream().anyMatch(title -> same(headline(article), title)))
                .findFirst()
                .orElse(articles.get(0));
        String name = headline(own);
        articles.removeIf(other -> other != own && !headline(other).isEmpty() && !same(headline(other), name));
        articles.remove(own);
        articles.add(0, own);
    }

    private static String headline(JsonNode article) {
        String headline = plain(first(article.path("headline")).asText(""));
        return headline.isEmpty() ? plain(first(article.path("name")).asText("")) : headline;
    }

    private static boolean same(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && (Headline.same(one, other) || Headline.tail(other, one) != null);
    }

    private static Set<String> types(JsonNode node) {
        Set<String> types = new HashSet<>();
        JsonNode type = node.path("@type");
        if (type.isTextual()) {
            types.add(bare(type.asText()));
        }
        type.forEach(one -> types.add(bare(one.asText())));
        return types;
    }

    private static String bare(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
    }

    /** The schema.org types that the page's article is said to have. */
    Set<String> types() {
        Set<String> types = new HashSet<>();
        articles.forEach(article -> types.addAll(types(article)));
        return types;
    }

    /** A field of the article as text, HTML in it as plain text; then of the page that holds it. */
    List<Told<String>> texts(String field) {
        List<Told<String>> texts = new ArrayList<>();
        for (List<JsonNode> nodes : List.of(articles, pages)) {
            for (JsonNode node : nodes) {
                String text = plain(scalar(first(node.path(field))));
                if (!text.isEmpty()) {
                    texts.add(Told.of(text, FieldSource.Place.JSON_LD, field));
                }
            }
        }
        return texts;
    }

    /** The field as the article has it, and no page around it; else null. */
    @Nullable
    String text(String field) {
        for (JsonNode article : articles) {
            String text = plain(scalar(first(article.path(field))));
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
            Set<String> names = new LinkedHashSet<>();
            for (JsonNode one : each(article.path(field))) {
                for (JsonNode written : each(name(one))) {
                    String name = plain(scalar(written));
                    if (!name.isEmpty() && names.size() < MOST_NAMES) {
                        names.add(name);
                    }
                }
            }
            if (!names.isEmpty()) {
                return new ArrayList<>(names);
            }
        }
        return List.of();
    }

    /** The names of the site and of who runs it, where they are told beside the article. */
    List<String> sites() {
        return sites.stream()
                .map(site -> plain(scalar(first(site.path("name")))))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The names of the steps from the front page to the article. */
    List<String> crumbs() {
        List<String> names = new ArrayList<>();
        if (!crumbs.isEmpty()) {
            for (JsonNode step : each(crumbs.get(0).path("itemListElement"))) {
                String name = plain(scalar(first(step.path("name"))));
                names.add(name.isEmpty() ? plain(scalar(first(step.path("item").path("name")))) : name);
            }
        }
        return names;
    }

    /** The addresses in a field that holds one or several, or objects with one. */
    List<Told<String>> addresses(String field) {
        List<Told<String>> addresses = new ArrayList<>();
        for (JsonNode article : articles) {
            for (JsonNode one : each(article.path(field))) {
                String address = address(one);
                if (!address.isBlank() && addresses.size() < MOST_NAMES) {
                    addresses.add(Told.of(address.strip(), FieldSource.Place.JSON_LD, field));
                }
            }
        }
        return addresses;
    }

    /** The address of the publisher's logo, which some give as the article's picture. */
    @Nullable
    String logo() {
        for (JsonNode article : articles) {
            JsonNode publisher = article.path("publisher");
            JsonNode node = publisher.size() == 1
                    ? byId.getOrDefault(publisher.path("@id").asText(""), publisher)
                    : publisher;
            String address = address(first(first(node).path("logo")));
            if (!address.isBlank()) {
                return address.strip();
            }
        }
        return null;
    }

    private String address(JsonNode value) {
        if (value.isTextual()) {
            return value.asText();
        }
        for (String key : List.of("url", "contentUrl", "@id")) {
            JsonNode inner = first(value.path(key));
            JsonNode referred = byId.get(inner.asText(""));
            if (key.equals("@id") && referred != null && referred != value && value.size() == 1) {
                JsonNode url = first(referred.path("url"));
                return url.isTextual() ? url.asText() : inner.asText();
            }
            if (inner.isTextual() && !inner.asText().isBlank()) {
                return inner.asText();
            }
        }
        return "";
    }

    private JsonNode name(JsonNode value) {
        if (value.isTextual()) {
            return value;
        }
        JsonNode name = value.path("name");
        JsonNode referred = byId.get(value.path("@id").asText(""));
        return scalar(first(name)).isEmpty() && referred != null ? referred.path("name") : name;
    }

    private static Iterable<JsonNode> each(JsonNode value) {
        return value.isArray() ? value : List.of(value);
    }

    /** A text, or the name of what stands where one is expected. */
    private static String scalar(JsonNode value) {
        return value.isObject() ? value.path("name").asText("") : value.asText("");
    }

    private static JsonNode first(JsonNode value) {
        return value.isArray() && !value.isEmpty() ? value.get(0) : value;
    }

    private static String plain(String text) {
        boolean marked = text.indexOf('<') >= 0 || text.indexOf('&') >= 0;
        return WhiteSpace.fold(marked ? Jsoup.parse(text).text() : text);
    }
}
