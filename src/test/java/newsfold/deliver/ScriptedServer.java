package newsfold.deliver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server on loopback that behaves as the recipient's address asks it to: what stands before the first dot of the
 * address names its manner, any other is served as it should be.
 */
final class ScriptedServer implements AutoCloseable {
    /** Manners that are put off: each address misbehaves once and is then served well. */
    private final Set<String> reformed = ConcurrentHashMap.newKeySet();

    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final Set<String> messageIds = ConcurrentHashMap.newKeySet();
    private volatile boolean reform;
    private volatile int lettersAConnection = Integer.MAX_VALUE;
    private volatile String mailReply = "250 2.1.0 ok";
    private volatile String loginReply = "235 2.7.0 welcome";

    /** For STARTTLS, or null where it is not offered. */
    private final @Nullable SSLContext tls;

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile String mechanisms = "PLAIN";
    private volatile int dripMillis;
    private volatile boolean greylisting;
    private volatile boolean brokenTls;

    ScriptedServer() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), null);
    }

    /** @param tls for STARTTLS, or null where it is not offered */
    ScriptedServer(ServerSocket listener, @Nullable SSLContext tls) {
        this.listener = listener;
        this.tls = tls;
        Thread thread = new Thread(this::accept, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listener.getLocalPort();
    }

    SmtpServer server(SmtpServer.Security security, String user, int timeoutMillis) {
        return new SmtpServer(
                "127.0.0.1", port(), user, "secret", security, java.time.Duration.ofMillis(timeoutMillis));
    }

    /** Whoever was answered badly once is answered well from now on. */
    void reform() {
        reform = true;
    }

    /** After so many letters a connection is closed with 421. */
    void closeAfter(int letters) {
        lettersAConnection = letters;
    }

    /** The login mechanisms that are offered. */
    void offerLogin(String names) {
        mechanisms = names;
    }

    /** From now on each answer comes a byte at a time. */
    void drip(int millis) {
        dripMillis = millis;
    }

    /** Offers STARTTLS from now on, and then goes on in plain words. */
    void breakTls() {
        brokenTls = true;
    }

    /** Whether everybody is to come back later. */
    void greylist(boolean all) {
        greylisting = all;
    }

    /** How many connections were made. */
    int connections() {
        return connections.get();
    }

    /** All AUTH and QUIT commands. */
    List<String> commands() {
        return List.copyOf(commands);
    }

    void answerMail(String reply) {
        mailReply = reply;
    }

    void answerLogin(String reply) {
        loginReply = reply;
    }

    /** Recipients of all messages whose last dot arrived. */
    List<String> received() {
        return List.copyOf(received);
    }

    /** Message-IDs of all messages whose header arrived. */
    Set<String> messageIds() {
        return Set.copyOf(messageIds);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                Thread thread = new Thread(() -> serve(socket), "scripted-smtp-connection");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket accepted) {
        Socket socket = accepted;
        try (accepted) {
            BufferedReader in = reader(socket);
            connections.incrementAndGet();
            say(socket, "220 scripted");
            int letters = 0;
            String to = "";
            String manner = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("EHLO")) {
                    boolean offer = brokenTls || tls != null && socket == accepted;
                    say(socket, "250-scripted\r\n" + (offer ? "250-STARTTLS\r\n" : "") + "250 AUTH " + mechanisms);
                } else if (line.equals("STARTTLS") && brokenTls) {
                    say(socket, "220 go on");
                    say(socket, "250 as before");
                } else if (line.equals("STARTTLS") && tls != null) {
                    say(socket, "220 go on");
                    SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, port(), true);
                    secured.setUseClientMode(false);
                    socket = secured;
                    in = reader(socket);
                } else if (line.startsWith("AUTH LOGIN")) {
                    commands.add("AUTH LOGIN");
                    say(socket, "334 VXNlcm5hbWU6");
                    in.readLine();
                    say(socket, "334 UGFzc3dvcmQ6");
                    in.readLine();
                    say(socket, loginReply);
                } else if (line.startsWith("AUTH")) {
                    commands.add(line);
                    say(socket, loginReply);
                } else if (line.startsWith("MAIL")) {
                    say(socket, letters >= lettersAConnection ? "421 4.3.2 enough for now" : mailReply);
                    if (letters >= lettersAConnection) {
                        return;
                    }
                } else if (line.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    manner = manner(to);
                    if (!recipient(socket, manner)) {
                        return;
                    }
                } else if (line.equals("DATA")) {
                    say(socket, "354 go on");
                    if (!data(socket, in, to, manner)) {
                        return;
                    }
                    letters++;
                } else if (line.equals("QUIT")) {
                    commands.add(line);
                    say(socket, "221 bye");
                    return;
                } else {
                    say(socket, "250 ok");
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // the client is gone
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private @Nullable String manner(String to) {
        String name = to.substring(0, to.indexOf('@'));
        if (name.indexOf('.') < 0 || (reform && !reformed.add(to))) {
            return null;
        }
        return name.substring(0, name.indexOf('.'));
    }

    /** False when the connection is over. */
    private boolean recipient(Socket socket, @Nullable String manner) {
        if (greylisting) {
            say(socket, "450 4.7.1 greylisted, come back");
            return true;
        }
        if ("mute-rcpt".equals(manner)) {
            return silence(socket);
        }
        if ("c421".equals(manner)) {
            say(socket, "421 4.3.2 shutting down");
            return false;
        }
        say(
                socket,
                "c450".equals(manner)
                        ? "450 4.2.0 greylisted, come back"
                        : "c550".equals(manner)
                                ? "550-5.1.1 no such\r\n550 5.1.1 user"
                                : "c551".equals(manner) ? "550 5.7.1 not by you" : "250 2.1.5 ok");
        return true;
    }

    private boolean data(Socket socket, BufferedReader in, String to, @Nullable String manner) throws IOException {
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null || "die-before".equals(manner)) {
                return false;
            }
            if (line.startsWith("Message-ID:")) {
                messageIds.add(line);
            }
        }
        if ("c554".equals(manner)) {
            say(socket, "554 5.7.1 looks like spam");
            return true;
        }
        if ("c421-dot".equals(manner)) {
            say(socket, "421 4.3.2 disk full, shutting down");
            return false;
        }
        received.add(to);
        if ("die-after".equals(manner)) {
            return false;
        }
        if ("mute".equals(manner)) {
            return silence(socket);
        }
        say(socket, "250 2.0.0 queued");
        return true;
    }

    private static boolean silence(Socket socket) {
        try {
            // until the client goes
            while (socket.getInputStream().read() >= 0) {}
        } catch (IOException e) {
            return false;
        }
        return false;
    }

    private void say(Socket socket, String reply) {
        try {
            OutputStream out = socket.getOutputStream();
            byte[] bytes = (reply + "\r\n").getBytes(StandardCharsets.US_ASCII);
            for (int at = 0; dripMillis > 0 && at < bytes.length; at++) {
                out.write(bytes[at]);
                out.flush();
                Thread.sleep(dripMillis);
            }
            if (dripMillis == 0) {
                out.write(bytes);
            }
            out.flush();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
