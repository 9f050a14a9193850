package newsfold.read.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Measures how many pages a second Newsfold reads, beside plain parsing and Readability4J in the same run. Arguments: folders
 * of pages to be measured besides the invented ones; {@code quick} for a rough look.
 */
public final class ReadingSpeed {
    private ReadingSpeed() {}

    public static void main(String[] args) throws RunnerException, IOException {
        List<String> sets = new ArrayList<>(List.of(ReadingBenchmark.INVENTED));
        List<String> given = Arrays.stream(args)
                .flatMap(arg -> Arrays.stream(arg.split(",")))
                .filter(arg -> !arg.isBlank())
                .toList();
        sets.addAll(given.stream().filter(arg -> !arg.equals("quick")).toList());
        OptionsBuilder options = new OptionsBuilder();
        options.include(ReadingBenchmark.class.getName()).param("pages", sets.toArray(String[]::new));
        if (given.contains("quick")) {
            options.forks(1).warmupIterations(3).measurementIterations(3);
        }
        Map<String, Map<String, Double>> seconds = new HashMap<>();
        Map<String, Map<String, Double>> doubt = new HashMap<>();
        for (RunResult result : new Runner(options.build()).run()) {
            String set = result.getParams().getParam("pages");
            String way = result.getPrimaryResult().getLabel();
            double mean = result.getPrimaryResult().getScore();
            seconds.computeIfAbsent(set, s -> new HashMap<>()).put(way, mean / 1_000);
            doubt.computeIfAbsent(set, s -> new HashMap<>())
                    .put(way, result.getPrimaryResult().getScoreError() / mean);
        }
        System.out.printf(
                "%nPages a second on one thread, Java %s (in brackets: the half of the 99.9%% confidence interval)%n",
                Runtime.version());
        for (String set : sets) {
            print(set, ReadingBenchmark.bodies(set), seconds.get(set), doubt.get(set));
        }
    }

    private static void print(String set, List<byte[]> bodies, Map<String, Double> seconds, Map<String, Double> doubt) {
        int[] sizes = bodies.stream().mapToInt(body -> body.length).sorted().toArray();
        System.out.printf(
                "%n%s: %d pages, %,d bytes in the median, %,d the largest%n",
                set, sizes.length, sizes[sizes.length / 2], sizes[sizes.length - 1]);
        long orderly = bodies.stream().filter(ReadingBenchmark::orderly).count();
        System.out.printf("  %d of them with mark-up in order, the others' tree is built by Jsoup%n", orderly);
        seconds.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(way -> System.out.printf(
                        Locale.ROOT,
                        "  %-15s %8.1f  (±%.0f%%)%n",
                        way.getKey(),
                        sizes.length / way.getValue(),
                        100 * doubt.getOrDefault(way.getKey(), Double.NaN)));
        double newsfold = seconds.get("newsfold");
        System.out.printf(
                Locale.ROOT,
                "  newsfold is %.2f times as fast as plain parsing and %.1f times as fast as Readability4J%n",
                seconds.get("plainParsing") / newsfold,
                seconds.get("readability4j") / newsfold);
    }
}
