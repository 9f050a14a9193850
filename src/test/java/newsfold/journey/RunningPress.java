package newsfold.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program as its own process, as people run it, with a folder to work in. */
final class RunningPress implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private RunningPress(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "press-output");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the server in a folder with settings of its own on a free port. */
    static RunningPress serve(Path folder, Map<String, String> settings) throws IOException {
        int port = freePort();
        return new RunningPress(start(folder, settings, port));
    }

    /** The same on a port that the settings name, by Java options of its own. */
    static RunningPress serve(Path folder, List<String> options, Map<String, String> settings) throws IOException {
        return new RunningPress(start(folder, options, settings, freePort()));
    }

    /** Starts the server by the package's launcher, with settings in its environment. */
    static RunningPress launch(Path launcher, Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("NEWSFOLD_PORT", Integer.toString(freePort()));
        builder.environment().putAll(environment);
        return new RunningPress(builder.start());
    }

    /** Runs a command to its end; its output is in {@link #output()}. */
    static RunningPress run(Path folder, Map<String, String> settings, String... arguments) throws Exception {
        RunningPress press = new RunningPress(start(folder, settings, freePort(), arguments));
        if (!press.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            press.kill();
            throw new AssertionError("the command did not end: " + Arrays.toString(arguments) + "\n" + press.output());
        }
        return press;
    }

    private static Process start(Path folder, Map<String, String> settings, int port, String... arguments)
            throws IOException {
        return start(folder, List.of(), settings, port, arguments);
    }

    private static Process start(
            Path folder, List<String> options, Map<String, String> settings, int port, String... arguments)
            throws IOException {
        Path jar = program().resolve("quarkus-run.jar");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        Map<String, String> all = new TreeMap<>(Map.of("newsfold.port", Integer.toString(port)));
        all.putAll(settings);
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(jar.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
    }

    /** The folder of the packaged program. */
    static Path program() {
        Path program = Path.of("target", "quarkus-app").toAbsolutePath();
        if (!Files.exists(program.resolve("quarkus-run.jar"))) {
            throw new AssertionError("the program is not packaged: run mvn verify, or mvn package first");
        }
        return program;
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // the process was killed
        }
    }

    String output() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    /** Waits until the output has this, and gives its first group. */
    String await(Pattern pattern) {
        await(() -> pattern.matcher(output()).find() || !process.isAlive(), "output " + pattern);
        Matcher matcher = pattern.matcher(output());
        if (!matcher.find()) {
            throw new AssertionError("the press ended without " + pattern + ":\n" + output());
        }
        return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    }

    void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("in vain waited for " + what + ":\n" + output());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while waiting for " + what, e);
            }
        }
    }

    String get(int port, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answered " + answer.statusCode() + ":\n" + answer.body());
        }
        return answer.body();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the press does not end:\n" + output());
        }
        return process.exitValue();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** SIGTERM, and does not wait for what comes of it. */
    void terminate() {
        process.destroy();
    }

    /** kill -9: nothing in the process gets to know. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
