package newsfold.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import newsfold.merge.Words.Word;

/**
 * Links the stories of one running affair: those whose middles are alike and which share names that tell. A thread is named
 * by the least of its stories' ids.
 */
final class Threads {
    private static final double ALIKE = .2;
    /** Sum of the shared names' rarity: one rare name, or two of the better known. */
    private static final double TELLING = 5;
    /** So much are two rare names or more; they make an affair of themselves. */
    private static final double CONVINCING = 10;
    /** How alike two stories of fewer names must be without them: a town has its market and its fire. */
    private static final double ON_TOPIC = .05;
    /** The share of a story's articles that must hold a name. */
    private static final double HELD = .3;
    /** A name of more stories than this is no thread's. */
    private static final int COMMON = 150;

    private static final int[] NONE = {};

    private final Rarity rarity;

    Threads(Rarity rarity) {
        this.rarity = rarity;
    }

    /** @return for each story its thread */
    List<String> of(List<Draft> drafts) {
        Topics topics = new Topics(drafts, rarity);
        List<int[]> held = Stretch.dealt(drafts.size(), i -> held(drafts.get(i)));
        NamedPairs pairs = new NamedPairs(
                drafts.stream().mapToInt(draft -> draft.centre().terms.length).toArray(), before(drafts, held));
        int[][] others = new int[drafts.size()][];
        float[][] values = new float[drafts.size()][];
        Stretch.each(drafts.size(), stretch -> {
            Laid centre = new Laid();
            stretch.forEach(i -> {
                centre.take(drafts.get(i).centre());
                int[] related = new int[pairs.count(i)];
                float[] how = new float[related.length];
                int count = 0;
                for (int k = 0; k < related.length; k++) {
                    int other = pairs.other(i, k);
                    double centres = centre.dot(drafts.get(other).centre());
                    if (centres >= ALIKE / 2 && (pairs.convincing(i, k) || onTopic(i, other, topics))) {
                        related[count] = other;
                        how[count++] = (float) centres;
                    }
                }
                others[i] = Arrays.copyOf(related, count);
                values[i] = Arrays.copyOf(how, count);
            });
        });
        Edges edges = Edges.of(others, values);
        String[] threads = new String[drafts.size()];
        for (List<Integer> group : AverageLink.groups(edges, ALIKE)) {
            String least = group.stream()
                    .map(i -> drafts.get(i).id())
                    .min(String::compareTo)
                    .orElseThrow();
            group.forEach(i -> threads[i] = least);
        }
        return List.of(threads);
    }

    /** For each story those before it with which it shares names that tell, see {@link NamedPairs#pair}. */
    private int[][] before(List<Draft> drafts, List<int[]> held) {
        Holders holders = new Holders(held, drafts.size());
        int[][] before = new int[drafts.size()][];
        Stretch.each(drafts.size(), stretch -> {
            SharedRarity shared = new SharedRarity(held, holders, COMMON);
            stretch.forEach(i -> {
                shared.look(i, rarity.in(drafts.get(i).tongue()));
                int[] telling = new int[shared.count()];
                int count = 0;
                for (int k = 0; k < telling.length; k++) {
                    double names = shared.with(shared.story(k));
                    if (names >= TELLING) {
                        telling[count++] = NamedPairs.pair(shared.story(k), names >= CONVINCING);
                    }
                }
                before[i] = Arrays.copyOf(telling, count);
            });
        });
        return before;
    }

    /**
     * @param drafts of past items, then of stories
     * @param earlier how many are past
     * @return for each story the number of the past item most like it, or -1 where none is of its affair
     */
    int[] followed(List<Draft> drafts, int earlier) {
        Topics topics = new Topics(drafts, rarity);
        List<int[]> held = drafts.stream().map(Threads::held).toList();
        Holders holders = new Holders(held, earlier);
        int[] followed = new int[drafts.size() - earlier];
        Arrays.fill(followed, -1);
        SharedRarity shared = new SharedRarity(held, holders, COMMON);
        for (int i = earlier; i < drafts.size(); i++) {
            shared.look(i, rarity.in(drafts.get(i).tongue()));
            double most = 0;
            for (int k = 0; k < shared.count(); k++) {
                int other = shared.story(k);
                if (shared.with(other) >= TELLING) {
                    double centres =
                            drafts.get(i).centre().dot(drafts.get(other).centre());
                    int best = followed[i - earlier];
                    boolean better = centres > most || centres == most && other < best;
                    if (centres >= ALIKE && better && related(i, other, shared.with(other), topics)) {
                        most = centres;
                        followed[i - earlier] = other;
                    }
                }
            }
        }
        return followed;
    }

    private static boolean related(int one, int other, double names, Topics topics) {
        return names >= CONVINCING || onTopic(one, other, topics);
    }

    private static boolean onTopic(int one, int other, Topics topics) {
        return topics.alike(one, other) >= ON_TOPIC;
    }

    /** Words of names, in the order of their stems, so that what they tell is always added up in the same order. */
    private static int[] held(Draft draft) {
        if (draft.members().stream().allMatch(Profile::roundUp)) {
            return NONE;
        }
        List<Word> words = new ArrayList<>();
        Sums counts = new Sums(64);
        for (Profile member : draft.members()) {
            Sums own = new Sums(64);
            for (Word word : member.names().words()) {
                if (own.add(word.term(), 1) == 1 && counts.add(word.term(), 1) == 1) {
                    words.add(word);
                }
            }
        }
        return words.stream()
                .filter(word ->
                        counts.get(word.term()) >= HELD * draft.members().size())
                .sorted(Comparator.comparing(Word::stem))
                .mapToInt(Word::term)
                .toArray();
    }
}
