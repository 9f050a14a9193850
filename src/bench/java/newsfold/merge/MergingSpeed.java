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
 * Measures how long a window of articles takes to merge, in what memory, and how that grows. Arguments: numbers of articles,
 * 1,000, 10,000 and 50,000 where none are given. Each is a process of its own with a heap of 1 GB.
 */
public final class MergingSpeed {
    private static final String HEAP = "-Xmx1g";

    private MergingSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> numbers = Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.split(",")))
                .filter(arg -> !arg.isBlank())
                .toList();
        System.out.printf("""
                Merging on %d processors with a heap of %s, Java %s. The articles are invented (see InventedWindow); F1 is B-cubed
                against the events that they were invented for.

                  articles   seconds       CPU   articles/s  before MB    peak MB   stories      F1
                """, Runtime.getRuntime().availableProcessors(), HEAP.substring(4), Runtime.version());
        double last = 0;
        double lastSeconds = 0;
        for (String number : numbers.isEmpty() ? List.of("1000", "10000", "50000") : numbers) {
            String line = run(number);
            System.out.println(line);
            double seconds = Double.parseDouble(line.strip().split("\\s+")[1]);
            double articles = Double.parseDouble(number);
            if (last > 0 && articles != last) {
                System.out.printf(
                        Locale.ROOT,
                        "            grows with n^%.2f%n",
                        Math.log(seconds / lastSeconds) / Math.log(articles / last));
            }
            last = articles;
            lastSeconds = seconds;
        }
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
