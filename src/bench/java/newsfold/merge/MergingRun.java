package newsfold.merge;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import newsfold.read.Article;

/** Merges one invented window in a process of its own and prints a line. */
final class MergingRun {
    private static final long SEED = 4;
    /** Enough for the compiler to have seen all; the article's number must not be the measured window's. */
    private static final int WARM_UP = 2_000;

    private MergingRun() {}

    public static void main(String[] args) {
        int size = Integer.parseInt(args[0]);
        for (int i = 0; i < 3; i++) {
            new StoryMerger().merge(new InventedWindow(WARM_UP, SEED + 1 + i).articles());
        }
        InventedWindow window = new InventedWindow(size, SEED);
        System.gc();
        long before = used();
        long processor = processor();
        long begun = System.nanoTime();
        List<Story> stories = new StoryMerger().merge(window.articles());
        double seconds = (System.nanoTime() - begun) / 1e9;
        double busy = (processor() - processor) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%,10d %9.2f %9.2f %12.0f %10d %10d %9d %7.3f%n",
                size,
                seconds,
                busy,
                size / seconds,
                before >> 20,
                peak() >> 20,
                stories.size(),
                bCubed(window, stories));
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

    /** The most that the heap's pools held at one time each, their garbage included. */
    private static long peak() {
        List<MemoryUsage> peaks = new ArrayList<>();
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                peaks.add(pool.getPeakUsage());
            }
        }
        return peaks.stream().mapToLong(MemoryUsage::getUsed).sum();
    }

    private static long processor() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(java.time.Duration::toNanos)
                .orElse(0L);
    }
}
