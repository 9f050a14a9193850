package newsfold.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A window's words by number, each article's opening, and how ordinary each word is. */
final class Language {
    /** Words of the text that are taken beside the headline: in them articles on one event are most alike. */
    private static final int OPENING = 40;
    /** A word of the headline counts so many times as much as one of the text. */
    private static final double HEADLINE = 2;
    /** No word is so common that it says nothing at all. */
    private static final double COMMONEST = .9;

    private final List<int[]> terms = new ArrayList<>();
    private final int[] headlines;
    private final double[] frequencies;
    private final double[] information;

    Language(List<Profile> profiles, Rarity rarity) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Double> shares = new ArrayList<>();
        headlines = new int[profiles.size()];
        for (int i = 0; i < headlines.length; i++) {
            Profile profile = profiles.get(i);
            headlines[i] = Profile.counts(profile.title()).size();
            terms.add(Profile.counts(profile.opening(OPENING)).keySet().stream()
                    .mapToInt(stem -> numbers.computeIfAbsent(stem, unused -> {
                        shares.add(Math.min(COMMONEST, rarity.share(stem)));
                        return numbers.size();
                    }))
                    .toArray());
        }
        double words = shares.stream().mapToDouble(Double::doubleValue).sum();
        frequencies = shares.stream().mapToDouble(share -> share / words).toArray();
        information = shares.stream().mapToDouble(share -> -Math.log(share)).toArray();
    }

    /** The different words of the article's headline and opening, the headline's first. */
    int[] terms(int article) {
        return terms.get(article);
    }

    /** What the article's word at this place counts. */
    double weight(int article, int place) {
        return place < headlines[article] ? HEADLINE : 1;
    }

    /** The word's share of all words in ordinary articles, each article's different words taken once. */
    double frequency(int term) {
        return frequencies[term];
    }

    /** How surprising it is that an article holds the word, in natural units. */
    double information(int term) {
        return information[term];
    }
}
