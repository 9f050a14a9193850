package newsfold.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import newsfold.merge.Words.Word;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/** Makes articles comparable: cuts them into words and takes away what does not belong to them. */
final class Profiles {
    /** A text that has less than this share of its headline's words, weighed by rarity, is about something else. */
    private static final double MENTIONED = .35;

    private static final int TELLING_HEADLINE = 4;
    /** Words in which an article gives the dates and numbers of its own event; later ones belong to what went before. */
    private static final int DATED = 120;

    private final CommonWords common;

    Profiles(CommonWords common) {
        this.common = common;
    }

    List<Profile> of(List<Article> articles) {
        Boilerplate boilerplate = new Boilerplate();
        Lexicon lexicon = new Lexicon();
        List<List<Word>> titles = new ArrayList<>();
        List<List<Word>> texts = new ArrayList<>();
        for (Article article : articles) {
            String title = article.title() == null ? "" : article.title();
            List<Word> words = Words.of(Titles.clean(title, outlet(article)), lexicon);
            List<Word> text = Titles.withoutRepeat(words, Words.of(text(article), lexicon));
            titles.add(words);
            texts.add(text);
            boilerplate.read(page(article), text);
        }
        List<Profile> profiles = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            Article article = articles.get(i);
            List<Word> text = boilerplate.strip(page(article), texts.get(i));
            profiles.add(profile(article, titles.get(i), text));
        }
        return profiles;
    }

    private Profile profile(Article article, List<Word> title, List<Word> text) {
        List<Word> opening = new ArrayList<>(title);
        opening.addAll(text.subList(0, Math.min(Profile.BODY, text.size())));
        return new Profile(
                article,
                title,
                text,
                doubtful(title, text),
                RoundUps.recognise(article),
                Languages.of(article, opening),
                Anchors.of(opening.subList(0, Math.min(opening.size(), DATED))));
    }

    private boolean doubtful(List<Word> title, List<Word> text) {
        if (title.size() < TELLING_HEADLINE || text.isEmpty()) {
            return false;
        }
        Set<String> mentioned = new HashSet<>();
        for (Word word : text.subList(0, Math.min(Profile.BODY, text.size()))) {
            mentioned.add(word.stem());
        }
        double all = 0;
        double found = 0;
        for (Word word : title) {
            double rarity = -Math.log(common.share(word.stem()));
            all += rarity;
            found += mentioned.contains(word.stem()) ? rarity : 0;
        }
        return found < MENTIONED * all;
    }

    /** The body; a standfirst repeats it in other words, and speaks where there is none. */
    private static String text(Article article) {
        return article.standfirst() != null && article.text().isBlank() ? article.standfirst() : article.text();
    }

    private static String outlet(Article article) {
        return article.outlet() == null ? "" : article.outlet().name();
    }

    /** Whose furniture stands on the page: the carrier's, else the outlet's. */
    private static @Nullable String page(Article article) {
        if (article.carrier() != null) {
            return article.carrier().key();
        }
        return article.outlet() == null ? null : article.outlet().key();
    }
}
