package newsfold.merge;

import java.util.BitSet;
import java.util.List;
import newsfold.read.Article;

/**
 * What a whole window teaches: all by which one article bears on two others. With it, how alike two articles are depends on these
 * two alone.
 *
 * @param reader knows the window's words
 * @param boilerplate what outlets print on every page
 * @param rarity how much words tell
 * @param common words of so many articles that nothing is looked for by them
 * @param articles how many there were
 */
record Learned(Profiles reader, Boilerplate boilerplate, Rarity rarity, BitSet common, int articles) {
    /**
     * More than so many articles hardly show better how rare words are: even half of 500 real ones do nearly as well as all (F1 is less by
     * .0004 to .005).
     */
    private static final int ENOUGH = 10_000;

    /** A window's articles, and what they taught. */
    record Lesson(Learned learned, List<Profile> profiles, List<Vectors> vectors) {}

    /** @param articles by id, each once */
    static Lesson of(List<Article> articles, CommonWords common, Tuning tuning) {
        Profiles reader = new Profiles(common);
        // nothing keeps what was read, which takes much room
        Profiles.Cleaned cleaned = reader.clean(articles);
        List<Profile> profiles = cleaned.profiles();
        Rarity rarity = Grouping.rarity(Sample.of(profiles, ENOUGH), reader.lexicon(), common, tuning);
        List<Vectors> vectors = new VectorSpace(reader.lexicon(), rarity).of(profiles);
        return new Lesson(
                new Learned(reader, cleaned.boilerplate(), rarity, Postings.common(vectors), articles.size()),
                profiles,
                vectors);
    }

    /** Other articles, or the same ones, in the light of what was learned. */
    Lesson apply(List<Article> articles) {
        List<Profile> profiles = reader.of(reader.read(articles), boilerplate);
        return new Lesson(this, profiles, new VectorSpace(reader.lexicon(), rarity).of(profiles));
    }
}
