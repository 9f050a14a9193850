package newsfold.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server on loopback that takes everything and writes down what it took: a letter counts as received once its last
 * dot is here, whether or not the sender lives to hear the answer.
 */
final class SmtpSink implements AutoCloseable {
    /** What arrived: the envelope's recipient, the Message-ID, and the whole message. */
    record Received(String recipient, String messageId, String message) {}

    private final ServerSocket server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile long pauseBeforeAnswer;

    private final Consumer<Received> taking;

    /** Keeps all that it takes. */
    SmtpSink() throws IOException {
        this(null);
    }

    /** @param other gets what it takes in place of its own list; null for that */
    SmtpSink(@Nullable Consumer<Received> other) throws IOException {
        taking = other == null ? received::add : other;
        server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    List<Received> received() {
        return received;
    }

    /** Takes its time between a message's last dot and the answer, as a busy server does. */
    void pauseBeforeAnswer(long milliseconds) {
        pauseBeforeAnswer = milliseconds;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                daemon(() -> talk(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "smtp-sink");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            answer(out, "220 sink.example ESMTP");
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (command) {
                    case "EHLO" -> answer(out, "250-sink.example\r\n250 8BITMIME");
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        answer(out, "250 fine");
                    }
                    case "DATA" -> {
                        answer(out, "354 go ahead");
                        String message = message(in);
                        taking.accept(new Received(recipient, header(message, "Message-ID: "), message));
                        LockSupport.parkNanos(pauseBeforeAnswer * 1_000_000);
                        answer(out, "250 taken");
                    }
                    case "QUIT" -> {
                        answer(out, "221 bye");
                        return;
                    }
                    default -> answer(out, "250 fine");
                }
            }
        } catch (IOException e) {
            // the sender was killed, as the journey wants it
        }
    }

    private static String message(BufferedReader in) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("the connection ended before the last dot");
            }
            lines.add(line.startsWith(".") ? line.substring(1) : line);
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String header(String message, String name) {
        int at = message.indexOf(name);
        return message.substring(at + name.length(), message.indexOf("\r\n", at));
    }

    private static void answer(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
