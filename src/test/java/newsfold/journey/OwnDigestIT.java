package newsfold.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import newsfold.journey.SmtpSink.Received;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator's own digest: feeds from a list, readers from a file, letters over SMTP; made and sent again at the desk. */
class OwnDigestIT {
    private static final int READERS = 200;
    private static final int CONNECTIONS = 4;
    private static final Pattern RUNNING = Pattern.compile("Newsfold is running");
    private static final Pattern WELCOME = Pattern.compile("(/desk/welcome/\\S+)");

    @TempDir
    Path folder;

    private final int port = RunningPress.freePort();
    private InventedTown town;
    private SmtpSink sink;
    private PressDatabase database;

    @BeforeEach
    void setUp() throws Exception {
        town = new InventedTown();
        sink = new SmtpSink();
        database = new PressDatabase(folder);
        run(
                "import-opml",
                town.opml(folder.resolve("town.opml")).toString(),
                "--digest",
                "orrin",
                "--title",
                "The Orrin Letter",
                "--from",
                "The Orrin Letter <letter@orrin.example>",
                "--cron",
                "0 0 7 1 1 ? 2099",
                "--zone",
                "Europe/Oslo");
        Path readers = Files.writeString(
                folder.resolve("readers.csv"),
                "email\n"
                        + IntStream.range(0, READERS)
                                .mapToObj(OwnDigestIT::reader)
                                .collect(Collectors.joining("\n")));
        run("import-subscribers", readers.toString(), "--digest", "orrin");
    }

    @AfterEach
    void close() throws Exception {
        town.close();
        sink.close();
    }

    @Test
    void everyReaderGetsOneLetterAndAResendIsForOneOnly() throws Exception {
        try (RunningPress press = RunningPress.serve(folder, settings())) {
            DeskVisit desk = DeskVisit.welcome(port, press.await(WELCOME));
            Document edition = makeNow(press, desk);
            press.await(() -> database.states().equals(Map.of("ACCEPTED", READERS)), "200 letters accepted");

            Map<String, Received> letters = new HashMap<>();
            sink.received().forEach(letter -> letters.put(letter.recipient(), letter));
            assertThat(sink.received()).hasSize(READERS);
            assertThat(letters.keySet())
                    .isEqualTo(IntStream.range(0, READERS)
                            .mapToObj(OwnDigestIT::reader)
                            .collect(Collectors.toSet()));
            assertThat(sink.received()).extracting(Received::messageId).doesNotHaveDuplicates();
            assertThat(edition.location()).contains("/desk/editions/1");
            assertThat(press.get(port, "/editions/1"))
                    .contains("Reported by " + InventedTown.OUTLETS + " outlets", "Button museum");

            String one = reader(17);
            resendTo(desk, one);
            press.await(() -> database.states().equals(Map.of("ACCEPTED", READERS + 1)), "one more letter accepted");
            List<Received> again =
                    sink.received().subList(READERS, sink.received().size());
            assertThat(again).singleElement().satisfies(letter -> assertThat(letter.recipient())
                    .isEqualTo(one));
            assertThat(sink.received()).extracting(Received::messageId).doesNotHaveDuplicates();
            assertThat(message(again.get(0)).getSubject())
                    .isEqualTo(message(letters.get(one)).getSubject());
            assertThat(database.count("edition")).isOne();
            assertThat(database.count("article")).isEqualTo(InventedTown.ARTICLES);

            theHeadersAreSound(letters.get(one));
            oneClickUnsubscribes(letters.get(one));
        }
    }

    @Test
    void killedThreeTimesWhileSendingNobodyIsMailedTwiceOrForgotten() throws Exception {
        sink.pauseBeforeAnswer(40);
        RunningPress first = RunningPress.serve(folder, settings());
        makeNow(first, DeskVisit.welcome(port, first.await(WELCOME)));
        killAfter(first, 30);
        killAfter(RunningPress.serve(folder, settings()), 80);
        killAfter(RunningPress.serve(folder, settings()), 130);
        try (RunningPress press = RunningPress.serve(folder, settings())) {
            press.await(
                    () -> READERS == count("ACCEPTED") + count("UNKNOWN"), "every letter either accepted or unknown");

            assertThat(sink.received()).extracting(Received::recipient).doesNotHaveDuplicates();
            assertThat(sink.received()).extracting(Received::messageId).doesNotHaveDuplicates();
            assertThat(sink.received())
                    .extracting(Received::recipient)
                    .containsAll(database.strings("select address from delivery where state = 'ACCEPTED'"));
            assertThat(count("UNKNOWN")).as("one a connection and kill at most").isBetween(1, 3 * CONNECTIONS);
        }
    }

