package newsfold.deliver;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A line to a port of this machine on which everything arrives later, in both directions. */
final class SlowLine implements AutoCloseable {
    private record Packet(byte[] bytes, long due) {}

    private final ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    private final int target;
    private final long delay;

    SlowLine(int target, Duration delay) throws IOException {
        this.target = target;
        this.delay = delay.toNanos();
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket near = listener.accept();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            carry(near, far);
            carry(far, near);
        }
    }

    private void carry(Socket from, Socket to) {
        BlockingQueue<Packet> under = new LinkedBlockingQueue<>();
        start(() -> {
            InputStream in = from.getInputStream();
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                under.add(new Packet(Arrays.copyOf(buffer, read), System.nanoTime() + delay));
            }
            under.add(new Packet(new byte[0], System.nanoTime() + delay));
        });
        start(() -> {
            for (Packet next = under.take(); next.bytes.length > 0; next = under.take()) {
                TimeUnit.NANOSECONDS.sleep(next.due - System.nanoTime());
                to.getOutputStream().write(next.bytes);
                to.getOutputStream().flush();
            }
            to.close();
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // the line is closed
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
