package newsfold.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;

/** postfix's smtp-sink, which takes everything, and smtp-source, which sends as fast as can be. */
final class SmtpSink implements AutoCloseable {
    private final int port;
    private final Process process;

    SmtpSink() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        process = new ProcessBuilder("smtp-sink", "-u", "nobody", "-m", "256", "127.0.0.1:" + port, "1000")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        TimeUnit.SECONDS.sleep(1);
    }

    int port() {
        return port;
    }

    /** Letters a second as smtp-source sends them. */
    double wire(int letters, int bytes, int connections) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int exit = new ProcessBuilder(
                        "smtp-source",
                        "-s",
                        Integer.toString(connections),
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
