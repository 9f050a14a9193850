package newsfold.read;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the article of a web page, and the other outlets' articles that an aggregator shows below it. */
final class HtmlPageReader {

    List<Article> read(Document document, Page page) {
        PageFacts facts = PageFacts.of(document, page);
        List<Block> blocks = Blocks.of(document.body());
        EmbeddedCards embedded = EmbeddedCards.takeFrom(document, blocks, facts.headline(), facts.site(), page.url());
        if (!embedded.cards().isEmpty()) {
            blocks = Blocks.of(document.body());
        }
        List<String> paragraphs = new BodyFinder().find(document, blocks, facts);
        Attribution attribution = Attribution.of(document, blocks, facts, paragraphs, page.url());

        List<Article> articles = new ArrayList<>();
        String text = String.join("\n", paragraphs);
        if (facts.headline() != null || !text.isEmpty()) {
            articles.add(Article.builder(ArticleId.of(facts.canonical(), attribution.outlet(), facts.headline(), text))
                    .url(facts.canonical())
                    .title(facts.headline())
                    .outlet(attribution.outlet())
                    .carrier(attribution.carrier())
                    .author(facts.author())
                    .published(published(facts.published(), facts.age(), page.captured()))
                    .age(facts.age() == null ? null : facts.age().written())
                    .language(facts.language())
                    .image(facts.image())
                    .standfirst(facts.standfirst())
                    .text(text)
                    .build());
        }
        Outlet host = attribution.carrier() == null ? attribution.site() : attribution.carrier();
        for (EmbeddedCards.Linked linked : embedded.cards()) {
            articles.add(embedded(linked, host, facts.language(), page.captured()));
        }
        return articles;
    }

    private static Article embedded(
            EmbeddedCards.Linked linked, @Nullable Outlet site, @Nullable String language, @Nullable Instant captured) {
        Card card = linked.card();
        Outlet outlet = new Outlet(card.outlet());
        Outlet carrier = site != null && site.key().equals(outlet.key()) ? null : site;
        String text = String.join("\n", card.body());
        URI url = linked.url();
        return Article.builder(ArticleId.of(url, outlet, card.headline(), text))
                .url(url)
                .title(card.headline())
                .outlet(outlet)
                .carrier(carrier)
                .published(published(null, card.age(), captured))
                .age(card.age().written())
                .language(language)
                .text(text)
                .embedded(true)
                .build();
    }

    private static @Nullable Instant published(
            @Nullable Instant written, @Nullable Age age, @Nullable Instant captured) {
        return written != null || age == null || captured == null ? written : age.before(captured);
    }
}
