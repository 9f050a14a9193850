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

    private static final int[] NONE = {};

    private final List<int[]> terms = new ArrayList<>();
    private final int[] headlines;
    private final Tongue[] tongues;
    /** By tongue and word; empty of a tongue that the window does not hold. */
    private final double[][] frequencies = new double[Tongue.values().length][0];

    private final double[][] information = new double[Tongue.values().length][0];

    Language(List<Profile> profiles, Rarity rarity) {
        headlines = new int[profiles.size()];
        tongues = new Tongue[headlines.length];
        int most = 0;
        for (int i = 0; i < headlines.length; i++) {
            Profile profile = profiles.get(i);
            tongues[i] = profile.tongue();
            headlines[i] = profile.words().first(profile.title().size()).length;
            int[] opening = profile.words().first(profile.title().size() + OPENING);
            terms.add(opening);
            for (int term : opening) {
                most = Math.max(most, term);
            }
        }
        int size = most + 1;
        Arrays.stream(tongues).distinct().forEach(tongue -> weigh(tongue, rarity.in(tongue), size));
    }

    private void weigh(Tongue tongue, Rarity.Shares rarity, int size) {
        double[] shares = new double[size];
        double words = 0;
        for (int i = 0; i < tongues.length; i++) {
            for (int term : tongues[i] == tongue ? terms.get(i) : NONE) {
                if (shares[term] == 0) {
                    shares[term] = Math.min(COMMONEST, rarity.share(term));
                    words += shares[term];
                }
            }
        }
        double all = words;
        frequencies[tongue.ordinal()] =
                Arrays.stream(shares).map(share -> share / all).toArray();
        information[tongue.ordinal()] =
                Arrays.stream(shares).map(share -> -Math.log(share)).toArray();
    }

    /** The different words of the article's headline and opening, the headline's first. */
    int[] terms(int article) {
        return terms.get(article);
    }

    /** What the article's word at this place counts. */
    double weight(int article, int place) {
        return place < headlines[article] ? HEADLINE : 1;
    }

    /** By word of the article: its share of all words in ordinary ones of this tongue, each one's different words taken once. */
    double[] frequencies(int article) {
        return frequencies[tongues[article].ordinal()];
    }

    /** By word of the article: how surprising it is that one of this tongue holds it, in natural units. */
    double[] information(int article) {
        return information[tongues[article].ordinal()];
    }
}
