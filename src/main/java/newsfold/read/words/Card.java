package newsfold.read.words;

import java.util.List;
import java.util.Map;
import newsfold.read.ArticleField;
import newsfold.read.FieldSource;
import newsfold.read.time.Age;

/**
 * Another article as it is shown on an article's page: headline, outlet, age, and the text or its beginning.
 *
 * @param body its paragraphs; empty where only the headline is shown
 */
public record Card(String headline, String outlet, Age age, List<String> body) {
    public Card {
        body = List.copyOf(body);
    }

    /** What is taken from a card, for the article that it becomes. */
    public static Map<ArticleField, FieldSource> sources() {
        FieldSource card = new FieldSource(FieldSource.Place.TEXT, "card");
        return Map.of(
                ArticleField.TITLE, card,
                ArticleField.OUTLET, card,
                ArticleField.PUBLISHED, card,
                ArticleField.AGE, card,
                ArticleField.TEXT, card);
    }
}
