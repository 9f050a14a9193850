package newsfold.merge;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import newsfold.read.Article;

/**
 * Merges invented windows of one size in a process of its own, then keeps one and adds articles to it; prints a line. The first is
 * merged by a Java that has compiled nothing yet; what is told of the last one is what a program that runs all day does with each.
 */
final class MergingRun {
    private static final long SEED = 4;
    /** After so many articles the compilers have done nearly all. */
    private static final int WARM_UP = 100_000;
    /** Articles that are added one by one. */
    private static final int LATE = 1_000;

    private static final Pattern WORD = Pattern.compile("\\W+");

    private MergingRun() {}

    public static void main(String[] args) {
        int size = Integer.parseInt(args[0]);
        double first = seconds(others(size, 1));
        for (int i = 2; i <= WARM_UP / size; i++) {
            seconds(others(size, i));
        }
        keep(others(2 * LATE, 0), LATE);
        System.out.printf(Locale.ROOT, "%,10d %9.2f", size, first);
        System.out.print(merge(new InventedWindow(size, SEED)));
        System.out.println(keep(new InventedWindow(size + LATE, SEED).articles(), size));
    }

    private static List<Article> others(int size, int which) {
        return new InventedWindow(size, SEED + 1 + which).articles();
    }

    private static double seconds(List<Article> articles) {
        long begun = System.nanoTime();
        new StoryMerger().merge(articles);
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Merges a window, by itself, so that nothing holds it afterwards. */
    private static String merge(InventedWindow window) {
        double yardstick = yardstick(window.articles());
        System.gc();
        long before = used();
        clearPeaks();
        long processor = processor();
        long begun = System.nanoTime();
        List<Story> stories = new StoryMerger().merge(window.articles());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double busy = (processor() - processor) / 1e9;
        long peak = peak();
        yardstick = (yardstick + yardstick(window.articles())) / 2;
        return String.format(
                Locale.ROOT,
                " %9.2f %9.2f %10.2f %8.1f %11.0f %10d %9d %7.3f",
                seconds,
                busy,
                yardstick,
                busy / yardstick,
                window.articles().size() / seconds,
                before >> 20,
                peak >> 20,
                bCubed(window, stories));
    }

    /** Opens a window with the first articles of a shuffled list, adds the others one by one and asks for the stories. */
    private static String keep(List<Article> all, int first) {
        List<Article> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        StoryWindow window = new StoryMerger().open(shuffled.subList(0, first));
        List<Article> late = shuffled.subList(first, shuffled.size());
        double[] took = new double[late.size()];
        double[] busy = new double[late.size()];
        for (int i = 0; i < took.length; i++) {
            long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            window.add(late.get(i));
            took[i] = (System.nanoTime() - begun) / 1e6;
            busy[i] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e6;
        }
        long processor = processor();
        window.stories(Decisions.NONE);
        double stories = (processor() - processor) / 1e9;
        System.gc();
        Arrays.sort(took);
        Arrays.sort(busy);
        int middle = took.length / 2;
        return String.format(
                Locale.ROOT,
                " %8.2f %8.2f %9.2f %10.2f %10d",
                took[middle],
                busy[middle],
                busy[took.length * 99 / 100],
                stories,
                used() >> 20);
    }

    /** Something that everybody's machine does, by which to judge it: how long one thread counts the words of the articles. */
    private static double yardstick(List<Article> articles) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Map<String, Integer> counts = new HashMap<>();
        for (Article article : articles) {
            for (String word : WORD.split(article.text())) {
                counts.merge(word, 1, Integer::sum);
            }
        }
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1e9;
    }

    /** So that nobody makes it fast by merging nothing. */
    private static double bCubed(InventedWindow window, List<Story> stories) {
        Map<String, Integer> event = new HashMap<>();
        Map<Integer, Integer> gold = new HashMap<>();
        for (int i = 0; i < window.articles().size(); i++) {
            event.put(window.articles().get(i).id(), window.events().get(i));
            gold.merge(window.events().get(i), 1, Integer::sum);
        }
        double precision = 0;
        double recall = 0;
        for (Story story : stories) {
            Map<Integer, Integer> both = new HashMap<>();
            for (Article article : story.articles()) {
                both.merge(event.get(article.id()), 1, Integer::sum);
            }
            for (Map.Entry<Integer, Integer> part : both.entrySet()) {
                double square = (double) part.getValue() * part.getValue();
                precision += square / story.articles().size();
                recall += square / gold.get(part.getKey());
            }
        }
        return 2 * precision * recall / (precision + recall) / event.size();
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void clearPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The most that the heap's pools held at one time each, their garbage included. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }
}
