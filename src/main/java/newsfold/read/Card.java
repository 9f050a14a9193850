package newsfold.read;

import java.util.List;

/**
 * Another article as it is shown on an article's page: headline, outlet, age, and the text or its beginning.
 *
 * @param body its paragraphs; empty where only the headline is shown
 */
record Card(String headline, String outlet, Age age, List<String> body) {
    Card {
        body = List.copyOf(body);
    }
}
