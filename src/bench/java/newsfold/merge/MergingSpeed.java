package newsfold.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Measures how long a window of articles takes to merge, in what memory, and how that grows; and how long it takes to add an
 * article to a window that is kept. Arguments: numbers of articles, 1,000, 10,000 and 50,000 where none are given. Each is a process
 * of its own with a heap of 1 GB.
 */
public final class MergingSpeed {
    private static final String HEAP = "-Xmx1g";
    /** Column of processor seconds. */
    private static final int CPU = 3;

    private MergingSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> given = Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.split(",")))
                .filter(arg -> !arg.isBlank())
                .toList();
        List<String> numbers = given.isEmpty() ? List.of("1000", "10000", "50000") : given;
        System.out.printf("""
                Merging on %d processors with a heap of %s, Java %s. The articles are invented (see InventedWindow); F1 is B-cubed
                against the events that they were invented for. First is a window merged by a Java that has just started and has
                compiled nothing yet; all else is of another one, after 100,000 articles at least. CPU is processor seconds of the
                whole process, with compiler and garbage collector; the yardstick is one thread's for counting the same articles'
                words with a plain hash map.
                Then 1,000 articles more are added to a window that is kept: median milliseconds, the same of the processor, its
                99th percentile; processor seconds for the stories afterwards, and what is live in the heap with the articles.

                  articles   first s   seconds       CPU  yardstick    ratio  articles/s  before MB   peak MB      F1   add ms   of CPU  CPU 99%%  stories s     MB kept
                """, Runtime.getRuntime().availableProcessors(), HEAP.substring(4), Runtime.version());
        double[] sizes = new double[numbers.size()];
        double[] busy = new double[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            String line = run(numbers.get(i));
            System.out.println(line);
            sizes[i] = Math.log(Double.parseDouble(numbers.get(i)));
            busy[i] = Math.log(Double.parseDouble(line.strip().split("\\s+")[CPU]));
        }
        if (sizes.length > 1) {
            System.out.printf(
                    Locale.ROOT,
                    "%nCPU grows with n^%.2f (a line through the logarithms, by least squares)%n",
                    slope(sizes, busy));
        }
    }

    private static double slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double both = 0;
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            both += (x[i] - meanX) * (y[i] - meanY);
            square += (x[i] - meanX) * (x[i] - meanX);
        }
        return both / square;
    }

    private static String run(String articles) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        MergingRun.class.getName(),
                        articles)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            line = out.readLine();
        }
        if (process.waitFor() != 0 || line == null) {
            throw new IOException("merging " + articles + " articles failed");
        }
        return line;
    }
}
