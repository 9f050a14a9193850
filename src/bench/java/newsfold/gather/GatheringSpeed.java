package newsfold.gather;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures how long a round of gathering takes and whether it takes more memory for more feeds. Arguments: numbers of feeds,
 * 250, 1,000 and 4,000 where none are given. Each number is a process of its own with the same small heap.
 */
public final class GatheringSpeed {
    private static final String HEAP = "-Xmx96m";

    private GatheringSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> numbers = Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.split(",")))
                .filter(arg -> !arg.isBlank())
                .toList();
        System.out.printf(
                """
                Gathering on %d processors with a heap of %s, Java %s. Each feed is on a host of its own (127.x.y.z) with %d entries
                that carry their text and link to no page, so that no pages are fetched. The product's default settings, manners
                included; private addresses allowed for 127.0.0.0/8. Processor seconds of the sites and PostgreSQL, which share the
                processors, are told apart.

                  feeds  round           seconds  CPU: own  its PostgreSQL  the sites  articles  live heap MB  peak MB
                """,
                Runtime.getRuntime().availableProcessors(), HEAP.substring(4), Runtime.version(), FeedSites.ENTRIES);
        for (String number : numbers.isEmpty() ? List.of("250", "1000", "4000") : numbers) {
            int result = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-cp",
                            System.getProperty("java.class.path"),
                            GatheringRun.class.getName(),
                            number)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (result != 0) {
                System.exit(result);
            }
        }
    }
}
