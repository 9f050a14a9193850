package newsfold.deliver;

import java.io.IOException;
import java.io.OutputStream;
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
    private volatile @Nullable Socket secured;

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

    /** The connection goes over this one now. */
    void secure(Socket over) {
        secured = over;
    }

    boolean isSecured() {
        return secured != null;
    }

    /** What goes in here leaves at once. */
    OutputStream out() throws IOException {
        Socket over = secured == null ? socket : secured;
        if (over == null) {
            throw new IOException("there is no connection");
        }
        return over.getOutputStream();
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
