package newsfold.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a collector gets from a running program, in Prometheus's text format. */
record Scrape(Map<String, String> types, Map<String, String> helps, List<String> samples) {
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape of(int port) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/q/metrics"))
                .header("Accept", "text/plain; version=0.0.4")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError("no metrics: " + answer.statusCode());
        }
        Map<String, String> types = new TreeMap<>();
        Map<String, String> helps = new TreeMap<>();
        for (String line : answer.body().lines().toList()) {
            String[] words = line.split(" ", 4);
            if (line.startsWith("# TYPE")) {
                types.put(words[2], words[3]);
            } else if (line.startsWith("# HELP")) {
                helps.put(words[2], words.length > 3 ? words[3].strip() : "");
            }
        }
        return new Scrape(
                types,
                helps,
                answer.body()
                        .lines()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.replace(",}", "}"))
                        .toList());
    }

    /** Names as they stand in queries, those of a histogram's parts among them. */
    Set<String> names() {
        return samples.stream().map(Scrape::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String sample) {
        return sample.split("[{ ]", 2)[0];
    }

    List<String> of(String family) {
        return samples.stream()
                .filter(sample ->
                        name(sample).replaceFirst("_(bucket|sum|count)$", "").equals(family)
                                || name(sample).equals(family))
                .toList();
    }

    /** The labels of a family and their values; without the limits of a histogram. */
    Map<String, Set<String>> labels(String family) {
        Map<String, Set<String>> labels = new TreeMap<>();
        for (String sample : of(family)) {
            Matcher matcher = LABEL.matcher(sample);
            while (matcher.find()) {
                if (!matcher.group(1).equals("le")) {
                    labels.computeIfAbsent(matcher.group(1), name -> new TreeSet<>())
                            .add(matcher.group(2));
                }
            }
        }
        return labels;
    }

    double value(String sample) {
        return samples.stream()
                .filter(line -> line.startsWith(sample + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(sample.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + sample));
    }

    /** The table of the program's own metrics, as it stands in metrics.md. */
    String table() {
        return types.keySet().stream()
                .filter(name -> name.matches("newsfold_.*"))
                .map(name -> "| `" + name + "` | " + types.get(name) + " | "
                        + labels(name).entrySet().stream()
                                .map(label -> label.getKey() + ": " + String.join(", ", label.getValue()))
                                .collect(Collectors.joining("; "))
                        + " | " + helps.get(name) + " |\n")
                .collect(Collectors.joining());
    }
}
