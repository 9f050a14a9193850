package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The package's launcher has Java keep the server's classes from a start that went well, and from no other. */
class LauncherIT {
    private static final Pattern SERVES = Pattern.compile("Listening on");

    @TempDir
    Path folder;

    private Path launcher;
    private Path data;

    @BeforeEach
    void unpack() throws IOException {
        data = folder.resolve("data");
        Path program = Files.createDirectories(folder.resolve("a program"));
        Files.createSymbolicLink(program.resolve("lib"), RunningPress.program());
        Path bin = Files.createDirectories(program.resolve("bin"));
        launcher = bin.resolve("newsfold");
        for (String file : List.of("newsfold", "java.options")) {
            Files.copy(Path.of("src/main/dist/bin", file), bin.resolve(file));
        }
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aStartThatWentWellMakesTheNextOneFaster() throws Exception {
        serve(Map.of());
        assertThat(kept()).hasSize(2).anyMatch(name -> name.endsWith(".jsa")).anyMatch(name -> name.endsWith(".whole"));

        Path loaded = folder.resolve("loaded.txt");
        serve(Map.of("NEWSFOLD_JAVA_OPTS", "-Xlog:class+load:file=" + loaded.getFileName()));
        List<String> ours = Files.readAllLines(loaded).stream()
                .filter(line -> line.contains(" newsfold."))
                .toList();
        List<String> read = ours.stream()
                .filter(line -> !line.contains("shared objects file"))
                .toList();
        assertThat(read.size()).isLessThan(ours.size() / 4);

        // Java 17 crashes on kept classes with the flight recorder
        serve(Map.of("NEWSFOLD_JAVA_OPTS", "-XX:StartFlightRecording=filename=flight.jfr"));
        assertThat(kept()).hasSize(2);
    }

    @Test
    void aRefusedStartKeepsNoClasses() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            RunningPress press =
                    RunningPress.launch(launcher, folder, Map.of("NEWSFOLD_PORT", "" + taken.getLocalPort()));
            assertThat(press.exitCode()).isEqualTo(1);
            assertThat(press.output().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + taken.getLocalPort(), "newsfold.port");
        }
        assertThat(kept()).noneMatch(name -> name.endsWith(".whole"));
    }

    @Test
    void whatWasCutOffIsMadeAnewInTheFolderThatSettingsName() throws Exception {
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("application.properties"), "# ours\nnewsfold.data = what we keep\n");
        data = folder.resolve("what we keep");
        serve(Map.of());
        Path classes = data.resolve(
                kept().stream().filter(name -> name.endsWith(".jsa")).findAny().orElseThrow());
        assertThat(folder.resolve("data")).doesNotExist();

        // as where the process was killed while it wrote
        long size = Files.size(classes);
        Files.delete(classes);
        Files.write(classes, new byte[1 << 20]);
        serve(Map.of());
        assertThat(Files.size(classes)).isGreaterThan(size / 2);
    }

    private void serve(Map<String, String> environment) throws Exception {
        try (RunningPress press = RunningPress.launch(launcher, folder, environment)) {
            press.await(SERVES);
            press.await(this::keeps, "the word that its classes are worth keeping");
            press.terminate();
            assertThat(press.exitCode()).isEqualTo(143);
        }
    }

    private boolean keeps() {
        try {
            return kept().stream().anyMatch(name -> name.endsWith(".whole"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("classes-"))
                    .toList();
        }
    }
}
