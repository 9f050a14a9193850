package newsfold.merge;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An article's words as vectors, and what else two articles are compared by; all close together, since most of the time of comparing
 * goes into fetching it. Each word of the headline stands in the lead, too, and each of the lead in the body: so one list of words
 * serves all three, the headline's first.
 */
final class Vectors {
    static final Vectors NONE = new Vectors();
    /** In place of the time of an article that has none. */
    static final long UNKNOWN = Long.MIN_VALUE;

    /** Those of the {@link Bag}, as they stand there. */
    final int[] terms;
    /** Of the body, behind them those of the lead, behind them those of the headline; see {@link Sparse}. */
    final int[] weights;

    /** How many words headline and lead have. */
    final int titleTerms;

    final int leadTerms;
    /** Whether any word of the headline tells anything. */
    final boolean titled;

    final boolean bare;
    final boolean doubtful;
    final @Nullable String language;
    /** When it was published, in seconds. */
    final long time;

    final Anchors anchors;
    /** Of four-letter pieces of the headline, for articles without a body: they find other forms of a word. */
    final Sparse letters;
    /** The few words of the body that tell most: articles that share none of them are not compared. */
    final Sparse search;
    /** The same for comparing it by its headline alone, where the text is in doubt; otherwise itself. */
    final Vectors trusted;

    /** @param weights of body, lead and headline, one behind the other */
    Vectors(Profile profile, int[] weights, boolean titled, Sparse letters, Sparse search) {
        Bag words = profile.words();
        this.terms = words.terms;
        this.weights = weights;
        this.titleTerms = words.titleTerms();
        this.leadTerms = words.inLead.length;
        this.titled = titled;
        this.bare = profile.bare();
        this.doubtful = profile.doubtful();
        this.language = profile.language();
        Instant published = profile.article().published();
        this.time = published == null ? UNKNOWN : published.getEpochSecond();
        this.anchors = profile.anchors();
        this.letters = letters;
        this.search = search;
        this.trusted = doubtful ? new Vectors(this) : this;
    }

    /** With its headline for its lead and body. */
    private Vectors(Vectors whole) {
        this.terms = Arrays.copyOf(whole.terms, whole.titleTerms);
        this.titleTerms = terms.length;
        this.leadTerms = terms.length;
        this.weights = new int[3 * terms.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = whole.title(i % terms.length);
        }
        this.titled = whole.titled;
        this.bare = whole.bare;
        this.doubtful = true;
        this.language = whole.language;
        this.time = whole.time;
        this.anchors = whole.anchors;
        this.letters = whole.letters;
        this.search = whole.search;
        this.trusted = this;
    }

    private Vectors() {
        this.terms = new int[0];
        this.weights = terms;
        this.titleTerms = 0;
        this.leadTerms = 0;
        this.titled = false;
        this.bare = true;
        this.doubtful = false;
        this.language = null;
        this.time = UNKNOWN;
        this.anchors = Anchors.NONE;
        this.letters = Sparse.NONE;
        this.search = Sparse.NONE;
        this.trusted = this;
    }

    /** What the word at a place weighs in the body. */
    int body(int place) {
        return weights[place];
    }

    /** The same in the lead, of its words. */
    int lead(int place) {
        return weights[terms.length + place];
    }

    /** The same in the headline, of its words. */
    int title(int place) {
        return weights[terms.length + leadTerms + place];
    }

    /** Headline and body as one vector for itself. */
    Sparse body() {
        long[] sorted = new long[terms.length];
        int telling = 0;
        for (int i = 0; i < terms.length; i++) {
            if (weights[i] > 0) {
                sorted[telling++] = (long) terms[i] << Integer.SIZE | weights[i];
            }
        }
        return Sparse.packed(Arrays.copyOf(sorted, telling));
    }
}
