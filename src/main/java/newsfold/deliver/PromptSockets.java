package newsfold.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * The socket of one connection: it sends at once, since without TCP_NODELAY, which Angus Mail never sets, each letter waits
 * some 40 ms for nothing; and it can be broken off from another thread.
 */
final class PromptSockets extends SocketFactory {
    private volatile @Nullable Socket socket;

    /** Whatever waits for this connection waits no more. */
    void breakOff() {
        Socket last = socket;
        try {
            if (last != null) {
                last.close();
            }
        } catch (IOException e) {
            // it was gone already
        }
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket plain = new Socket();
        plain.setTcpNoDelay(true);
        socket = plain;
        return plain;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unused();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw unused();
    }

    static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("Angus Mail connects sockets itself, with its timeout");
    }
}
