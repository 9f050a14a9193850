package newsfold.read.words;

import java.net.URI;
import java.util.Objects;
import newsfold.read.WebAddress;
import org.jspecify.annotations.Nullable;

/** Web addresses as pages write them. */
public final class Addresses {
    private Addresses() {}

    /** The absolute http or https address without its fragment; null where there is none. */
    public static @Nullable URI resolve(@Nullable URI base, @Nullable String written) {
        URI address = WebAddress.resolve(base, written);
        return address != null && WebAddress.isWeb(address) ? withoutFragment(address) : null;
    }

    private static URI withoutFragment(URI address) {
        String written = address.toString();
        int fragment = written.indexOf('#');
        return fragment < 0 ? address : URI.create(written.substring(0, fragment));
    }

    /** Whether two addresses are on one site: the same host, or hosts of one registered domain. */
    public static boolean sameSite(URI one, URI other) {
        return Objects.equals(domain(one), domain(other));
    }

    private static boolean numbers(String host) {
        return host.startsWith("[") || !host.isEmpty() && host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    /** An approximation without the public suffix list: two labels, three under short ones such as co.uk. */
    public static @Nullable String domain(URI address) {
        String host = OutletName.host(address);
        if (host == null || numbers(host)) {
            return host;
        }
        String[] labels = host.split("\\.");
        int n = labels.length;
        if (n <= 2) {
            return host;
        }
        boolean shortSecond = labels[n - 1].length() == 2 && labels[n - 2].length() <= 3;
        int from = shortSecond ? n - 3 : n - 2;
        return String.join(".", java.util.Arrays.copyOfRange(labels, from, n));
    }
}
