package newsfold.check;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Whether the envelope sender's domain lets our mail server send. */
final class SpfCheck {
    private static final String PART = "SPF";

    private final Dns dns;

    SpfCheck(Dns dns) {
        this.dns = dns;
    }

    /**
     * @param domain of the envelope sender
     * @param host the mail server's
     */
    Finding run(String domain, String host) {
        try {
            List<String> records = SpfRecord.of(dns, domain);
            List<InetAddress> outside = outside(host);
            String name = outside.isEmpty()
                    ? "the address of your mail server"
                    : outside.get(0).getHostAddress();
            if (records.isEmpty()) {
                return Finding.failed(
                        PART,
                        domain + " has no SPF record, so receivers trust nobody to send for it. Publish: " + domain
                                + ". IN TXT \"v=spf1 a:" + host + " -all\" (or what your mail service asks for).");
            }
            if (records.get(0).matches("(?i).*[ ]\\+?all\\b.*")) {
                return Finding.warning(
                        PART, "The record of " + domain + " lets everybody send (+all): end it with -all or ~all.");
            }
            InetAddress asked = outside.isEmpty() ? InetAddress.getLoopbackAddress() : outside.get(0);
            SpfRecord record = new SpfRecord(dns, asked);
            SpfRecord.Result result = record.evaluate(domain);
            if (result == SpfRecord.Result.BROKEN) {
                return Finding.failed(
                        PART, "Receivers cannot use the record of " + domain + ": " + record.problem() + ".");
            }
            if (outside.isEmpty()) {
                return Finding.ok(
                        PART,
                        domain + " has a record. Whether it names the address by which " + host
                                + " reaches the world cannot be seen from here.");
            }
            return result == SpfRecord.Result.PASS
                    ? Finding.ok(PART, "The record of " + domain + " names " + host + " (" + name + ").")
                    : Finding.warning(
                            PART,
                            "The record of " + domain + " does not name " + name + " (" + host
                                    + "). That is right only where it sends from other addresses; else add ip"
                                    + (name.indexOf(':') < 0 ? "4:" : "6:") + name + ".");
        } catch (DnsProblem e) {
            return Finding.failed(PART, e.getMessage());
        }
    }

    /** Addresses that the world may see. */
    private List<InetAddress> outside(String host) throws DnsProblem {
        List<InetAddress> outside = new ArrayList<>();
        boolean number = host.matches("[0-9.]+|\\[?[0-9a-fA-F:]+]?");
        for (InetAddress address : number ? List.<InetAddress>of() : dns.addresses(host)) {
            if (!address.isLoopbackAddress() && !address.isSiteLocalAddress() && !address.isLinkLocalAddress()) {
                outside.add(address);
            }
        }
        return outside;
    }
}