    @Test
    void stoppedWhileSendingTheLettersInHandAreFinishedAndNoneIsInDoubt() throws Exception {
        sink.pauseBeforeAnswer(600);
        RunningPress first = RunningPress.serve(folder, settings());
        makeNow(first, DeskVisit.welcome(port, first.await(WELCOME)));
        first.await(() -> sink.received().size() >= 10, "ten letters");
        first.terminate();
        assertThat(first.exitCode()).as("as SIGTERM ends it").isEqualTo(143);
        assertThat(first.output()).doesNotContain("ERROR");
        assertThat(sink.received()).hasSizeLessThan(READERS);
        sink.pauseBeforeAnswer(0);
        try (RunningPress press = RunningPress.serve(folder, settings())) {
            press.await(() -> database.states().equals(Map.of("ACCEPTED", READERS)), "every letter accepted");
            assertThat(sink.received())
                    .extracting(Received::recipient)
                    .hasSize(READERS)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void backedUpWhileSendingAndRestoredElsewhereNobodyIsMailedTwiceOrForgotten() throws Exception {
        sink.pauseBeforeAnswer(600);
        RunningPress first = RunningPress.serve(folder, settings());
        makeNow(first, DeskVisit.welcome(port, first.await(WELCOME)));
        first.await(() -> sink.received().size() >= 30, "30 letters");
        RunningPress backup = RunningPress.run(folder, Map.of(), "backup", "kept.zip");
        assertThat(backup.exitCode()).as(backup.output()).isZero();
        int then = sink.received().size();
        first.await(() -> sink.received().size() >= then + 20, "letters that the backup knows nothing of");
        first.kill();
        assertThat(sink.received()).hasSizeLessThan(READERS);
        List<String> before = sink.received().stream().map(Received::recipient).toList();

        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        RunningPress restore = RunningPress.run(
                elsewhere, Map.of(), "restore", folder.resolve("kept.zip").toString());
        assertThat(restore.exitCode()).as(restore.output()).isZero();
        database = new PressDatabase(elsewhere);
        try (RunningPress press = RunningPress.serve(elsewhere, settings())) {
            press.await(RUNNING);
            press.await(() -> READERS == count("ACCEPTED") + count("UNKNOWN"), "every letter accepted or unknown");
            assertThat(database.strings("select address from delivery where state = 'ACCEPTED'"))
                    .isSubsetOf(before);
            assertThat(database.strings("select address from delivery where state = 'UNKNOWN'"))
                    .as("who got nothing yet is named as one who may not have")
                    .containsAll(IntStream.range(0, READERS)
                            .mapToObj(OwnDigestIT::reader)
                            .filter(reader -> !before.contains(reader))
                            .toList());
            assertThat(sink.received()).as("nothing goes out by itself").hasSize(before.size());
            assertThat(sink.received()).extracting(Received::recipient).doesNotHaveDuplicates();
            assertThat(press.get(port, "/")).contains("The Orrin Letter");
        }
    }

    private void killAfter(RunningPress press, int letters) throws InterruptedException {
        press.await(() -> sink.received().size() >= letters, letters + " letters");
        press.kill();
        assertThat(sink.received()).as("killed before the end").hasSizeLessThan(READERS);
    }

    private int count(String state) {
        return database.states().getOrDefault(state, 0);
    }

    private Document makeNow(RunningPress press, DeskVisit desk) throws Exception {
        press.await(() -> database.count("article") == InventedTown.ARTICLES, "all articles of the town");
        String coming =
                "/desk/coming/" + database.strings("select id from digest").get(0) + "/press";
        Document answer = desk.submit(desk.get(coming), "form[action=" + coming + "]", Map.of());
        for (int tries = 0; answer.location().contains("/desk/work/") && tries < 600; tries++) {
            Element result = answer.selectFirst("a:containsOwn(See what came of it)");
            TimeUnit.MILLISECONDS.sleep(100);
            answer = desk.get(URI.create(result == null ? answer.location() : result.absUrl("href"))
                    .getPath());
        }
        return answer;
    }

    private static void resendTo(DeskVisit desk, String reader) throws Exception {
        Document confirmation = desk.get("/desk/editions/1/resend?to=one&address=" + reader);
        assertThat(confirmation.text()).contains("One letter goes to " + reader);
        desk.submit(confirmation, "form[action=/desk/editions/1/resend]", Map.of());
    }

    private static void theHeadersAreSound(Received letter) throws Exception {
        MimeMessage message = message(letter);
        assertThat(message.getFrom()).singleElement().hasToString("The Orrin Letter <letter@orrin.example>");
        assertThat(message.getAllRecipients()).singleElement().hasToString(letter.recipient());
        assertThat(message.getSentDate()).isNotNull();
        assertThat(message.getMessageID()).matches("<[^@<>\\s]+@orrin\\.example>");
        assertThat(message.getHeader("List-Id")).hasSize(1);
        assertThat(message.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        assertThat(letter.message()).doesNotContain(reader(18));
    }

    /** RFC 8058; and a GET, as link scanners send it, changes nothing. */
    private void oneClickUnsubscribes(Received letter) throws Exception {
        String active = "subscription where active";
        String header = message(letter).getHeader("List-Unsubscribe", null);
        URI address = URI.create(header.substring(1, header.length() - 1));
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        assertThat(client.send(request.GET().build(), HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains(letter.recipient());
        assertThat(database.count(active)).isEqualTo(READERS);
        request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"));
        assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(database.count(active)).isEqualTo(READERS - 1);
        assertThat(database.strings("select r.address from subscription s join subscriber r on r.id = s.subscriber_id"
                        + " where not s.active"))
                .containsExactly(letter.recipient());
    }

    private static MimeMessage message(Received letter) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(letter.message().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private Map<String, String> settings() {
        return Map.of(
                "newsfold.port", "" + port,
                "newsfold.gather.allow-private", town.host(),
                "newsfold.gather.host-delay", "0s",
                "newsfold.timetable.gather-every", "1s",
                "newsfold.timetable.send-every", "1s",
                "newsfold.mail.host", "127.0.0.1",
                "newsfold.mail.port", "" + sink.port(),
                "newsfold.mail.security", "none",
                "newsfold.mail.connections", "" + CONNECTIONS);
    }

    private void run(String... arguments) throws Exception {
        RunningPress command = RunningPress.run(folder, Map.of(), arguments);
        assertThat(command.exitCode()).as(command.output()).isZero();
    }

    private static String reader(int number) {
        return "reader" + number + "@orrin.example";
    }
}
