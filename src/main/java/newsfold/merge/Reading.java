package newsfold.merge;

import java.util.List;
import newsfold.merge.Languages.Speech;
import newsfold.merge.Words.Word;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * An article cut into words, with what its outlet prints on every page still among them.
 *
 * @param speech its language
 * @param title without the outlet's name
 * @param text without the headline that it may open with
 */
record Reading(Article article, Speech speech, List<Word> title, List<Word> text) {
    static Reading of(Article article, Languages languages, Lexicon lexicon) {
        Speech speech = languages.of(article);
        Dictionary words = lexicon.in(speech.tongue());
        String headline = article.title() == null ? "" : article.title();
        String outlet = article.outlet() == null ? "" : article.outlet().name();
        List<Word> title = Words.of(Titles.clean(headline, outlet), words);
        return new Reading(article, speech, title, Titles.withoutRepeat(title, Words.of(body(article), words)));
    }

    /** The body; a standfirst repeats it in other words, and speaks where there is none. */
    private static String body(Article article) {
        return article.standfirst() != null && article.text().isBlank() ? article.standfirst() : article.text();
    }

    /** Whose furniture stands on the page: the carrier's, else the outlet's. */
    @Nullable
    String page() {
        if (article.carrier() != null) {
            return article.carrier().key();
        }
        return article.outlet() == null ? null : article.outlet().key();
    }
}
