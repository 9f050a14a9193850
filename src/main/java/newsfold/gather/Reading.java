package newsfold.gather;

import java.util.List;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * What reading an announced article brought.
 *
 * @param article null where there is none to keep
 * @param embedded other articles found on its page
 * @param problem a sentence for the editor about what could not be read, or null
 * @param again whether another try may bring more
 */
record Reading(
        @Nullable Article article,
        List<Article> embedded,
        @Nullable String problem,
        boolean again) {
    Reading {
        embedded = List.copyOf(embedded);
    }

    static Reading of(Article article, List<Article> embedded) {
        return new Reading(article, embedded, null, false);
    }

    static Reading nothing(@Nullable String problem, boolean again) {
        return new Reading(null, List.of(), problem, again);
    }
}
