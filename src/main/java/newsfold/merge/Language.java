package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A window's words by number, each article's opening, and how ordinary each word is. */
final class Language {
    /** A word of the headline counts so many times as much as one of the text. */
    private static final double HEADLINE = 2;
    /** No word is so common that it says nothing at all. */
    private static final double COMMONEST = .9;

    private static final int FEW = 4;
    private static final int[] NONE = {};

    private final List<int[]> terms = new ArrayList<>();
    private final int[] headlines;
    private final Tongue[] tongues;
    /** By tongue and word; empty of a tongue that the window does not hold. */
    private final double[][] frequencies = new double[Tongue.values().length][0];

    /** The same of {@link #likelier} where a story uses the word but once, twice, and so on: most do. */
    private final double[][][] few = new double[Tongue.values().length][FEW][0];

    private final double[][] information = new double[Tongue.values().length][0];

    /** By article. */
    private final double[] surprise;

    Language(List<Profile> profiles, Rarity rarity) {
        headlines = new int[profiles.size()];
        tongues = new Tongue[headlines.length];
        surprise = new double[headlines.length];
        int most = 0;
        for (int i = 0; i < headlines.length; i++) {
            Profile profile = profiles.get(i);
            tongues[i] = profile.tongue();
            headlines[i] = profile.words().titleTerms();
            int[] opening = Arrays.copyOf(profile.words().terms, profile.words().opening);
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
        double[] ordinary = Arrays.stream(shares).map(share -> share / all).toArray();
        frequencies[tongue.ordinal()] = ordinary;
        for (int times = 1; times <= FEW; times++) {
            double[] likelier = new double[size];
            for (int term = 0; term < size; term++) {
                likelier[term] = likelier(ordinary[term], times);
            }
            few[tongue.ordinal()][times - 1] = likelier;
        }
        double[] telling = Arrays.stream(shares).map(share -> -Math.log(share)).toArray();
        information[tongue.ordinal()] = telling;
        for (int i = 0; i < tongues.length; i++) {
            for (int k = 0; tongues[i] == tongue && k < terms.get(i).length; k++) {
                surprise[i] += weight(i, k) * telling[terms.get(i)[k]];
            }
        }
    }

    private static double likelier(double frequency, int times) {
        return Math.log(1 + times / (StoryWords.ORDINARY * frequency));
    }

    /** The different words of the article's headline and opening, the headline's first. */
    int[] terms(int article) {
        return terms.get(article);
    }

    /** What the article's word at this place counts. */
    double weight(int article, int place) {
        return place < headlines[article] ? HEADLINE : 1;
    }

    /**
     * By how much likelier than in ordinary articles of this one's tongue a word is for a story that uses it so many times, in
     * natural units and before it is counted how many words the story uses. Ordinary is the word's share of all words, each
     * article's different words taken once.
     */
    double likelier(int article, int term, int times) {
        int tongue = tongues[article].ordinal();
        return times <= FEW ? few[tongue][times - 1][term] : likelier(frequencies[tongue][term], times);
    }

    /** By word of the article: how surprising it is that one of this tongue holds it, in natural units. */
    double[] information(int article) {
        return information[tongues[article].ordinal()];
    }

    /** The same of all words of the article together, as they count. */
    double surprise(int article) {
        return surprise[article];
    }
}
