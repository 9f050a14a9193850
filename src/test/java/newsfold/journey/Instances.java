package newsfold.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Several instances of the packaged program on one database, each with a way to it of its own that can be cut. */
final class Instances implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path folder;
    private final OwnDatabase database;
    private final ClockHand hand;
    private final Map<String, String> settings;
    private final List<CutLine> lines = new ArrayList<>();
    private final List<Integer> ports = new ArrayList<>();
    private final List<Duration> wrongBy = new ArrayList<>();
    private final List<RunningPress> running = new ArrayList<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param settings of all of them */
    Instances(Path folder, OwnDatabase database, ClockHand hand, Map<String, String> settings) {
        this.folder = folder;
        this.database = database;
        this.hand = hand;
        this.settings = Map.copyOf(settings);
    }

    /** One more, whose clock is wrong by so much whenever it runs. */
    void add(Duration clockWrongBy) throws IOException {
        int number = running.size();
        Files.createDirectories(folder.resolve("press-" + number));
        lines.add(new CutLine(database.port()));
        ports.add(RunningPress.freePort());
        wrongBy.add(clockWrongBy);
        running.add(start(number));
    }

    private RunningPress start(int number) throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put("newsfold.port", Integer.toString(ports.get(number)));
        all.put(
                "newsfold.database.url",
                "jdbc:postgresql://127.0.0.1:" + lines.get(number).port() + "/postgres");
        all.put("newsfold.database.user", database.address().user());
        all.put("newsfold.database.password", database.address().password());
        all.put("newsfold.gather.user-agent", "press-" + number);
        // the heap's pages are all taken at the start: what is resident grows from then on by what is beside the heap
        // alone
        List<String> options = List.of(
                "-Xms256m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+AlwaysPreTouch",
                "-XX:TieredStopAtLevel=1",
                hand.option(wrongBy.get(number)));
        return RunningPress.serve(folder.resolve("press-" + number), options, all);
    }

    int size() {
        return running.size();
    }

    int port(int number) {
        return ports.get(number);
    }

    RunningPress press(int number) {
        return running.get(number);
    }

    CutLine line(int number) {
        return lines.get(number);
    }

    void kill(int number) throws InterruptedException {
        running.get(number).kill();
    }

    void startAgain(int number) throws IOException {
        keepOutput(number);
        running.set(number, start(number));
    }

    /** For whoever looks for the cause of a fault. */
    private void keepOutput(int number) throws IOException {
        Files.writeString(
                folder.resolve("press-" + number + ".log"),
                running.get(number).output() + "\n---- ended\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The status that an address answers with, 0 where nobody answers. */
    int status(int number, String path) throws InterruptedException {
        try {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(number) + path))
                                    .timeout(Duration.ofSeconds(10))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    void awaitReady(int number) throws InterruptedException {
        awaitStatus(number, "/q/health/ready", 200);
    }

    void awaitStatus(int number, String path, int wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (status(number, path) != wanted) {
            if (System.nanoTime() > end) {
                throw new AssertionError(path + " of instance " + number + " never answered " + wanted + ", but "
                        + status(number, path) + ":\n" + running.get(number).output());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    @Override
    public void close() throws IOException {
        for (RunningPress press : running) {
            press.terminate();
        }
        for (CutLine line : lines) {
            line.close();
        }
        for (RunningPress press : running) {
            press.close();
        }
        for (int number = 0; number < running.size(); number++) {
            keepOutput(number);
        }
    }
}
