package newsfold.front.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import newsfold.publish.PastEdition;
import newsfold.publish.PastItem;
import newsfold.render.Sheet;

/**
 * What a page says of itself to machines, as JSON-LD in the words of schema.org. A story's page is no article of its own: it
 * cites the articles of others.
 */
final class StructuredData {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StructuredData() {}

    static String of(PastEdition edition, List<PastItem> items, Addresses addresses) {
        ObjectNode page = page("CollectionPage", edition)
                .put("name", edition.subject())
                .put("url", addresses.edition(edition.id()).toASCIIString());
        page.putObject("mainEntity")
                .put("@type", "ItemList")
                .put("numberOfItems", items.size())
                .set("itemListElement", list(items, addresses));
        return script(page);
    }

    private static ArrayNode list(List<PastItem> items, Addresses addresses) {
        ArrayNode list = MAPPER.createArrayNode();
        for (PastItem item : items) {
            list.addObject()
                    .put("@type", "ListItem")
                    .put("position", item.place())
                    .put("name", item.headline())
                    .put("url", addresses.item(item).toASCIIString());
        }
        return list;
    }

    static String of(PastEdition edition, PastItem item, Sheet.Entry entry, Addresses addresses) {
        ObjectNode page = page("WebPage", edition)
                .put("name", item.headline())
                .put("url", addresses.item(item).toASCIIString());
        ArrayNode citations = page.putArray("citation");
        Stream.concat(entry.singles().stream(), entry.groups().stream().flatMap(group -> group.links().stream()))
                .filter(link -> link.address() != null)
                .forEach(link -> citations
                        .addObject()
                        .put("@type", "NewsArticle")
                        .put("url", link.address())
                        .putObject("publisher")
                        .put("@type", "Organization")
                        .put("name", link.text()));
        return script(page);
    }

    private static ObjectNode page(String type, PastEdition edition) {
        ObjectNode page = MAPPER.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", type)
                .put("inLanguage", edition.locale().toLanguageTag())
                .put("datePublished", edition.appeared().toString());
        page.putObject("publisher").put("@type", "Organization").put("name", edition.title());
        return page;
    }

    /** So that nothing in it can end the script element that it stands in. */
    private static String script(ObjectNode page) {
        return page.toString().replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
