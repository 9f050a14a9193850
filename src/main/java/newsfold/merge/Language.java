package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        headlines = new int[profiles.size()];
        int most = 0;
        for (int i = 0; i < headlines.length; i++) {
            Profile profile = profiles.get(i);
            headlines[i] = profile.words().first(profile.title().size()).length;
            int[] opening = profile.words().first(profile.title().size() + OPENING);
            terms.add(opening);
            for (int term : opening) {
                most = Math.max(most, term);
            }
        }
        double[] shares = new double[most + 1];
        double words = 0;
        for (int[] opening : terms) {
            for (int term : opening) {
                if (shares[term] == 0) {
                    shares[term] = Math.min(COMMONEST, rarity.share(term));
                    words += shares[term];
                }
            }
        }
        double all = words;
        frequencies = Arrays.stream(shares).map(share -> share / all).toArray();
        information = Arrays.stream(shares).map(share -> -Math.log(share)).toArray();
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
