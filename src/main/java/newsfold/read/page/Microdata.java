package newsfold.read.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.read.FieldSource;
import newsfold.read.Told;
import newsfold.read.words.WhiteSpace;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** What a page says of its article by properties amid its text: schema.org's words in microdata, or in RDFa. */
final class Microdata {
    /** The attributes by which a way of writing names a property, begins an item, and says what the item is. */
    private record Dialect(String property, String item, String type) {}

    private static final Dialect MICRODATA = new Dialect("itemprop", "itemscope", "itemtype");
    private static final Dialect RDFA = new Dialect("property", "typeof", "typeof");
    private static final Pattern ARTICLE = Pattern.compile("(?:Article|BlogPosting|LiveBlogPosting|Report)\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What the page's own article holds, and a mere mention of another does not. */
    private static final Evaluator CORE = QueryParser.parse("h1, [itemprop=articleBody]");

    private static final Evaluator NAME = QueryParser.parse("[itemprop~=(^|\\s)name(\\s|$)], [property$=name]");
    private static final Evaluator ADDRESS =
            QueryParser.parse("[itemprop=url], [itemprop=contentUrl], [property$=url]");
    private static final int MOST = 2_000;
    private static final int MOST_UP = 60;

    private final Map<String, List<Element>> own = new HashMap<>();
    private final @Nullable Element article;

    private Microdata(@Nullable Element article) {
        this.article = article;
    }

    static Microdata of(Landmarks page) {
        List<Element> items = page.having(MICRODATA.item);
        List<Element> properties = page.having(MICRODATA.property);
        if (!properties.isEmpty()) {
            Microdata data = new Microdata(article(items, MICRODATA));
            data.take(properties, MICRODATA);
            return data;
        }
        Element article = article(page.having(RDFA.item), RDFA);
        Microdata data = new Microdata(article);
        if (article != null) {
            data.take(article.getElementsByAttribute(RDFA.property), RDFA);
        }
        return data;
    }

    /** The page's own article: of several, the one with a main heading or the text, else the first. */
    private static @Nullable Element article(List<Element> items, Dialect dialect) {
        Element first = null;
        for (Element item : items) {
            if (!ARTICLE.matcher(item.attr(dialect.type)).find()) {
                continue;
            }
            if (first == null) {
                first = item;
            } else if (first.selectFirst(CORE) == null && item.selectFirst(CORE) != null) {
                return item;
            }
        }
        return first;
    }

    private void take(List<Element> properties, Dialect dialect) {
        for (Element element : properties.subList(0, Math.min(MOST, properties.size()))) {
            Element owner = owner(element, dialect);
            // what belongs to nothing is the page's; what belongs to the page that holds the article is the article's
            boolean its = owner == article
                    || owner == null && dialect == MICRODATA
                    || owner != null && owner.attr(dialect.type).endsWith("WebPage");
            if (its) {
                for (String property :
                        BLANKS.split(element.attr(dialect.property).strip())) {
                    String name = property.substring(property.indexOf(':') + 1);
                    own.computeIfAbsent(name, n -> new ArrayList<>()).add(element);
                }
            }
        }
    }

    private static @Nullable Element owner(Element element, Dialect dialect) {
        Element parent = element.parent();
        for (int up = 0; parent != null && up < MOST_UP; up++) {
            if (parent.hasAttr(dialect.item)) {
                return parent;
            }
            parent = parent.parent();
        }
        return null;
    }

    /** The article's values of a property, in the page's order. */
    List<Told<String>> texts(String property) {
        List<Told<String>> texts = new ArrayList<>();
        for (Element element : own.getOrDefault(property, List.of())) {
            String text = text(element);
            if (!text.isEmpty()) {
                texts.add(told(text, property));
            }
        }
        return texts;
    }

    /** The names of the persons or organizations under a property. */
    List<String> names(String property) {
        Set<String> names = new LinkedHashSet<>();
        for (Element element : own.getOrDefault(property, List.of())) {
            Element name = element.selectFirst(NAME);
            String text = text(name == null ? element : name);
            if (!text.isEmpty()) {
                names.add(text);
            }
        }
        return new ArrayList<>(names);
    }

    /** The addresses under a property, also inside an item that stands for a picture or a page. */
    List<Told<String>> addresses(String property) {
        List<Told<String>> addresses = new ArrayList<>();
        for (Element element : own.getOrDefault(property, List.of())) {
            Element inner = element.selectFirst(ADDRESS);
            String address = address(inner == null ? element : inner);
            if (!address.isEmpty()) {
                addresses.add(told(address, property));
            }
        }
        return addresses;
    }

    private static String address(Element element) {
        for (String attribute : List.of("content", "itemid", "resource", "href", "src")) {
            String address = element.attr(attribute).strip();
            if (!address.isEmpty()) {
                return address;
            }
        }
        return "";
    }

    /** What the property says: for machines where that is given, else as shown. */
    private static String text(Element element) {
        if (element.hasAttr("content")) {
            return WhiteSpace.fold(element.attr("content"));
        }
        String time = element.attr("datetime").strip();
        return time.isEmpty() ? WhiteSpace.fold(element.text()) : time;
    }

    private static Told<String> told(String text, String property) {
        return Told.of(text, FieldSource.Place.MICRODATA, property);
    }
}
