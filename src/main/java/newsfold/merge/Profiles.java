package newsfold.merge;

import java.util.ArrayList;
import java.util.List;
import newsfold.merge.Words.Word;
import newsfold.read.Article;

/**
 * Makes articles comparable: cuts them into words, takes away what does not belong to them, and notes what they are told apart
 * by.
 */
final class Profiles {
    /** A text that has less than this share of its headline's words, weighed by rarity, is about something else. */
    private static final double MENTIONED = .35;

    private static final int TELLING_HEADLINE = 4;
    /** Words in which an article gives the dates and numbers of its own event; later ones belong to what went before. */
    private static final int DATED = 120;

    private final CommonWords common;
    private final Lexicon lexicon;

    Profiles(CommonWords common) {
        this.common = common;
        this.lexicon = new Lexicon(common);
    }

    /** The words of all articles so far. */
    Lexicon lexicon() {
        return lexicon;
    }

    /** Articles without clutter, and what was taken for clutter. */
    record Cleaned(List<Profile> profiles, Boilerplate boilerplate) {}

    /** Takes away what these articles' own outlets are seen to repeat. */
    List<Profile> of(List<Article> articles) {
        return clean(articles).profiles();
    }

    /** The same, with what was taken away. */
    Cleaned clean(List<Article> articles) {
        List<Reading> readings = read(articles);
        Boilerplate boilerplate = Boilerplate.learn(readings);
        return new Cleaned(of(readings, boilerplate), boilerplate);
    }

    List<Reading> read(List<Article> articles) {
        return articles.parallelStream().map(this::read).toList();
    }

    Reading read(Article article) {
        return Reading.of(article, common.languages(), lexicon);
    }

    List<Profile> of(List<Reading> readings, Boilerplate boilerplate) {
        return readings.parallelStream()
                .map(reading -> of(reading, boilerplate))
                .toList();
    }

    /** @param boilerplate what outlets print on every page */
    Profile of(Reading reading, Boilerplate boilerplate) {
        Article article = reading.article();
        List<Word> title = reading.title();
        List<Word> text = boilerplate.strip(reading.page(), reading.text());
        Bag words = Bag.of(title, text);
        List<Word> dated = new ArrayList<>(title.subList(0, Math.min(DATED, title.size())));
        dated.addAll(text.subList(0, Math.min(DATED - dated.size(), text.size())));
        return new Profile(
                article,
                title,
                text,
                words,
                doubtful(title, text, words),
                RoundUps.recognise(article),
                reading.speech().language(),
                reading.speech().tongue(),
                Names.of(
                        reading.speech().tongue(),
                        title,
                        text.size() <= Profile.BODY ? text : text.subList(0, Profile.BODY)),
                Anchors.of(reading.speech().tongue(), dated));
    }

    private static boolean doubtful(List<Word> title, List<Word> text, Bag words) {
        if (title.size() < TELLING_HEADLINE || text.isEmpty()) {
            return false;
        }
        double all = 0;
        double found = 0;
        for (Word word : title) {
            double rarity = -Math.log(word.share());
            all += rarity;
            found += words.repeats(word.term()) ? rarity : 0;
        }
        return found < MENTIONED * all;
    }
}
