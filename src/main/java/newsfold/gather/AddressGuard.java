package newsfold.gather;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Keeps the press out of networks that are none of an outside feed's business. It looks at the addresses a connection is
 * about to be made to, not at names, so that a name which changes its address between check and use gains nothing.
 */
public final class AddressGuard {
    /**
     * Not reachable on the public internet, or leading back into private networks: IANA's special-purpose registries for
     * IPv4 and IPv6 (RFC 6890 and its updates), with the translated ranges (NAT64, 6to4, Teredo), and the one cloud
     * metadata service that hides at a public address (Azure's 168.63.129.16).
     */
    private static final List<AddressRange> REFUSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "168.63.129.16/32",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(AddressRange::of)
            .toList();

    /** Global unicast; the rest of IPv6 is loopback, local, multicast, translated or unassigned. */
    private static final AddressRange GLOBAL_IPV6 = AddressRange.of("2000::/3");

    private final List<AddressRange> ranges = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();
    private final Supplier<List<InetSocketAddress>> own;
    private final Names names;

    /** Where the addresses of names come from. */
    interface Names {
        /** @throws UnknownHostException when there is none; otherwise one at least is given */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * @param allowed what the operator opens: address ranges (10.1.0.0/16), or host:port
     * @param own the program's own listening addresses, asked for at each connection
     * @throws IllegalArgumentException when one of them is neither
     */
    public AddressGuard(Collection<String> allowed, Supplier<List<InetSocketAddress>> own) {
        this(allowed, own, InetAddress::getAllByName);
    }

    AddressGuard(Collection<String> allowed, Supplier<List<InetSocketAddress>> own, Names names) {
        for (String entry : allowed) {
            String text = entry.strip().toLowerCase(Locale.ROOT);
            if (text.matches("(\\[[^\\]]+\\]|[^:/]+):[0-9]{1,5}")) {
                hosts.add(text);
            } else {
                ranges.add(AddressRange.of(text));
            }
        }
        this.own = own;
        this.names = names;
    }

    /** A guard that allows nothing private at all. */
    public static AddressGuard strict() {
        return new AddressGuard(List.of(), List::of);
    }

    /**
     * The addresses of a host that may be connected to.
     *
     * @throws AddressRefusedException when it has none but refused ones
     * @throws UnknownHostException when it has none
     */
    List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = names.addresses(host);
        List<InetSocketAddress> open = new ArrayList<>();
        for (InetAddress address : found) {
            if (isPublic(address) || isAllowed(host, address, port)) {
                open.add(new InetSocketAddress(address, port));
            }
        }
        if (open.isEmpty()) {
            throw new AddressRefusedException(host, port, found[0]);
        }
        return open;
    }

    /** Whether this address, at this port, is the program's own. */
    boolean isOwn(InetSocketAddress address) {
        return own.get().contains(address);
    }

    /** Whether a host is this very program; such requests need no politeness. */
    boolean isOwn(String host, int port) {
        // a lookup only where the answer could be yes
        if (own.get().stream().noneMatch(address -> address.getPort() == port)) {
            return false;
        }
        try {
            return isOwn(new InetSocketAddress(names.addresses(host)[0], port));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isAllowed(String host, InetAddress address, int port) {
        String bare = host.toLowerCase(Locale.ROOT);
        return ranges.stream().anyMatch(range -> range.contains(address))
                || hosts.contains(bare + ":" + port)
                || hosts.contains("[" + bare + "]:" + port)
                || isOwn(new InetSocketAddress(address, port));
    }

    static boolean isPublic(InetAddress address) {
        boolean global = address.getAddress().length == 4 || GLOBAL_IPV6.contains(address);
        return global && REFUSED.stream().noneMatch(range -> range.contains(address));
    }
}
