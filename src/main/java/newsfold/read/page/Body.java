package newsfold.read.page;

import java.util.List;
import newsfold.read.ArticleForm;

/**
 * What a page shows of its article.
 *
 * @param paragraphs in order; of a stub the first ones, or none
 * @param form what the page's text itself tells of the kind of article
 */
record Body(List<String> paragraphs, ArticleForm form) {
    Body {
        paragraphs = List.copyOf(paragraphs);
    }

    int length() {
        return paragraphs.stream().mapToInt(String::length).sum();
    }
}
