package newsfold.gather;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A host whose addresses all lie where outside feeds must not lead. */
final class AddressRefusedException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    private final String place;
    private final InetAddress address;

    AddressRefusedException(String host, int port, InetAddress address) {
        super(host);
        this.place = host + ":" + port;
        this.address = address;
    }

    /** As the setting newsfold.gather.allow-private takes it. */
    String place() {
        return place;
    }

    InetAddress address() {
        return address;
    }
}
