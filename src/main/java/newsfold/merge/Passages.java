package newsfold.merge;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import newsfold.merge.Words.Word;

/** Tells a live blog that follows one event from a round-up that gives it a paragraph: by what each paragraph is about. */
final class Passages {
    /** Words of a paragraph that is no heading and no time stamp. */
    private static final int SHORTEST = 8;
    /** The share of a paragraph's words, weighed by rarity, that the story's own articles must use. */
    private static final double ABOUT = .25;
    /** The share of its paragraphs that must be about the story. */
    private static final double MOST = .6;
    /** The share of a story's articles that must use a word, so that it is the story's. */
    private static final double USED = .2;

    /** Sentences end so; the titles of other pages and films, often listed beside an article, do not. */
    private static final Pattern SENTENCES = Pattern.compile("[.!?…。][\\p{Pf}\"')]*\\s*$");

    private final Rarity rarity;

    Passages(Rarity rarity) {
        this.rarity = rarity;
    }

    /** True also of a bare headline, which has no paragraphs to ask. */
    boolean follow(Profile article, List<Profile> story) {
        Set<String> vocabulary = vocabulary(story);
        Dictionary dictionary = rarity.lexicon().in(article.tongue());
        int all = 0;
        int about = 0;
        for (String paragraph : article.article().text().split("\n")) {
            List<Word> words = SENTENCES.matcher(paragraph).find() ? Words.of(paragraph, dictionary) : List.of();
            if (words.size() >= SHORTEST) {
                all++;
                about += about(article.tongue(), words, vocabulary) ? 1 : 0;
            }
        }
        return about >= MOST * all;
    }

    private boolean about(Tongue tongue, List<Word> words, Set<String> vocabulary) {
        double all = 0;
        double shared = 0;
        for (String stem : Profile.counts(words).keySet()) {
            double weight = rarity.in(tongue).of(stem);
            all += weight;
            shared += vocabulary.contains(stem) ? weight : 0;
        }
        return shared >= ABOUT * all;
    }

    private static Set<String> vocabulary(List<Profile> story) {
        Map<String, Integer> users = new HashMap<>();
        for (Profile member : story) {
            Profile.counts(member.opening(Profile.BODY)).keySet().forEach(stem -> users.merge(stem, 1, Integer::sum));
        }
        Set<String> vocabulary = new HashSet<>();
        users.forEach((stem, count) -> {
            if (count >= USED * story.size()) {
                vocabulary.add(stem);
            }
        });
        return vocabulary;
    }
}
