package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who has never seen the project gets: from an empty folder to the sample digest in three mailboxes. */
class FirstStartIT {
    private static final Pattern RUNNING = Pattern.compile("Newsfold is running");
    private static final Pattern COVERAGE = Pattern.compile("Reported by (\\d+) outlets");

    @TempDir
    Path temporary;

    @Test
    void theFirstStartDeliversTheSampleAndTheSecondMakesNothingTwice() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("news room"));
        int port = RunningPress.freePort();
        Map<String, String> settings = Map.of("newsfold.port", "" + port);
        List<Path> letters;
        try (RunningPress press = RunningPress.serve(folder, settings)) {
            press.await(RUNNING);
            letters = letters(folder);
            assertThat(letters).hasSize(3);
            assertThat(press.output()).contains("/desk/welcome/", "/mailbox", "/editions/1");
            String page = Jsoup.parse(press.get(port, "/editions/1")).text();
            assertThat(COVERAGE.matcher(page)
                            .results()
                            .mapToInt(found -> Integer.parseInt(found.group(1)))
                            .max()
                            .orElse(0))
                    .as("outlets of the most covered story")
                    .isGreaterThanOrEqualTo(5);
            assertThat(page).contains(" via ");
        }
        try (RunningPress press = RunningPress.serve(folder, settings)) {
            press.await(RUNNING);
            assertThat(letters(folder)).isEqualTo(letters);
            assertThat(new PressDatabase(folder).count("edition")).isOne();
            assertThat(new PressDatabase(folder).count("delivery")).isEqualTo(3);
        }
    }

    @Test
    void aStartKilledWhileGatheringIsGoneOnWith() throws Exception {
        int port = RunningPress.freePort();
        Map<String, String> settings = Map.of("newsfold.port", "" + port);
        Path calm = Files.createDirectory(temporary.resolve("calm"));
        List<String> undisturbed;
        try (RunningPress press = RunningPress.serve(calm, settings)) {
            press.await(RUNNING);
            undisturbed = keys(calm);
        }
        Path folder = Files.createDirectory(temporary.resolve("killed"));
        for (int some : new int[] {1, 20, 45}) {
            RunningPress press = RunningPress.serve(folder, settings);
            press.await(() -> new PressDatabase(folder).count("article") >= some, some + " articles");
            press.kill();
        }
        try (RunningPress press = RunningPress.serve(folder, settings)) {
            press.await(RUNNING);
            assertThat(letters(folder)).hasSize(3);
            assertThat(new PressDatabase(folder).count("edition")).isOne();
            assertThat(keys(folder)).isNotEmpty().isEqualTo(undisturbed);
        }
    }

    @Test
    void aStartKilledWhileSendingLosesNobodyAndMailsNobodyTwice() throws Exception {
        try (SmtpSink sink = new SmtpSink()) {
            Map<String, String> settings = new HashMap<>(Map.of(
                    "newsfold.port", "" + RunningPress.freePort(),
                    "newsfold.mail.host", "127.0.0.1",
                    "newsfold.mail.port", "" + sink.port(),
                    "newsfold.mail.security", "none",
                    "newsfold.mail.connections", "1"));
            sink.pauseBeforeAnswer(60_000);
            RunningPress killed = RunningPress.serve(temporary, settings);
            killed.await(() -> sink.received().size() == 1, "a letter on its way");
            killed.kill();
            sink.pauseBeforeAnswer(0);
            try (RunningPress press = RunningPress.serve(temporary, settings)) {
                press.await(
                        () -> new PressDatabase(temporary).states().equals(Map.of("ACCEPTED", 2, "UNKNOWN", 1)),
                        "two letters accepted, and the one that was on its way named");
                // the two others once each, and the one that had arrived not again
                assertThat(sink.received())
                        .extracting(SmtpSink.Received::recipient)
                        .doesNotHaveDuplicates()
                        .hasSize(3);
                assertThat(sink.received())
                        .extracting(SmtpSink.Received::messageId)
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static List<Path> letters(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("mailbox"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> keys(Path folder) {
        return new PressDatabase(folder).strings("select key from article order by key");
    }
}
