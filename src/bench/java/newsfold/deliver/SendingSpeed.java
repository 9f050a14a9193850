package newsfold.deliver;

import com.sun.management.OperatingSystemMXBean;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import newsfold.database.DatabaseAccess;
import newsfold.database.DatabaseAddress;
import newsfold.database.EmbeddedDatabase;
import newsfold.render.RenderedEdition;
import newsfold.subscribers.UnsubscribeLinks;
import org.jdbi.v3.core.Jdbi;

/**
 * How fast letters of 40 kB leave over 4 connections, their writing and the ledger included, beside postfix's smtp-source as
 * the limit of the wire and Jakarta Mail's own messages, in one run; behind a line of 50 ms; how long a million letters take
 * to be enqueued, and the memory with them queued. Needs smtp-sink and smtp-source (Debian package postfix; its daemon is not
 * used).
 */
final class SendingSpeed {
    private static final int CONNECTIONS = 4;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Press press;
    private final UnsubscribeLinks links = new UnsubscribeLinks(new byte[] {7}, "https://press.example.org");
    private final Stencil stencil = new Stencil(head(), html(), text(), RenderedEdition.marks());

    private SendingSpeed(DatabaseAddress address) throws SQLException {
        // as the program itself reaches its database
        AgroalDataSourceConfigurationSupplier pool = new AgroalDataSourceConfigurationSupplier();
        pool.connectionPoolConfiguration()
                .maxSize(16)
                .connectionFactoryConfiguration()
                .jdbcUrl(address.url())
                .principal(new NamePrincipal(address.user()))
                .credential(new SimplePassword(address.password()));
        press = new Press(Jdbi.create(AgroalDataSource.from(pool)));
    }

    /** What to measure (speed, line, million), or nothing for all; letters of a round of speed. */
    public static void main(String... arguments) throws Exception {
        String what = arguments.length > 0 && !arguments[0].isBlank() ? arguments[0] : "speed,line,million";
        int letters = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 6_000;
        Path data = Files.createTempDirectory("newsfold-speed");
        DatabaseAccess database = DatabaseAccess.open(data, Optional.empty(), 0);
        SendingSpeed speed = new SendingSpeed(EmbeddedDatabase.running(data).orElseThrow());
        if (what.contains("speed")) {
            speed.beside(letters);
        }
        if (what.contains("line")) {
            speed.behindALine();
        }
        if (what.contains("million")) {
            speed.million();
        }
        database.close();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        System.exit(0);
    }

    private void beside(int letters) throws Exception {
        try (Sink sink = new Sink()) {
            ours(sink.port, letters, CONNECTIONS);
            List<String> values = RenderedEdition.values("reader1@reader.example", links.link(1, 1));
            int bytes = stencil.print("1@press.example.org", "reader1@reader.example", links.link(1, 1), values, values)
                    .length;
            System.out.println(bytes + " bytes a letter");
            System.out.println(
                    "letters a second: the wire, ours, ours / wire; CPU ms a letter: ours, stock, ours / stock");
            for (int round = 0; round < 5; round++) {
                double wire = sink.wire(letters, bytes);
                Measured ours = ours(sink.port, letters, CONNECTIONS);
                double stock = stock(sink.port, 500);
                System.out.printf(
                        Locale.ENGLISH,
                        "%,.0f %,.0f %.2f; %.2f %.2f %.2f%n",
                        wire,
                        ours.perSecond,
                        ours.perSecond / wire,
                        ours.cpuMillis,
                        stock,
                        ours.cpuMillis / stock);
            }
        }
    }

    private record Measured(double perSecond, double cpuMillis) {}

    private Measured ours(int port, int letters, int connections) {
        press.edition(recipients(letters));
        SmtpTransport transport = new SmtpTransport(server(port, connections));
        Sender sender = sender(transport, connections);
        long cpu = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        Drained drained = sender.drain();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double millis = (MACHINE.getProcessCpuTime() - cpu) / 1e6;
        transport.close();
        if (drained.accepted() != letters) {
            throw new IllegalStateException("not all were sent: " + drained);
        }
        return new Measured(letters / seconds, millis / letters);
    }

