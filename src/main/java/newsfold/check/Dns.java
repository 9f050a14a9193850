package newsfold.check;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Asks the DNS. A name without records gives an empty list. */
public final class Dns {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PORT = 53;

    private final Resolver resolver;

    /**
     * @param server a name server such as 127.0.0.1:5353, or empty for that of the machine
     * @throws DnsProblem when there is no such server
     */
    public Dns(Optional<String> server) throws DnsProblem {
        try {
            resolver =
                    server.isPresent() ? new SimpleResolver(address(server.get().strip())) : new ExtendedResolver();
        } catch (UnknownHostException | NumberFormatException e) {
            throw new DnsProblem(
                    "The name server " + server.orElse("") + " is not known: check newsfold.check.dns-server.");
        }
        resolver.setTimeout(PATIENCE);
    }

    private static InetSocketAddress address(String server) throws UnknownHostException {
        int colon = server.lastIndexOf(':');
        boolean port = colon > 0 && server.indexOf(':') == colon;
        return new InetSocketAddress(
                InetAddress.getByName(port ? server.substring(0, colon) : server),
                port ? Integer.parseInt(server.substring(colon + 1)) : PORT);
    }

    /** Texts, the strings of each joined. */
    List<String> texts(String name) throws DnsProblem {
        List<String> texts = new ArrayList<>();
        for (Record record : ask(name, Type.TXT)) {
            texts.add(String.join("", ((TXTRecord) record).getStrings()));
        }
        return texts;
    }

    List<InetAddress> addresses(String name) throws DnsProblem {
        List<InetAddress> addresses = new ArrayList<>();
        for (Record record : ask(name, Type.A)) {
            addresses.add(((ARecord) record).getAddress());
        }
        for (Record record : ask(name, Type.AAAA)) {
            addresses.add(((AAAARecord) record).getAddress());
        }
        return addresses;
    }

    /** Hosts that take mail for a domain, without the dot at the end; "" for a domain that says it takes none (RFC 7505). */
    List<String> mailHosts(String domain) throws DnsProblem {
        List<String> hosts = new ArrayList<>();
        for (Record record : ask(domain, Type.MX)) {
            hosts.add(((MXRecord) record).getTarget().toString(true).replaceFirst("^\\.$", ""));
        }
        return hosts;
    }

    private List<Record> ask(String name, int type) throws DnsProblem {
        Lookup lookup;
        try {
            lookup = new Lookup(Name.fromString(name, Name.root), type);
        } catch (TextParseException e) {
            return List.of();
        }
        lookup.setResolver(resolver);
        lookup.setCache(null);
        Record[] answers = lookup.run();
        if (answers != null) {
            return List.of(answers);
        }
        int result = lookup.getResult();
        if (result == Lookup.HOST_NOT_FOUND || result == Lookup.TYPE_NOT_FOUND) {
            return List.of();
        }
        throw new DnsProblem("The name server gives no answer about " + name + " (" + lookup.getErrorString()
                + "): try again, or name another in newsfold.check.dns-server.");
    }
}
