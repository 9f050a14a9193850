package newsfold.read.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import newsfold.read.Article;
import newsfold.read.ArticleField;
import newsfold.read.ArticleId;
import newsfold.read.FieldSource;
import newsfold.read.Outlet;
import newsfold.read.Told;
import newsfold.read.time.Age;
import newsfold.read.time.Ages;
import newsfold.read.words.AgencyCredit;
import newsfold.read.words.Card;
import newsfold.read.words.Cards;
import newsfold.read.words.LiveSignatures;
import newsfold.read.words.Script;
import newsfold.read.words.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page showed as plain text, line by line, as a copy or a text browser leaves it: headline, outlet, body, and
 * the other articles below. Line breaks are all the structure there is; blank lines don't count.
 */
public final class TextPageReader {

    /**
     * The article of the page and those shown below it.
     *
     * @param text with any line breaks
     * @param captured when the page was seen; null leaves ages without a date
     * @return nothing where there is neither headline nor running text
     */
    public List<Article> read(String text, @Nullable Instant captured) {
        MailText mail = MailText.of(text);
        if (mail != null) {
            return new MailReader(this).read(mail, captured);
        }
        List<String> all = TextLines.of(text);
        return read(FrontMatter.of(all), all, captured);
    }

    /**
     * The same of lines.
     *
     * @param matter what was said above them
     */
    List<Article> read(FrontMatter matter, List<String> all, @Nullable Instant captured) {
        List<String> lines = all.subList(matter.lines(), all.size());
        TextHead head = TextHead.of(lines, matter.title());
        TextBody body = TextBody.of(lines, head);
        List<Card> cards = Cards.in(lines.subList(body.end(), lines.size()), new Ages());
        TextCredits credits = TextCredits.of(lines, head, body, cards);

        List<Article> articles = new ArrayList<>();
        if (!body.paragraphs().isEmpty() || head.headline() != null && cards.isEmpty()) {
            Surroundings around = Surroundings.of(lines, head.headline(), body.paragraphs());
            articles.add(own(matter, head, body.paragraphs(), credits, around, captured));
        }
        for (Card card : cards) {
            articles.add(embedded(card, credits.carrier(), captured));
        }
        return articles;
    }

    private static Article own(
            FrontMatter matter,
            TextHead head,
            List<String> paragraphs,
            TextCredits credits,
            Surroundings around,
            @Nullable Instant captured) {
        String content = String.join("\n", paragraphs);
        Outlet outlet = matter.outlet() == null ? credits.outlet() : matter.outlet();
        Instant written = credits.published() == null ? around.published() : credits.published();
        Instant time = matter.published() == null ? written : matter.published();
        Told<Outlet> agency = AgencyCredit.inText(paragraphs);
        agency = agency == null ? around.agency() : agency;
        Article article = Article.builder(ArticleId.of(matter.url(), outlet, head.headline(), content))
                .url(matter.url())
                .title(head.headline())
                .outlet(outlet)
                .carrier(credits.carrier() != null && credits.carrier().equals(outlet) ? null : credits.carrier())
                .author(matter.author() == null ? credits.author() : matter.author())
                .published(published(time, credits.age(), captured))
                .age(credits.age() == null ? null : credits.age().written())
                .language(Script.of(content).language())
                .standfirst(head.standfirst())
                .text(content)
                .agency(Told.value(agency))
                .source(ArticleField.AGENCY, agency == null ? null : agency.source())
                .source(ArticleField.URL, matter.url() == null ? null : line("head of the file"))
                .source(ArticleField.TITLE, line(matter.title() == null ? "headline" : "head of the file"))
                .source(ArticleField.OUTLET, line(matter.outlet() == null ? "credit" : "head of the file"))
                .source(ArticleField.CARRIER, line("credit"))
                .source(ArticleField.AUTHOR, line(matter.author() == null ? "byline" : "head of the file"))
                .source(ArticleField.PUBLISHED, line(matter.published() == null ? "byline" : "head of the file"))
                .source(ArticleField.AGE, line("byline"))
                .source(ArticleField.LANGUAGE, line("script"))
                .source(ArticleField.STANDFIRST, line("standfirst"))
                .source(ArticleField.TEXT, line("body"))
                .build();
        return AgencyCredit.noted(article);
    }

    private static FieldSource line(String name) {
        return new FieldSource(FieldSource.Place.TEXT, name);
    }

    private static Article embedded(Card card, @Nullable Outlet carrier, @Nullable Instant captured) {
        Outlet outlet = new Outlet(card.outlet());
        String content = String.join("\n", card.body());
        return Article.builder(ArticleId.of(null, outlet, card.headline(), content))
                .title(card.headline())
                .outlet(outlet)
                .carrier(carrier)
                .published(published(null, card.age(), captured))
                .age(card.age().written())
                .author(LiveSignatures.authors(content))
                .text(content)
                .embedded(true)
                .sources(Card.sources())
                .source(ArticleField.AUTHOR, line("live entries"))
                .source(ArticleField.CARRIER, line("credit"))
                .build();
    }

    private static @Nullable Instant published(
            @Nullable Instant written, @Nullable Age age, @Nullable Instant captured) {
        if (written != null || age == null || captured == null) {
            return written;
        }
        return age.before(captured);
    }
}
