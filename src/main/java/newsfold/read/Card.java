package newsfold.read;

import java.util.List;
import java.util.Map;

/**
 * Another article as it is shown on an article's page: headline, outlet, age, and the text or its beginning.
 *
 * @param body its paragraphs; empty where only the headline is shown
 */
record Card(String headline, String outlet, Age age, List<String> body) {
    Card {
        body = List.copyOf(body);
    }

    /** What is taken from a card, for the article that it becomes. */
    static Map<ArticleField, FieldSource> sources() {
        FieldSource card = new FieldSource(FieldSource.Place.TEXT, "card");
        return Map.of(
                ArticleField.TITLE, card,
                ArticleField.OUTLET, card,
                ArticleField.PUBLISHED, card,
                ArticleField.AGE, card,
                ArticleField.TEXT, card);
    }
}
