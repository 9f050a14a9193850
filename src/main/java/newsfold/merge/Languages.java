package newsfold.merge;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import newsfold.read.Article;
import org.jspecify.annotations.Nullable;

/**
 * Tells an article's language by its script and by how likely its words are in each of the languages whose common words
 * are known (naive Bayes over the different words of headline and opening). What the page declares is one more word among
 * them: many pages declare what their software was delivered with.
 */
final class Languages {
    /** An article's language; the tongue is that which its words are most likely of where the language is not known. */
    record Speech(@Nullable String language, Tongue tongue) {}

    private static final Tongue[] TONGUES = Tongue.values();
    /** Characters of the text that are looked at beside the headline. */
    private static final int OPENING = 500;
    /** The logarithm of by how much the likeliest language must be likelier than any other; what a declaration counts, too. */
    private static final double CLEARLY = 3;
    /** The share of an article's words that its language's table knows, at the least. */
    private static final double KNOWN = .25;
    /** The same where the page declares a language that has no table; its neighbour among languages may have one. */
    private static final double KNOWN_WELL = .5;

    /** Words that it must know: one may be a name. */
    private static final int ENOUGH = 2;

    /** Letters that few languages use. */
    private static final Map<Character, Set<Tongue>> LETTERS = Map.ofEntries(
            Map.entry('ß', Set.of(Tongue.GERMAN)),
            Map.entry('ä', Set.of(Tongue.GERMAN)),
            Map.entry('ö', Set.of(Tongue.GERMAN)),
            Map.entry('ü', Set.of(Tongue.GERMAN)),
            Map.entry('ñ', Set.of(Tongue.SPANISH)),
            Map.entry('ó', Set.of(Tongue.SPANISH, Tongue.PORTUGUESE)),
            Map.entry('í', Set.of(Tongue.SPANISH, Tongue.PORTUGUESE)),
            Map.entry('á', Set.of(Tongue.SPANISH, Tongue.PORTUGUESE)),
            Map.entry('ú', Set.of(Tongue.SPANISH, Tongue.PORTUGUESE)),
            Map.entry('ã', Set.of(Tongue.PORTUGUESE)),
            Map.entry('õ', Set.of(Tongue.PORTUGUESE)),
            Map.entry('ç', Set.of(Tongue.FRENCH, Tongue.PORTUGUESE)),
            Map.entry('é', Set.of(Tongue.FRENCH, Tongue.SPANISH, Tongue.PORTUGUESE)),
            Map.entry('è', Set.of(Tongue.FRENCH, Tongue.ITALIAN)),
            Map.entry('ê', Set.of(Tongue.FRENCH, Tongue.PORTUGUESE)),
            Map.entry('û', Set.of(Tongue.FRENCH)),
            Map.entry('œ', Set.of(Tongue.FRENCH)),
            Map.entry('ù', Set.of(Tongue.FRENCH, Tongue.ITALIAN)),
            Map.entry('ò', Set.of(Tongue.ITALIAN)));
    /** What one of these letters counts; a name may hold it in any language. */
    private static final float LETTER = 2;

    /** For each word what it says for each tongue: the logarithm of how much likelier it is there than an unknown word. */
    private final Vocabulary evidence = new Vocabulary();

    /** @param words as written, with their shares */
    void learn(Tongue tongue, Map<String, Double> words) {
        words.forEach((word, share) -> evidence.learn(word.toLowerCase(Locale.ROOT), TONGUES.length)[tongue.ordinal()] =
                (float) Math.log(share / CommonWords.UNKNOWN));
    }

    Speech of(Article article) {
        String text = article.text().isBlank() && article.standfirst() != null ? article.standfirst() : article.text();
        String sample = Folding.plain((article.title() == null ? "" : article.title()) + "\n"
                + text.substring(0, Math.min(OPENING, text.length())));
        String declared = article.language() == null ? null : primary(article.language());
        return switch (Scripts.of(sample)) {
            case LATIN -> latin(sample, declared);
            case CYRILLIC -> cyrillic(sample, declared);
            case OTHER -> new Speech(Scripts.name(sample, declared), Tongue.OTHER);
            case NONE -> new Speech(declared, Tongue.of(declared));
        };
    }

    private Speech latin(String sample, @Nullable String declared) {
        Tongue said = Tongue.of(declared);
        float[] scores = new float[TONGUES.length];
        int[] known = new int[TONGUES.length];
        if (declared != null && said != Tongue.OTHER) {
            scores[said.ordinal()] += CLEARLY;
        }
        int words = count(sample, scores, known);
        int best = 0;
        float second = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                second = Math.max(second, scores[best]);
                best = i;
            } else {
                second = Math.max(second, scores[i]);
            }
        }
        double needed = declared != null && said == Tongue.OTHER ? KNOWN_WELL : KNOWN;
        boolean clear = scores[best] - second >= CLEARLY
                && known[best] >= (TONGUES[best] == said && declared != null ? 1 : ENOUGH)
                && known[best] >= needed * words;
        return clear ? new Speech(TONGUES[best].code(), TONGUES[best]) : new Speech(declared, said);
    }

    /** Other languages in Cyrillic letters have letters or small words of their own. */
    private Speech cyrillic(String sample, @Nullable String declared) {
        String other = Scripts.cyrillic(sample);
        if (other != null) {
            return new Speech(other, Tongue.OTHER);
        }
        float[] scores = new float[TONGUES.length];
        int[] known = new int[TONGUES.length];
        int words = count(sample, scores, known);
        int russian = Tongue.RUSSIAN.ordinal();
        if (Scripts.russian(sample) || known[russian] > 0 && known[russian] >= KNOWN * words && declared == null) {
            return new Speech(Tongue.RUSSIAN.code(), Tongue.RUSSIAN);
        }
        boolean mistaken = declared == null || Tongue.of(declared) != Tongue.OTHER;
        return mistaken ? new Speech(null, Tongue.RUSSIAN) : new Speech(declared, Tongue.OTHER);
    }

    /** @return how many different words there are */
    private int count(String sample, float[] scores, int[] known) {
        String lower = sample.toLowerCase(Locale.ROOT);
        Vocabulary.Met words = new Vocabulary.Met(lower);
        int n = lower.length();
        for (int i = 0; i < n; i++) {
            if (Character.isLetter(lower.charAt(i))) {
                int end = i + 1;
                while (end < n && Character.isLetter(lower.charAt(end))) {
                    end++;
                }
                long key = Spelling.key(lower, i, end, false);
                // single letters are left over from words with an apostrophe
                if (end - i > 1 && words.add(key, i, end)) {
                    hear(lower, i, end, evidence.find(key, lower, i, end), scores, known);
                }
                i = end;
            }
        }
        return words.size();
    }

    private static void hear(String text, int start, int end, float @Nullable [] says, float[] scores, int[] known) {
        for (int t = 0; says != null && t < scores.length; t++) {
            scores[t] += says[t];
            known[t] += says[t] > 0 ? 1 : 0;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) > 127) {
                for (Tongue tongue : LETTERS.getOrDefault(text.charAt(i), Set.of())) {
                    scores[tongue.ordinal()] += LETTER;
                }
            }
        }
    }

    private static String primary(String tag) {
        int dash = tag.replace('_', '-').indexOf('-');
        return (dash < 0 ? tag : tag.substring(0, dash)).strip().toLowerCase(Locale.ROOT);
    }
}
