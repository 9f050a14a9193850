package newsfold.deliver;

import com.sun.management.OperatingSystemMXBean;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;
import newsfold.render.Addressee;
import newsfold.render.RenderedEdition;

/**
 * How fast letters of 40 kB leave over 4 connections, their writing and the ledger included, unsigned and signed, beside
 * postfix's smtp-source as the limit of the wire and Jakarta Mail's own messages, in one run; and behind a line of 50 ms. Needs
 * smtp-sink and smtp-source (Debian package postfix; its daemon is not used).
 */
final class SendingSpeed {
    private static final int CONNECTIONS = 4;
    /** Letters that are sent before anything is measured. */
    private static final int WARMING = 3_000;

    private static final int OF_STOCK = 500;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final InventedLetter letter = new InventedLetter();
    private final Press press;

    private SendingSpeed(Press press) {
        this.press = press;
    }

    /** What to measure (speed, line), or nothing for both; letters of a measurement; rounds, whose medians count. */
    public static void main(String... arguments) throws Exception {
        String what = arguments.length > 0 && !arguments[0].isBlank() ? arguments[0] : "speed,line";
        int letters = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 4_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 5;
        try (MeasuredDatabase database = new MeasuredDatabase()) {
            SendingSpeed speed = new SendingSpeed(new Press(database.jdbi()));
            if (what.contains("speed")) {
                speed.beside(letters, rounds, database);
            }
            if (what.contains("line")) {
                speed.behindALine();
            }
        }
        System.exit(0);
    }

    /**
     * @param perSecond letters
     * @param cpu milliseconds of this process a letter
     * @param ledgerCpu milliseconds of the database a letter
     */
    private record Measured(double perSecond, double cpu, double ledgerCpu) {}

    private void beside(int letters, int rounds, MeasuredDatabase database) throws Exception {
        List<Double> wire = new ArrayList<>();
        List<Double> stock = new ArrayList<>();
        List<List<Measured>> ours = new ArrayList<>();
        try (SmtpSink sink = new SmtpSink()) {
            for (DkimUse use : DkimUse.values()) {
                send(sink.port(), WARMING, CONNECTIONS, use, database);
                ours.add(new ArrayList<>());
            }
            stock(sink.port(), OF_STOCK);
            for (int round = 0; round < rounds; round++) {
                wire.add(sink.wire(letters, letter.bytes(), CONNECTIONS));
                for (DkimUse use : DkimUse.values()) {
                    ours.get(use.ordinal()).add(send(sink.port(), letters, CONNECTIONS, use, database));
                }
                stock.add(stock(sink.port(), OF_STOCK));
                wire.add(sink.wire(letters, letter.bytes(), CONNECTIONS));
                int last = round;
                System.out.printf(
                        Locale.ENGLISH,
                        "round %d, letters a second: the wire %,.0f and %,.0f; ours %s%n",
                        round + 1,
                        wire.get(2 * round),
                        wire.get(2 * round + 1),
                        ours.stream()
                                .map(these -> String.format(Locale.ENGLISH, "%,.0f", these.get(last).perSecond))
                                .toList());
            }
        }
        double limit = median(wire);
        double angus = median(stock);
        System.out.printf(
                Locale.ENGLISH,
                "%,d bytes a letter, %d connections, medians of %d rounds%nthe wire: %,.0f letters a second; Jakarta"
                        + " Mail's own messages: %.2f ms of CPU a letter%n",
                letter.bytes(),
                CONNECTIONS,
                rounds,
                limit,
                angus);
        for (DkimUse use : DkimUse.values()) {
            List<Measured> these = ours.get(use.ordinal());
            double perSecond = median(these.stream().map(Measured::perSecond).toList());
            double cpu = median(these.stream().map(Measured::cpu).toList());
            System.out.printf(
                    Locale.ENGLISH,
                    "%s: %,.0f letters a second, %.2f of the wire (wanted %.2f); %.2f ms of CPU a letter, %.2f of Jakarta"
                            + " Mail's; its ledger %.2f ms%n",
                    use,
                    perSecond,
                    perSecond / limit,
                    use.wanted(),
                    cpu,
                    cpu / angus,
                    median(these.stream().map(Measured::ledgerCpu).toList()));
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private Measured send(int port, int letters, int connections, DkimUse use, MeasuredDatabase database)
            throws IOException {
        press.edition(recipients(letters));
        Transport transport = use.over(new SmtpTransport(server(port, connections)));
        Sender sender = sender(press, letter, transport, connections);
        double ledger = database.cpuMillis();
        long cpu = MACHINE.getProcessCpuTime();
        long begun = System.nanoTime();
        Drained drained = sender.drain();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double millis = (MACHINE.getProcessCpuTime() - cpu) / 1e6;
        double ledgerMillis = database.cpuMillis() - ledger;
        transport.close();
        if (drained.accepted() != letters) {
            throw new IllegalStateException("not all were sent: " + drained);
        }
        return new Measured(letters / seconds, millis / letters, ledgerMillis / letters);
    }

    static Sender sender(Press press, LetterWriter writer, Transport transport, int connections) {
        return new Sender(
                press.jdbi,
                writer,
                transport,
                connections,
                Duration.ofHours(24),
                RateLimits.NONE,
                "speed",
                Clock.systemUTC(),
                new Random(1),
                outcome -> {});
    }

    /** CPU milliseconds of a letter as Jakarta Mail writes and sends it by itself, over one connection that stays open. */
    private double stock(int port, int letters) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.socketFactory", new PromptSockets());
        Session session = Session.getInstance(properties);
        RenderedEdition edition = letter.edition();
        try (jakarta.mail.Transport smtp = session.getTransport("smtp")) {
            smtp.connect("127.0.0.1", port, null, null);
            long cpu = MACHINE.getProcessCpuTime();
            for (int i = 0; i < letters; i++) {
                String to = "reader" + i + "@reader.example";
                Addressee reader = letter.reader(to, i);
                RenderedEdition copy = edition.forReader(reader);
                MimeMessage message = new MimeMessage(session);
                message.setFrom(new InternetAddress("letter@press.example.org", "The Quay Letter"));
                message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
                message.setSubject(copy.subject(), "UTF-8");
                message.setSentDate(new Date());
                message.setHeader("List-Unsubscribe", "<" + reader.unsubscribe() + ">");
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
        try (SmtpSink sink = new SmtpSink();
                SlowLine line = new SlowLine(sink.port(), Duration.ofMillis(25))) {
            double one = behind(line.port(), 60, 1);
            double many = behind(line.port(), 1_600, 32);
            System.out.printf(
                    Locale.ENGLISH,
                    "behind a line of 50 ms, letters a second: 1 connection %.1f, 32 connections %.1f, %.1f times"
                            + " (wanted 25)%n",
                    one,
                    many,
                    many / one);
        }
    }

    private double behind(int port, int letters, int connections) {
        press.edition(recipients(letters));
        try (SmtpTransport transport = new SmtpTransport(server(port, connections))) {
            long begun = System.nanoTime();
            sender(press, letter, transport, connections).drain();
            return letters / ((System.nanoTime() - begun) / 1e9);
        }
    }

    static SmtpServer server(int port, int connections) {
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
}
