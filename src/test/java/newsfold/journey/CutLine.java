package newsfold.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** The way between one instance and the database, which can be cut without either being told, and mended. */
final class CutLine implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    private final int to;
    private volatile boolean cut;

    CutLine(int to) throws IOException {
        this.to = to;
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    void cut() {
        cut = true;
    }

    /** What was written meanwhile arrives late, as it does where packets are sent again. */
    void mend() {
        cut = false;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                daemon(() -> connect(near));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        try {
            passing();
            Socket far = new Socket(InetAddress.getByName("127.0.0.1"), to);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            daemon(() -> carry(near, far));
            carry(far, near);
        } catch (IOException e) {
            close(near);
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[1 << 14];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                passing();
                out.write(bytes, 0, length);
            }
        } catch (IOException e) {
            // one of them went away
        } finally {
            // nor is the end of one told to the other before
            passing();
            close(from);
            close(to);
        }
    }

    private void passing() {
        while (cut) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it is gone already
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "cut-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut = false;
        server.close();
    }
}
