package newsfold.journey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * An SMTP server on loopback that takes everything and keeps of each letter only how often it came: it counts once its last dot is
 * here, whether or not the sender lives to hear the answer.
 */
final class LetterCount implements AutoCloseable {
    /** What makes a letter that letter. */
    record Key(String messageId, String recipient) {}

    private final ServerSocket server = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    private final Map<Key, Integer> received = new ConcurrentHashMap<>();
    private volatile long thinking;

    LetterCount() throws IOException {
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** How often each came. */
    Map<Key, Integer> received() {
        return received;
    }

    /** How long it takes over each letter, as a busy server does. */
    void think(long milliseconds) {
        thinking = milliseconds;
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
        Thread thread = new Thread(work, "letter-count");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            OutputStream out = socket.getOutputStream();
            answer(out, "220 count.example ESMTP");
            String recipient = "";
            for (String line = line(in); line != null; line = line(in)) {
                String command = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                switch (command) {
                    case "EHLO" -> answer(out, "250-count.example\r\n250 8BITMIME");
                    case "RCPT" -> {
                        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        answer(out, "250 fine");
                    }
                    case "DATA" -> {
                        answer(out, "354 go ahead");
                        received.merge(new Key(messageId(in), recipient), 1, Integer::sum);
                        LockSupport.parkNanos(thinking * 1_000_000);
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

    /** Of a letter that has come to its last dot. */
    private static String messageId(InputStream in) throws IOException {
        String found = "";
        for (String line = line(in); !".".equals(line); line = line(in)) {
            if (line == null) {
                throw new IOException("the connection ended before the last dot");
            }
            if (found.isEmpty() && line.startsWith("Message-ID: ")) {
                found = line.substring("Message-ID: ".length()).replaceAll("[<>]", "");
            }
        }
        return found;
    }

    private static String line(InputStream in) throws IOException {
        byte[] line = new byte[1_000];
        int length = 0;
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                return null;
            }
            if (each != '\r' && length < line.length) {
                line[length++] = (byte) each;
            }
        }
        return new String(line, 0, length, StandardCharsets.ISO_8859_1);
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