    private Sender sender(Transport transport, int connections) {
        return new Sender(
                press.jdbi,
                this::write,
                transport,
                connections,
                Duration.ofHours(24),
                RateLimits.NONE,
                "speed",
                Clock.systemUTC(),
                new Random(1),
                outcome -> {});
    }

    private Envelope write(Delivery delivery) {
        URI unsubscribe = links.link(delivery.subscriber(), 1);
        List<String> values = RenderedEdition.values(delivery.address(), unsubscribe);
        return new Envelope(
                "bounces@press.example.org",
                stencil.print(
                        delivery.messageId(), delivery.address(), unsubscribe, RenderedEdition.asHtml(values), values));
    }

    /** CPU milliseconds of a letter as Jakarta Mail writes and sends it by itself, over one connection that stays open. */
    private double stock(int port, int letters) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        Session session = Session.getInstance(properties);
        RenderedEdition edition = new RenderedEdition("Bridge closed", html(), text());
        try (jakarta.mail.Transport smtp = session.getTransport("smtp")) {
            smtp.connect("127.0.0.1", port, null, null);
            long cpu = MACHINE.getProcessCpuTime();
            for (int i = 0; i < letters; i++) {
                String to = "reader" + i + "@reader.example";
                URI unsubscribe = links.link(i, 1);
                RenderedEdition copy = edition.forReader(to, unsubscribe);
                MimeMessage message = new MimeMessage(session);
                message.setFrom(new InternetAddress("letter@press.example.org", "The Quay Letter"));
                message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
                message.setSubject(copy.subject(), "UTF-8");
                message.setSentDate(new Date());
                message.setHeader("List-Unsubscribe", "<" + unsubscribe + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
                MimeBodyPart plain = new MimeBodyPart();
                plain.setText(copy.text(), "UTF-8");
                MimeBodyPart rich = new MimeBodyPart();
                rich.setText(copy.html(), "UTF-8", "html");
                message.setContent(new MimeMultipart("alternative", plain, rich));
                message.saveChanges();
                smtp.sendMessage(message, message.getAllRecipients());
            }
            return (MACHINE.getProcessCpuTime() - cpu) / 1e6 / letters;
        }
    }

    private void behindALine() throws Exception {
        try (Sink sink = new Sink();
                SlowLine line = new SlowLine(sink.port, Duration.ofMillis(25))) {
            double one = ours(line.port(), 60, 1).perSecond;
            double many = ours(line.port(), 1_600, 32).perSecond;
            System.out.printf(
                    Locale.ENGLISH,
                    "behind a line of 50 ms, letters a second: 1 connection %.1f, 32 connections %.1f, %.1f times%n",
                    one,
                    many,
                    many / one);
        }
    }

    private void million() throws Exception {
        try (Sink sink = new Sink()) {
            for (int queued : new int[] {1_000, 1_000_000}) {
                press.jdbi.useHandle(handle -> handle.execute("update edition set held = true"));
                long begun = System.nanoTime();
                press.edition(recipients(queued));
                double seconds = (System.nanoTime() - begun) / 1e9;
                long memory = memoryWhileSending(sink.port, Math.min(queued / 2, 20_000));
                System.out.printf(
                        Locale.ENGLISH,
                        "%,d queued: enqueued in %.1f s; live heap in the middle of sending %.1f MB%n",
                        queued,
                        seconds,
                        memory / 1e6);
            }
        }
    }

