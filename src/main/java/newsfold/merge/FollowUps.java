package newsfold.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsfold.read.Article;

/**
 * Finds the affair of past weeks that a story goes on with: the past item whose article has most in common with the story, with names
 * that tell, as between the {@link Threads} of one day.
 */
public final class FollowUps {
    /** A story's most central articles say what it is about. */
    private static final int CENTRAL = 3;

    private final CommonWords common = CommonWords.shipped();
    private final Tuning tuning = Tuning.USUAL;

    /**
     * @param stories of today
     * @param earlier an article for each past item; an article may stand for several
     * @return for each story the number of the item that it follows up, of equal ones the lowest; -1 where there is none
     */
    public List<Integer> of(List<Story> stories, List<Article> earlier) {
        if (stories.isEmpty() || earlier.isEmpty()) {
            return stories.stream().map(story -> -1).toList();
        }
        Map<Article, Integer> numbers = new LinkedHashMap<>();
        List<List<Integer>> then = earlier.stream()
                .map(article -> numbers(List.of(article), numbers))
                .toList();
        List<List<Integer>> now = stories.stream()
                .map(story -> numbers(story.articles().stream().limit(CENTRAL).toList(), numbers))
                .toList();
        Profiles reader = new Profiles(common);
        List<Profile> profiles = reader.of(List.copyOf(numbers.keySet()));
        Rarity rarity = Rarity.shipped(reader.lexicon(), common, tuning)
                .learn(
                        Sample.whole(profiles),
                        Stream.concat(then.stream(), now.stream()).distinct().toList());
        List<Vectors> vectors = new VectorSpace(reader.lexicon(), rarity).of(profiles);
        List<Draft> drafts = Stream.concat(then.stream(), now.stream())
                .map(members -> Draft.plain(
                        members.stream().map(profiles::get).toList(),
                        members.stream().map(vectors::get).toList()))
                .toList();
        int[] followed = new Threads(rarity).followed(drafts, then.size());
        return IntStream.of(followed).boxed().toList();
    }

    private static List<Integer> numbers(List<Article> articles, Map<Article, Integer> numbers) {
        return articles.stream()
                .map(article -> numbers.computeIfAbsent(article, unseen -> numbers.size()))
                .toList();
    }
}
