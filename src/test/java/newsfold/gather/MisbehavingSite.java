package newsfold.gather;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web site on loopback that answers with exactly the bytes a test wants, right or wrong, one request a connection. */
final class MisbehavingSite implements AutoCloseable {
    /** What a request said. */
    record Request(String path, Map<String, String> headers) {}

    /** Writes a whole answer, status line included; may go on for as long as it likes. */
    interface Answer {
        void write(Request request, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<Request> requests = new CopyOnWriteArrayList<>();

    MisbehavingSite() throws IOException {
        this(new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    }

    MisbehavingSite(ServerSocket socket) {
        this.socket = socket;
        threads.execute(this::listen);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    int port() {
        return socket.getLocalPort();
    }

    void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** A plain answer of this status, with header lines. */
    void on(String path, int status, String headers, String body) {
        on(path, (request, out) -> write(out, status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    static void write(OutputStream out, int status, String headers, byte[] body) throws IOException {
        String head = "HTTP/1.1 " + status + " Said\r\n" + headers + (headers.isEmpty() ? "" : "\r\n")
                + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
    }

    long asked(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).count();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = in.readLine();
            if (first == null || !first.startsWith("GET ")) {
                // nothing, or TLS where it speaks none
                return;
            }
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip());
            }
            Request request = new Request(first.split(" ")[1], headers);
            requests.add(request);
            OutputStream out = connection.getOutputStream();
            answers.getOrDefault(request.path(), (asked, to) -> write(to, 404, "", new byte[0]))
                    .write(request, out);
            out.flush();
        } catch (IOException reset) {
            // the other side had enough, which some tests are about
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