    /** Live heap after so many letters, of a run that is stopped then. */
    private long memoryWhileSending(int port, int letters) throws InterruptedException {
        long[] memory = {0};
        int[] sent = {0};
        SmtpTransport transport = new SmtpTransport(server(port, CONNECTIONS));
        List<Sender> sender = new ArrayList<>();
        LetterWriter writer = delivery -> {
            synchronized (sent) {
                if (++sent[0] == letters) {
                    System.gc();
                    memory[0] = Runtime.getRuntime().totalMemory()
                            - Runtime.getRuntime().freeMemory();
                    Thread stop = new Thread(() -> stop(sender.get(0)));
                    stop.start();
                }
            }
            return write(delivery);
        };
        sender.add(new Sender(
                press.jdbi,
                writer,
                transport,
                CONNECTIONS,
                Duration.ofHours(24),
                RateLimits.NONE,
                "million",
                Clock.systemUTC(),
                new Random(1),
                outcome -> {}));
        sender.get(0).drain();
        TimeUnit.SECONDS.sleep(1);
        return memory[0];
    }

    private static void stop(Sender sender) {
        try {
            sender.stop(new ShutdownEvent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SmtpServer server(int port, int connections) {
        return new SmtpServer(
                "127.0.0.1",
                port,
                "",
                () -> "",
                SmtpServer.Auth.PASSWORD,
                SmtpServer.Security.NONE,
                null,
                Duration.ofMinutes(1),
                connections,
                0,
                1);
    }

    private static List<Recipient> recipients(int letters) {
        return IntStream.rangeClosed(1, letters)
                .mapToObj(i -> new Recipient(i, "reader" + i + "@reader.example"))
                .toList();
    }

    private static LetterHead head() {
        return new LetterHead(
                "The Quay Letter <letter@press.example.org>",
                null,
                Instant.parse("2026-11-21T06:00:00Z"),
                "Bridge closed: the day\u2019s news",
                "quay.press.example.org",
                "The Quay Letter",
                "17:quay:edition:newsfold");
    }

    /** 30 kB. */
    private static String html() {
        String story =
                "<p class=\"b\" style=\"margin:0 0 12px;font-size:17px\">Engineers inspect the second pier of the"
                        + " Ostermouth harbour bridge; \u201eder Pfeiler h\u00e4lt\u201c, says the harbour master."
                        + " <a href=\"https://courier.example/bridge\">Ostermouth Courier</a></p>\n";
        return "<!doctype html>\n<html lang=\"en\"><body>\n" + story.repeat(30_000 / story.length())
                + "<p>You get this at " + RenderedEdition.marks().get(1) + ". <a href=\""
                + RenderedEdition.marks().get(0) + "\">Unsubscribe</a></p>\n</body></html>\n";
    }

    /** 10 kB. */
    private static String text() {
        String story = "Engineers inspect the second pier of the Ostermouth harbour bridge (Ostermouth Courier).\n";
        return story.repeat(10_000 / story.length()) + "\nUnsubscribe: "
                + RenderedEdition.marks().get(0) + "\n";
    }

    /** postfix's smtp-sink, which takes everything, and smtp-source, which sends as fast as can be. */
    private static final class Sink implements AutoCloseable {
        private final int port;
        private final Process process;

        Sink() throws IOException, InterruptedException {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            process = new ProcessBuilder("smtp-sink", "-u", "nobody", "-m", "256", "127.0.0.1:" + port, "1000")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            TimeUnit.SECONDS.sleep(1);
        }

        double wire(int letters, int bytes) throws IOException, InterruptedException {
            long begun = System.nanoTime();
            int exit = new ProcessBuilder(
                            "smtp-source",
                            "-s",
                            Integer.toString(CONNECTIONS),
                            "-m",
                            Integer.toString(letters),
                            "-l",
                            Integer.toString(bytes),
                            "-d",
                            "-f",
                            "bounces@press.example.org",
                            "-t",
                            "reader@reader.example",
                            "127.0.0.1:" + port)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("smtp-source ended with " + exit);
            }
            return letters / ((System.nanoTime() - begun) / 1e9);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }
}
