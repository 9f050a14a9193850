package newsfold.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** What a page says of its article to machines, in the words of schema.org/NewsArticle. */
final class LinkedData {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LinkedData() {}

    static String of(
            SampleArticle article,
            String title,
            String standfirst,
            String press,
            SampleAddresses addresses,
            Instant epoch) {
        ObjectNode data = JSON.createObjectNode()
                .put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("headline", title)
                .put("description", standfirst)
                .put("datePublished", article.published(epoch).toString())
                .put("inLanguage", "en")
                .put("articleSection", article.section())
                .put("mainEntityOfPage", addresses.article(article));
        data.putArray("image").add(addresses.picture(article));
        data.putObject("publisher")
                .put("@type", "NewsMediaOrganization")
                .put("name", press)
                .put("url", addresses.outlet(article.outlet()));
        if (article.author() != null) {
            data.putArray("author").addObject().put("@type", "Person").put("name", article.author());
        }
        try {
            // inside a script element, "</script" would end it
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(data)
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("linked data of " + article.key() + " cannot be written", e);
        }
    }
}
