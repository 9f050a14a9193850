package newsfold.deliver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/** TLS on top of {@link PromptSockets}: Angus Mail asks for an unconnected socket first, and for its protection then. */
final class SecuredSockets extends SSLSocketFactory {
    private final PromptSockets sockets;
    private final SSLSocketFactory tls;

    SecuredSockets(PromptSockets sockets, SSLSocketFactory tls) {
        this.sockets = sockets;
        this.tls = tls;
    }

    @Override
    public Socket createSocket() throws IOException {
        return sockets.createSocket();
    }

    @Override
    public Socket createSocket(Socket plain, String host, int port, boolean autoClose) throws IOException {
        Socket secured = tls.createSocket(plain, host, port, autoClose);
        sockets.secure(secured);
        return secured;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw PromptSockets.unused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw PromptSockets.unused();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw PromptSockets.unused();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw PromptSockets.unused();
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
