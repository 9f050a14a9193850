package newsfold.merge;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A run of neighbouring articles, as the share of work that one processor takes at a time: each needs room of its own, which
 * would be too much for every article.
 *
 * @param from the first
 * @param to the one behind the last
 */
record Stretch(int from, int to) {
    /** Small enough that no processor waits long for another, large enough that their rooms cost little. */
    private static final int SHARES_A_PROCESSOR = 4;

    void forEach(IntConsumer article) {
        for (int i = from; i < to; i++) {
            article.accept(i);
        }
    }

    /**
     * The results for 0, 1 and so on, several worked out at once. Neighbouring ones go to different processors, as cards are dealt:
     * large stories come first.
     */
    static <T> List<T> dealt(int count, IntFunction<T> work) {
        Object[] results = new Object[count];
        int shares = shares(count);
        IntStream.range(0, shares).parallel().forEach(share -> {
            for (int i = share; i < count; i += shares) {
                results[i] = work.apply(i);
            }
        });
        @SuppressWarnings("unchecked") // each was put there by the work
        List<T> all = (List<T>) List.of(results);
        return all;
    }

    private static int shares(int articles) {
        return Math.max(
                1, Math.min(articles, SHARES_A_PROCESSOR * Runtime.getRuntime().availableProcessors()));
    }

    /** Gives all stretches of {@code articles} to the work, several at once; returns when all is done. */
    static void each(int articles, Consumer<Stretch> work) {
        int shares = shares(articles);
        IntStream.range(0, shares).parallel().forEach(share -> {
            int from = (int) ((long) articles * share / shares);
            int to = (int) ((long) articles * (share + 1) / shares);
            work.accept(new Stretch(from, to));
        });
    }
}
