package newsfold.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/** What a domain's SPF record says of an address (RFC 7208), as far as that can be told without a sender's local part. */
final class SpfRecord {
    /** RFC 7208, 4.6.4: receivers give up after so many. */
    private static final int MOST_LOOKUPS = 10;

    enum Result {
        NONE,
        PASS,
        NOT_NAMED,
        BROKEN
    }

    private final Dns dns;
    private final InetAddress sender;
    private int lookups;
    private String problem = "";

    SpfRecord(Dns dns, InetAddress sender) {
        this.dns = dns;
        this.sender = sender;
    }

    static List<String> of(Dns dns, String domain) throws DnsProblem {
        return dns.texts(domain).stream()
                .filter(text -> text.toLowerCase(Locale.ROOT).matches("v=spf1( .*)?"))
                .toList();
    }

    /** What is wrong with a broken one. */
    String problem() {
        return problem;
    }

    Result evaluate(String domain) throws DnsProblem {
        List<String> records = of(dns, domain);
        if (records.size() != 1) {
            return records.isEmpty() ? Result.NONE : broken(domain + " has " + records.size() + " SPF records");
        }
        String redirect = "";
        for (String term : records.get(0).substring("v=spf1".length()).strip().split(" +")) {
            if (term.toLowerCase(Locale.ROOT).startsWith("redirect=")) {
                redirect = term.substring("redirect=".length());
            } else if (!term.isEmpty() && term.indexOf('=') < 0) {
                char qualifier = term.charAt(0);
                boolean qualified = "+-~?".indexOf(qualifier) >= 0;
                Result match = matches(qualified ? term.substring(1) : term, domain);
                if (match == Result.BROKEN) {
                    return match;
                }
                if (match == Result.PASS) {
                    return qualified && qualifier != '+' ? Result.NOT_NAMED : Result.PASS;
                }
            }
        }
        if (redirect.isEmpty()) {
            return Result.NOT_NAMED;
        }
        if (++lookups > MOST_LOOKUPS) {
            return tooMany();
        }
        Result there = evaluate(redirect);
        return there == Result.NONE ? broken("redirect=" + redirect + " leads to no SPF record") : there;
    }

    private Result matches(String mechanism, String domain) throws DnsProblem {
        int slash = mechanism.indexOf('/');
        String body = slash < 0 ? mechanism : mechanism.substring(0, slash);
        String range = slash < 0 ? "" : mechanism.substring(slash + 1);
        int colon = body.indexOf(':');
        String name = (colon < 0 ? body : body.substring(0, colon)).toLowerCase(Locale.ROOT);
        String value = colon < 0 ? "" : body.substring(colon + 1);
        String where = value.isEmpty() ? domain : value;
        switch (name) {
            case "all":
                return Result.PASS;
            case "ip4", "ip6":
                return inRange(value, range);
            case "include", "a", "mx", "exists", "ptr":
                if (++lookups > MOST_LOOKUPS) {
                    return tooMany();
                }
                break;
            default:
                return broken("\"" + mechanism + "\" is nothing that SPF knows");
        }
        if (where.indexOf('%') >= 0) {
            return Result.NOT_NAMED;
        }
        return switch (name) {
            case "include" -> {
                Result there = evaluate(where);
                yield there == Result.NONE ? broken("include:" + where + " leads to no SPF record") : there;
            }
            case "a" -> any(dns.addresses(where), range);
            case "mx" -> {
                Result found = Result.NOT_NAMED;
                for (String host : dns.mailHosts(where)) {
                    if (found != Result.PASS && !host.isEmpty()) {
                        found = any(dns.addresses(host), range);
                    }
                }
                yield found;
            }
            default -> Result.NOT_NAMED;
        };
    }

    private Result any(List<InetAddress> addresses, String range) {
        for (InetAddress address : addresses) {
            if (inRange(address.getHostAddress(), range) == Result.PASS) {
                return Result.PASS;
            }
        }
        return Result.NOT_NAMED;
    }

    private Result inRange(String text, String range) {
        // only what is an address already: a name would be looked up
        if (!text.matches("[0-9a-fA-F:.]+")) {
            return broken("\"" + text + "\" is no address");
        }
        try {
            byte[] network = InetAddress.getByName(text).getAddress();
            byte[] own = sender.getAddress();
            String four = range.contains("/") ? range.substring(0, range.indexOf('/')) : range;
            String six = range.contains("//") ? range.substring(range.indexOf("//") + 2) : range;
            String bits = network.length == 4 ? four : six;
            int length = bits.isEmpty() ? network.length * 8 : Integer.parseInt(bits);
            return network.length == own.length && sameBits(network, own, length) ? Result.PASS : Result.NOT_NAMED;
        } catch (UnknownHostException | NumberFormatException e) {
            return broken("\"" + text + "/" + range + "\" is no range of addresses");
        }
    }

    private static boolean sameBits(byte[] one, byte[] other, int length) {
        for (int bit = 0; bit < Math.min(length, one.length * 8); bit++) {
            int mask = 0x80 >> bit % 8;
            if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private Result tooMany() {
        return broken("it takes more than " + MOST_LOOKUPS + " lookups");
    }

    private Result broken(String what) {
        if (problem.isEmpty()) {
            problem = what;
        }
        return Result.BROKEN;
    }
}
