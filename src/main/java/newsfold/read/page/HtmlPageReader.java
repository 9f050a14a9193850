package newsfold.read.page;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.ArticleForm;
import newsfold.read.ArticleId;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import newsfold.read.Page;
import newsfold.read.time.Age;
import newsfold.read.words.Card;
import newsfold.read.words.LiveSignatures;
import newsfold.read.words.Surroundings;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the article of a web page, and the other outlets' articles that an aggregator shows below it. */
final class HtmlPageReader {
    private static final int MOST_LINES = 5_000;

    /** A stub with fewer characters shows no more than a standfirst. */
    private static final int TEASER = 300;

    /** @param whole the page with its programs, for those that hold the text; asked for where nothing else does */
    List<Article> read(Document document, Supplier<Document> whole, Page page) {
        PageData data = PageData.of(document, page);
        PageFacts facts = PageFacts.of(data);
        PageWalk walk = data.walk();
        List<Block> blocks = Blocks.of(walk, document.body(), part -> false);
        EmbeddedCards embedded =
                EmbeddedCards.takeFrom(document, data.marks(), blocks, facts.headline(), facts.site(), page.url());
        if (!embedded.cards().isEmpty()) {
            walk = PageWalk.of(document.body());
            blocks = Blocks.of(walk, document.body(), part -> false);
        }
        Body body = new BodyFinder().find(document, walk, whole, blocks, facts);
        List<String> paragraphs = body.paragraphs();
        String standfirst = facts.standfirst();
        if (body.form() == ArticleForm.STUB && body.length() < TEASER) {
            // no more than what a standfirst tells: no body is pretended
            standfirst = standfirst == null && !paragraphs.isEmpty() ? String.join(" ", paragraphs) : standfirst;
            paragraphs = List.of();
        }
        List<String> lines = blocks.stream().map(Block::text).limit(MOST_LINES).toList();
        Surroundings around = Surroundings.of(lines, facts.headline(), paragraphs);
        Attribution attribution = Attribution.of(data.marks(), facts, lines, paragraphs, around, page.url());
        Instant written = facts.published() == null ? around.published() : facts.published();

        List<Article> articles = new ArrayList<>();
        String text = String.join("\n", paragraphs);
        if (facts.headline() != null || !text.isEmpty()) {
            articles.add(Article.builder(ArticleId.of(facts.canonical(), attribution.outlet(), facts.headline(), text))
                    .url(facts.canonical())
                    .title(facts.headline())
                    .outlet(attribution.outlet())
                    .carrier(attribution.carrier())
                    .agency(attribution.agency())
                    .author(facts.author())
                    .published(published(written, facts.age(), page.captured()))
                    .modified(facts.modified())
                    .age(facts.age() == null ? null : facts.age().written())
                    .language(facts.language())
                    .section(facts.section())
                    .image(facts.image())
                    .standfirst(standfirst)
                    .text(text)
                    .form(facts.form() == null ? body.form() : facts.form())
                    .source(ArticleField.STANDFIRST, new FieldSource(FieldSource.Place.TEXT, "standfirst"))
                    .source(ArticleField.TEXT, new FieldSource(FieldSource.Place.TEXT, "body"))
                    .source(ArticleField.PUBLISHED, new FieldSource(FieldSource.Place.TEXT, "byline"))
                    .source(ArticleField.FORM, seen(body.form()))
                    .sources(facts.sources())
                    .sources(attribution.sources())
                    .build());
        }
        Outlet host = attribution.carrier() == null ? attribution.site() : attribution.carrier();
        for (EmbeddedCards.Linked linked : embedded.cards()) {
            articles.add(embedded(linked, host, facts.language(), page.captured())
                    .source(ArticleField.LANGUAGE, facts.sources().get(ArticleField.LANGUAGE))
                    .source(ArticleField.CARRIER, attribution.hostSource())
                    .build());
        }
        return articles;
    }

    private static @Nullable FieldSource seen(ArticleForm form) {
        return form == ArticleForm.REPORT ? null : new FieldSource(FieldSource.Place.TEXT, "body");
    }

    private static Article.Builder embedded(
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
                .author(LiveSignatures.authors(text))
                .text(text)
                .embedded(true)
                .source(ArticleField.AUTHOR, new FieldSource(FieldSource.Place.TEXT, "live entries"))
                .source(ArticleField.URL, new FieldSource(FieldSource.Place.ELEMENT, "a"))
                .sources(Card.sources());
    }

    private static @Nullable Instant published(
            @Nullable Instant written, @Nullable Age age, @Nullable Instant captured) {
        return written != null || age == null || captured == null ? written : age.before(captured);
    }
}
