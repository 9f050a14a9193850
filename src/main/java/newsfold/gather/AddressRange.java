package newsfold.gather;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that share their first bits (CIDR). */
record AddressRange(byte[] start, int bits) {

    /**
     * @param text such as 10.0.0.0/8, fc00::/7, or one address
     * @throws IllegalArgumentException when it is none
     */
    static AddressRange of(String text) {
        String[] parts = text.strip().split("/", -1);
        // a name would be looked up in the DNS, whose answer may change
        if (parts.length > 2 || !parts[0].matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new IllegalArgumentException("\"" + text + "\" is no address range such as 10.0.0.0/8 or fc00::/7");
        }
        try {
            byte[] start = InetAddress.getByName(parts[0]).getAddress();
            int bits = parts.length == 1 ? start.length * 8 : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > start.length * 8) {
                throw new IllegalArgumentException("\"" + text + "\" has too many bits after the slash");
            }
            return new AddressRange(start, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no address range such as 10.0.0.0/8", e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((other[bit / 8] & mask) != (start[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
